import { XmlText } from '@rgrove/parse-xml';
import type { Unit } from '../syntax/tagged-part.ts';

/** What comes in the place of some letters of a unit. */
export interface Replacement {
  readonly span: readonly [from: number, to: number];
  readonly text: string;
}

/** Where each of the texts begins in all of them joined. */
const startsOf = (texts: readonly string[]): readonly number[] => {
  let length = 0;
  return texts.map((text) => {
    length += text.length;
    return length - text.length;
  });
};

/** One text with its share of the replacements; only the text where one begins gets what comes in its place. */
const rewritten = (text: string, start: number, replacements: readonly Replacement[]): string => {
  let written = text;
  // From behind, so that places before stay true.
  for (const { span, text: instead } of replacements.toSorted((a, b) => b.span[0] - a.span[0])) {
    const from = Math.max(0, span[0] - start);
    const to = Math.min(text.length, span[1] - start);
    if (from >= to) continue;
    written = written.slice(0, from) + (span[0] >= start ? instead : '') + written.slice(to);
  }
  return written;
};

/**
 * Writes replacements into a unit's texts: each wholly into the text where its first letter was, so that a tag which
 * Word has cut into pieces is one again and looks as its first brace does.
 */
export const writeSpans = ({ texts }: Unit, replacements: readonly Replacement[]): void => {
  const originals = texts.map(({ text }) => text);
  const starts = startsOf(originals);
  for (const [index, element] of texts.entries()) {
    const original = originals[index] ?? '';
    const text = rewritten(original, starts[index] ?? 0, replacements);
    if (text === original) continue;
    element.children = [new XmlText(text)];
    if (element.name === 'w:t') element.attributes['xml:space'] = 'preserve';
  }
};
