import type { XmlElement } from '@rgrove/parse-xml';
import { childElements, childrenNamed, childValue, parsePart } from './xml.ts';

/** What a style's name ends with where it is the twin of another for a page on its side, and for the page's corner. */
export const twinEndings = { wide: ' на альбомном листе', corner: ' в углу' };

/** The ids of styles that have a twin, with those of their twins. */
export type TwinStyles = ReadonlyMap<string, string>;

/** The twins of one ending, by id: Word makes new ids as it saves, the names stay. A document may have no styles at all. */
export const twinStyles = (stylesXml: string, ending: string): TwinStyles => {
  const root = stylesXml === '' ? null : parsePart(stylesXml).root;
  const ids = new Map(
    (root ? childrenNamed(root, 'w:style') : []).map((style) => [
      childValue(style, 'w:name') ?? '',
      style.attributes['w:styleId'] ?? '',
    ]),
  );
  return new Map(
    [...ids].flatMap(([name, id]) => {
      const twin = ids.get(name + ending);
      return twin ? [[id, twin] as const] : [];
    }),
  );
};

const paragraphsUnder = (block: XmlElement): readonly XmlElement[] =>
  block.name === 'w:p' ? [block] : childElements(block).flatMap(paragraphsUnder);

/** Gives each paragraph of the blocks its style's twin. */
export const takeTwins = (blocks: readonly XmlElement[], twins: TwinStyles): void => {
  if (twins.size === 0) return;
  for (const paragraph of blocks.flatMap(paragraphsUnder)) {
    const style = childrenNamed(paragraph, 'w:pPr').flatMap((own) => childrenNamed(own, 'w:pStyle'))[0];
    const twin = twins.get(style?.attributes['w:val'] ?? '');
    if (style && twin) style.attributes['w:val'] = twin;
  }
};
