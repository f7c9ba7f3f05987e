import type { Block } from '../../model/block.ts';
import type { Word } from '../../model/word.ts';

/** A word's two halves with the line's end between them. */
const broken = /(?<![\p{L}-])([\p{L}-]*\p{L})-([ \n])(\p{Ll}\p{L}*)/gu;

/** Between two numbers, and before a capital letter, a hyphen is the word's own: «2022-⏎2023», «Санкт-⏎Петербург». */
const brokenAtHyphen = /(?<=\d)-[ \n](?=\d)|(?<=\p{L})- (?=\p{Lu}\p{Ll})/gu;

/**
 * Joins words that a line's end broke where the document has the whole word elsewhere, with its hyphen or without:
 * names of people and places are in no dictionary. Other halves are left for a later stage, which has one.
 */
export const mendHyphens = (blocks: readonly Block[], words: readonly Word[]): readonly Block[] => {
  const known = new Set(words.map(({ text }) => text.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')));
  const mend = (text: string): string =>
    text.replace(brokenAtHyphen, '-').replace(broken, (whole, left: string, _, right: string) => {
      if (known.has(`${left}${right}`.toLowerCase())) return left + right;
      return known.has(`${left}-${right}`.toLowerCase()) ? `${left}-${right}` : whole;
    });
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? { ...block, text: mend(block.text) }
      : {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, text: mend(cell.text) })),
          })),
        },
  );
};
