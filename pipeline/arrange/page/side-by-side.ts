import { lineOf, segmentsOf, type TextLine, textOf } from './text-line.ts';

/** The words that begin a block of several lines with a signature and a date (ГОСТ Р 7.0.97, requisites 16 and 20). */
const stamp = /^[«"]?(?:утвержд|согласован|рассмотрен|принят|одобрен)/iu;

/** True for a piece of a line that begins a stamp. */
export const beginsStamp = (piece: TextLine): boolean => stamp.test(textOf(piece).replaceAll(' ', ''));

/** A strip without words parts two blocks where it is at least so wide, in points. */
const gutter = 12;

/** At most this many lines stand in stamps beside one another. */
const mostLines = 12;

/** Lines of a stamp stand no farther below each other, in ems: one is to sign on; those of a letterhead less. */
const farInStamp = 2;
const farInLetterhead = 0.8;

/** A letterhead of two blocks begins in one of so many first lines. */
const letterhead = 2;

/** Blocks that stand beside one another, each with the lines of its own; most strips of a page are one block. */
export type Strip = readonly (readonly TextLine[])[];

/** Parts the lines of a page where stamps («СОГЛАСОВАНО», «УТВЕРЖДАЮ») stand beside one another or beside a letterhead. */
export const stripsOf = (lines: readonly TextLine[]): Strip[] => {
  const strips: Strip[] = [];
  let plain: TextLine[] = [];
  for (let index = 0; index < lines.length; ) {
    const stamps = stampColumns(lines, index);
    if (stamps) {
      strips.push([plain], stamps.blocks);
      plain = [];
    } else plain.push(...lines.slice(index, index + 1));
    index += stamps?.length ?? 1;
  }
  return [...strips, [plain]].filter((strip) => strip.some(({ length }) => length > 0));
};

/** The blocks that begin with stamps in line `from`, null where none stand beside one another there. */
const stampColumns = (lines: readonly TextLine[], from: number): { blocks: Strip; length: number } | null => {
  const head = lines[from];
  const isStamp = head !== undefined && segmentsOf(head).some(beginsStamp);
  if (!head || !(isStamp || from < letterhead)) return null;
  const farthest = isStamp ? farInStamp : farInLetterhead;
  let taken: TextLine[] = [];
  let edges: number[] = [];
  for (const line of lines.slice(from, from + mostLines)) {
    const last = taken.at(-1);
    if (last && line.box[1] - last.box[3] > farthest * last.size) break;
    const open = guttersOf([...taken, line]);
    if (open.length === 0) break;
    taken = [...taken, line];
    edges = open;
  }
  const blocks = [...edges, Number.POSITIVE_INFINITY].map((right, index) =>
    taken.flatMap((line) => within(line, edges[index - 1] ?? Number.NEGATIVE_INFINITY, right)),
  );
  const isBlocks = blocks.filter(({ length }) => length > 1).length > 1;
  return isBlocks ? { blocks, length: taken.length } : null;
};

/** The middles of the strips where no word stands, from the left. */
const guttersOf = (lines: readonly TextLine[]): number[] => {
  const boxes = lines
    .flatMap((line) => segmentsOf(line))
    .map(({ box }) => box)
    .toSorted((a, b) => a[0] - b[0]);
  const found: number[] = [];
  let right = boxes[0]?.[2] ?? 0;
  for (const [x0, , x1] of boxes) {
    if (x0 - right >= gutter) found.push((x0 + right) / 2);
    right = Math.max(right, x1);
  }
  return found;
};

const within = ({ words }: TextLine, left: number, right: number): TextLine[] => {
  const own = words.filter(({ box }) => box[0] > left && box[0] < right);
  return own.length > 0 ? [lineOf(own)] : [];
};
