import type { Paragraph } from '../../model/paper/block.ts';
import { child, children, childSwitch, childValue, isOn, toInteger, type XmlElement } from '../xml.ts';
import { type Borders, readBorders } from './borders.ts';
import { remember } from './remember.ts';

/** What a style or a paragraph says of itself; what is left out is inherited. */
export interface Look {
  readonly bold?: boolean;
  readonly hidden?: boolean;
  readonly align?: NonNullable<Paragraph['align']>;
  /** Left indent in twips. */
  readonly indent?: number;
  readonly breakBefore?: boolean;
  readonly list?: ListPlace;
}

/** A place in a list; a style may leave the level to the list, a paragraph the list to its style. */
export interface ListPlace {
  readonly list?: string;
  readonly level?: number;
}

export interface Styles {
  /** The look of a paragraph with that style, or of one without a style. */
  readonly paragraph: (id: string | undefined) => Look;
  readonly character: (id: string | undefined) => Look;
  /** Borders that a table style draws, those of its bases included. */
  readonly tableBorders: (id: string | undefined) => Borders;
  /** Ids of the style and of the styles that it is based on, nearest first. */
  readonly chain: (id: string | undefined) => readonly string[];
}

/** Word itself follows no longer chains; a loop ends here too. */
const longestChain = 32;

/** The styles of a document; `root` is null where it has none. */
export const readStyles = (root: XmlElement | null): Styles => {
  const defaults = child(root ?? undefined, 'docDefaults');
  const base: Look = {
    ...paragraphLook(child(child(defaults, 'pPrDefault'), 'pPr')),
    ...runLook(child(child(defaults, 'rPrDefault'), 'rPr')),
  };
  const styles = new Map(
    children(root ?? undefined, 'style').map((style) => [style.attributes['styleId'] ?? '', style]),
  );
  const usual = [...styles.values()].find(
    ({ attributes }) => attributes['type'] === 'paragraph' && isOn(attributes['default']),
  )?.attributes['styleId'];

  const chain = (id: string | undefined): readonly string[] => {
    const ids: string[] = [];
    for (let next = id; next !== undefined && styles.has(next) && ids.length < longestChain; ) {
      ids.push(next);
      next = childValue(styles.get(next), 'basedOn');
    }
    return ids;
  };
  const inherit = (id: string | undefined, from: Look): Look =>
    chain(id).reduceRight((look, step) => over(look, styleLook(styles.get(step))), from);

  return {
    paragraph: remember((id) => inherit(id ?? usual, base)),
    character: remember((id) => inherit(id, {})),
    tableBorders: remember((id) =>
      Object.assign(
        {},
        ...chain(id)
          .toReversed()
          .map((step) => readBorders(child(child(styles.get(step), 'tblPr'), 'tblBorders'))),
      ),
    ),
    chain: remember(chain),
  };
};

/** `upper` where it says something, `lower` elsewhere. */
export const over = (lower: Look, upper: Look): Look => ({
  ...lower,
  ...upper,
  ...listOver(lower.list, upper.list),
});

const listOver = (lower: ListPlace | undefined, upper: ListPlace | undefined): Pick<Look, 'list'> =>
  lower || upper ? { list: { ...lower, ...upper } } : {};

const styleLook = (style: XmlElement | undefined): Look => ({
  ...paragraphLook(child(style, 'pPr')),
  ...runLook(child(style, 'rPr')),
});

const aligns: Readonly<Record<string, NonNullable<Paragraph['align']>>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

/** What paragraph properties (`w:pPr`) say. */
export const paragraphLook = (properties: XmlElement | undefined): Look => {
  const align = aligns[childValue(properties, 'jc') ?? ''];
  const indent = child(properties, 'ind');
  const left = toInteger(indent?.attributes['left'] ?? indent?.attributes['start']);
  const breakBefore = childSwitch(properties, 'pageBreakBefore');
  const numbering = child(properties, 'numPr');
  const list = childValue(numbering, 'numId');
  const level = toInteger(childValue(numbering, 'ilvl'));
  return {
    ...(align && { align }),
    ...(left !== null && { indent: left }),
    ...(breakBefore !== undefined && { breakBefore }),
    ...(numbering && { list: { ...(list !== undefined && { list }), ...(level !== null && { level }) } }),
  };
};

/** What run properties (`w:rPr`) say. */
export const runLook = (properties: XmlElement | undefined): Look => {
  const bold = childSwitch(properties, 'b');
  const hidden = childSwitch(properties, 'vanish');
  return { ...(bold !== undefined && { bold }), ...(hidden !== undefined && { hidden }) };
};
