import { around, lineOf, segmentsOf, type TextLine, textOf } from './text-line.ts';

/** The words that begin a block of several lines with a signature and a date (ГОСТ Р 7.0.97, requisites 16 and 20). */
const stamp = /^[«"]?(?:утвержд|согласован|рассмотрен|принят|одобрен)/iu;

const beginsStamp = (piece: TextLine): boolean => stamp.test(textOf(piece).replaceAll(' ', ''));

/** True for a line that begins stamps: as many of its pieces as not, for «Принято единогласно» may stand in a table. */
const beginsStamps = (line: TextLine): boolean => {
  const pieces = segmentsOf(line);
  return pieces.filter(beginsStamp).length * 2 >= pieces.length;
};

/** A strip without words parts two blocks where it is at least so wide, in ems. */
const gutter = 0.7;

/** At most this many lines stand in stamps beside one another. */
const mostLines = 12;

/** Lines of a stamp stand no farther below each other, in ems: one is to sign on; those of a letterhead less. */
const farInStamp = 2;
const farInLetterhead = 0.8;

/** A letterhead of two blocks begins in one of so many first lines. */
const letterhead = 2;

/** Blocks that stand beside one another, each with the lines of its own; most strips of a page are one block. */
export type Strip = readonly (readonly TextLine[])[];

/**
 * Parts the lines of a page where stamps («СОГЛАСОВАНО», «УТВЕРЖДАЮ») stand beside one another or beside a letterhead,
 * and, at the top of a document, where a letterhead has two blocks.
 */
export const stripsOf = (lines: readonly TextLine[], isTop: boolean): Strip[] => {
  const strips: Strip[] = [];
  let plain: TextLine[] = [];
  for (let index = 0; index < lines.length; ) {
    const found = blocksBeside(lines, index, isTop && index < letterhead);
    if (found) {
      strips.push([plain], found.blocks);
      plain = [];
    } else plain.push(...lines.slice(index, index + 1));
    index += found?.length ?? 1;
  }
  return [...strips, [plain]].filter((strip) => strip.some(({ length }) => length > 0));
};

/** How many lines stamps beside one another take from line `from` on, 0 where none begin there. */
export const stampsFrom = (lines: readonly TextLine[], from: number): number =>
  blocksBeside(lines, from, false)?.length ?? 0;

/** The blocks that begin in line `from` where it begins stamps or may begin a letterhead; null for one block only. */
const blocksBeside = (
  lines: readonly TextLine[],
  from: number,
  isLetterhead: boolean,
): { blocks: Strip; length: number } | null => {
  const head = lines[from];
  const isStamp = head !== undefined && beginsStamps(head);
  if (!isStamp && !isLetterhead) return null;
  const taken = linesBeside(lines.slice(from, from + mostLines), isStamp ? farInStamp : farInLetterhead);
  const edges = [...guttersOf(taken), Number.POSITIVE_INFINITY];
  const blocks = edges.map((right, index) =>
    taken.flatMap((line) => within(line, edges[index - 1] ?? Number.NEGATIVE_INFINITY, right)),
  );
  const tall = blocks.filter(({ length }) => length > 1).length;
  return blocks.length > 1 && tall > (isStamp ? 1 : 0) ? { blocks, length: taken.length } : null;
};

/** The first lines that leave a strip without words between blocks, each not farther below the last than `farthest` ems. */
const linesBeside = (lines: readonly TextLine[], farthest: number): TextLine[] => {
  const end = lines.findIndex((line, index) => {
    const last = lines[index - 1];
    const gap = last ? (line.box[1] - last.box[3]) / last.size : 0;
    const taken = lines.slice(0, index + 1);
    return gap > farthest || guttersOf(taken).length === 0 || (gap > farInLetterhead && isTitle(line, taken));
  });
  return lines.slice(0, end < 0 ? lines.length : end);
};

/** Blocks end above a line in the middle of all, in points. */
const middle = 6;

const isTitle = (line: TextLine, lines: readonly TextLine[]): boolean => {
  const [left, , right] = around(lines.map(({ box }) => box));
  return segmentsOf(line).length === 1 && Math.abs(line.box[0] + line.box[2] - left - right) < 2 * middle;
};

/** The middles of the strips where no word stands, from the left. */
const guttersOf = (lines: readonly TextLine[]): number[] => {
  const boxes = lines.flatMap(({ words }) => words.map(({ box }) => box)).toSorted((a, b) => a[0] - b[0]);
  const found: number[] = [];
  let right = boxes[0]?.[2] ?? 0;
  for (const [x0, , x1] of boxes) {
    if (x0 - right >= gutter * (lines[0]?.size ?? 0)) found.push((x0 + right) / 2);
    right = Math.max(right, x1);
  }
  return found;
};

const within = ({ words }: TextLine, left: number, right: number): TextLine[] => {
  const own = words.filter(({ box }) => box[0] > left && box[0] < right);
  return own.length > 0 ? [lineOf(own)] : [];
};
