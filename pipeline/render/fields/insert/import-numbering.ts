import { XmlElement } from '@rgrove/parse-xml';
import {
  childrenNamed,
  childValue,
  parsePart,
  printPart,
  putBefore,
  removeChildren,
} from '../../docx/xml.ts';
import { addPart, type Draft, write } from '../package/edit-package.ts';
import { parsedPart } from '../package/parsed-part.ts';

const numberingPart = 'word/numbering.xml';
const empty = '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

const numbersIn = (parent: XmlElement): readonly XmlElement[] =>
  parent.children.flatMap((child) => {
    if (!(child instanceof XmlElement)) return [];
    return child.name === 'w:numId' ? [child] : numbersIn(child);
  });

const highest = (root: XmlElement, name: string, attribute: string): number =>
  Math.max(0, ...childrenNamed(root, name).map(({ attributes }) => Number(attributes[attribute]) || 0));

/** Brings along the lists that a text of another document numbers its paragraphs by; they begin anew. */
export const importNumbering = (roots: readonly XmlElement[], from: Draft, to: Draft): void => {
  const numbers = roots.flatMap(numbersIn);
  const source = parsedPart(from, numberingPart);
  if (numbers.length === 0 || !source) return;
  if (!to.has(numberingPart)) addPart(to, 'numbering', empty);
  const document = parsedPart(to, numberingPart)?.document ?? parsePart(empty);
  const { root } = document;
  if (!root) return;
  const known = new Map<string, string>();
  for (const number of numbers) {
    const old = number.attributes['w:val'] ?? '';
    const id = known.get(old) ?? copyList(old, source.root, root);
    if (!id) continue;
    known.set(old, id);
    number.attributes['w:val'] = id;
  }
  write(to, numberingPart, printPart(document));
};

/** Copies a list with its levels; gives its new number, null where there is no such list. */
const copyList = (old: string, from: XmlElement, to: XmlElement): string | null => {
  const list = childrenNamed(from, 'w:num').find(({ attributes }) => attributes['w:numId'] === old);
  const levels = childrenNamed(from, 'w:abstractNum').find(
    ({ attributes }) => attributes['w:abstractNumId'] === childValue(list, 'w:abstractNumId'),
  );
  if (!list || !levels) return null;
  const levelsId = String(highest(to, 'w:abstractNum', 'w:abstractNumId') + 1);
  const id = String(highest(to, 'w:num', 'w:numId') + 1);
  const copy = new XmlElement(
    'w:abstractNum',
    { ...levels.attributes, 'w:abstractNumId': levelsId },
    levels.children,
  );
  // Lists of one such sign are one list to Word.
  removeChildren(copy, 'w:nsid');
  putBefore(to, ['w:num', 'w:numIdMacAtCleanup'], copy);
  const overrides = childrenNamed(list, 'w:lvlOverride');
  const reference = new XmlElement('w:abstractNumId', { 'w:val': levelsId });
  putBefore(
    to,
    ['w:numIdMacAtCleanup'],
    new XmlElement('w:num', { 'w:numId': id }, [reference, ...overrides]),
  );
  return id;
};
