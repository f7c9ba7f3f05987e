import type { XmlElement } from '@rgrove/parse-xml';
import { mainPart } from '../docx/package.ts';
import { outermost } from '../docx/xml.ts';

/** How Word calls the pages that a header or footer of its own stands on (ECMA-376 part 1, 17.18.36). */
const pageKinds: Readonly<Record<string, string>> = { first: ' первой страницы', even: ' чётных страниц' };

const kinds: readonly (readonly [RegExp, string])[] = [
  [/header\d*\.xml$/, 'верхний колонтитул'],
  [/footer\d*\.xml$/, 'нижний колонтитул'],
  [/footnotes\.xml$/, 'сноски'],
  [/endnotes\.xml$/, 'концевые сноски'],
  [/comments\.xml$/, 'примечания'],
];

/**
 * What a part of a DOCX is called in Word: «верхний колонтитул первой страницы», '' for the text itself.
 * @param relations the root of `word/_rels/document.xml.rels`, where headers have their names
 */
export const partName = (part: string, document: XmlElement, relations: XmlElement | null): string => {
  if (part === mainPart) return '';
  const name = kinds.find(([pattern]) => pattern.test(part))?.[1] ?? part;
  const ids = (relations ? outermost(relations, 'Relationship') : [])
    .filter(({ attributes }) => part.endsWith(`/${attributes['Target']}`))
    .map(({ attributes }) => attributes['Id']);
  const references = ['w:headerReference', 'w:footerReference'].flatMap((each) => outermost(document, each));
  const types = references.flatMap(({ attributes }) =>
    ids.includes(attributes['r:id']) ? [attributes['w:type'] ?? ''] : [],
  );
  const [type] = new Set(types);
  return name + (type && new Set(types).size === 1 ? (pageKinds[type] ?? '') : '');
};
