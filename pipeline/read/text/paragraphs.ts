import type { Paragraph } from '../../model/paper/block.ts';
import { nowhere } from '../../model/place.ts';
import { unmarked } from './merged-line.ts';

/** Paragraphs are told apart by blank lines; their line breaks are kept for `arrange` to judge. */
export const paragraphsOf = (lines: readonly string[]): Paragraph[] =>
  lines
    .map((line) => unmarked(line).trim())
    .join('\n')
    .split(/\n{2,}/u)
    .filter((block) => block.trim() !== '')
    .map(paragraphOf);

const paragraphOf = (block: string): Paragraph => ({
  kind: 'paragraph',
  text: block
    .replaceAll('**', '')
    .replace(/^#{1,6}\s+/gmu, '')
    .trim(),
  label: null,
  align: null,
  bold: /^(?:\*\*|#{1,6}\s)/u.test(block.trim()),
  place: nowhere,
});
