import { fold } from '../../../../model/fold.ts';

/** The lines of a file that has no pages, folded once for searching. */
export interface FoldedLines {
  readonly folded: readonly string[];
}

export const foldLines = (lines: readonly string[]): FoldedLines => ({ folded: lines.map(fold) });

/** A value that goes over several lines begins with so many characters in the first of them. */
const beginning = 40;

/** Indices of the lines that a value stands in: one that holds it, or those that it is made of; none where it is not found. */
export const linesOf = ({ folded }: FoldedLines, text: string): readonly number[] => {
  const sought = fold(text);
  if (sought === '') return [];
  const whole = folded.findIndex((line) => line.includes(sought));
  if (whole >= 0) return [whole];
  const start = folded.findIndex((line) => line.includes(sought.slice(0, beginning)));
  const first = start >= 0 ? start : folded.findIndex((line) => line.length > 3 && sought.startsWith(line));
  return first < 0 ? [] : [first, ...linesThatFollow(folded, first, sought)];
};

/**
 * The lines of a cell: what many rows say, such as who is responsible, stands nearest to the longest text of its own row;
 * an empty cell is that row.
 */
export const linesOfCell = (lines: FoldedLines, text: string | null, longest: string): readonly number[] => {
  const row = linesOf(lines, longest);
  const [first] = row;
  const sought = fold(text ?? '');
  if (sought === '' || sought === fold(longest)) return row;
  if (first === undefined) return linesOf(lines, sought);
  const held = [...lines.folded.keys()].filter((at) => lines.folded[at]?.includes(sought));
  const nearest = held.toSorted((one, other) => Math.abs(one - first) - Math.abs(other - first))[0];
  return nearest === undefined ? linesOf(lines, sought) : [nearest];
};

const linesThatFollow = (folded: readonly string[], first: number, sought: string): readonly number[] => {
  const rest: number[] = [];
  for (let at = first + 1; at < folded.length; at += 1) {
    const line = folded[at] ?? '';
    if (line !== '' && !sought.includes(line)) break;
    if (line !== '') rest.push(at);
  }
  return rest;
};

/**
 * The value that a line shows: one that the line holds, the longest first, or the first that holds the line. Values are
 * pointers with their texts.
 */
export const valueInLine = (
  line: string,
  values: readonly { readonly path: string; readonly text: string }[],
): string | null => {
  const sought = fold(line);
  if (sought === '') return null;
  const held = values.filter(({ text }) => text !== '' && sought.includes(fold(text)));
  const longest = held.toSorted((one, other) => other.text.length - one.text.length)[0];
  return (longest ?? values.find(({ text }) => fold(text).includes(sought)))?.path ?? null;
};
