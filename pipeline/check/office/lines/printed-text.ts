import type { OfficePaper } from '../office-rule.ts';
import type { Role } from './roles-of.ts';

/** Lines joined as a sentence goes on from one to the next: a hyphen at a line's end is dropped. */
export const textOfLines = ({ lines }: Pick<OfficePaper, 'lines'>, indices: readonly number[]): string =>
  indices
    .map((index) => lines[index]?.text ?? '')
    .join('\n')
    .replace(/\u00AD\n?|(?<=\p{Ll})[-‐]\n(?=\p{Ll})/gu, '')
    .replace(/\n/gu, ' ');

/** A text of the order with its place: as printed where it was found on paper, else as it was read. */
export interface PrintedText {
  readonly path: string;
  readonly text: string;
  /** Its first line; undefined where it was not found on paper. */
  readonly line: number | undefined;
}

const printedAt = (paper: OfficePaper, path: string, read: string): PrintedText => {
  const found = paper.roles.at(path);
  return { path, text: found.length > 0 ? textOfLines(paper, found) : read, line: found[0] };
};

/** Preamble, clauses and their items. */
export const orderTexts = (paper: OfficePaper): readonly PrintedText[] => {
  const { order } = paper.parts;
  if (!order) return [];
  return [
    ...(order.preamble ? [printedAt(paper, '/order/preamble', order.preamble)] : []),
    ...order.clauses.flatMap(({ text, items }, index) => [
      printedAt(paper, `/order/clauses/${index}/text`, text),
      ...items.map((item, child) =>
        printedAt(paper, `/order/clauses/${index}/items/${child}/text`, item.text),
      ),
    ]),
  ];
};

/** The lines of each paragraph of the text outside of tables. */
export const paragraphLines = (paper: OfficePaper): readonly (readonly number[])[] =>
  orderTexts(paper)
    .map(({ path }) => paper.roles.at(path).filter((index) => paper.lines[index]?.table === null))
    .filter((lines) => lines.length > 0);

/** The lines of some requisites outside of tables, ascending. */
export const linesOf = ({ roles, lines }: OfficePaper, ...wanted: readonly Role[]): readonly number[] =>
  [...new Set(wanted.flatMap(roles.of))]
    .filter((index) => lines[index]?.table === null)
    .toSorted((a, b) => a - b);

/** «12,5 мм» */
export const millimetres = (value: number): string => `${decimal(value)} мм`;

/** One digit after the comma at most. */
export const decimal = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');
