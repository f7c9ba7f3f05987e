import type { Paragraph } from '../../model/paper/block.ts';
import { grouped } from './grouped.ts';
import { around, isBold, median, segmentsOf, type TextLine } from './text-line.ts';
import { beginsPoint, isFull, isPoint, joinLines } from './wrapped-text.ts';

/** The left and right margin between which a text was set, in points. */
export interface Measure {
  readonly left: number;
  readonly right: number;
}

/** Lines that are one, wrapped at the margin. */
type Run = readonly TextLine[];

/** Lines of one column, from the top, as paragraphs; wrapped lines are one, other line breaks are kept. */
export const paragraphsOf = (lines: readonly TextLine[], measure: Measure, page: number): Paragraph[] => {
  const runs = grouped(lines, (run, line) => wraps(run, line, measure));
  const paragraphs = grouped(runs, (paragraph, run) => goesOn(paragraph.slice(-shown).flat(), run, measure));
  return paragraphs.map((paragraph) => paragraphOf(paragraph, measure, page));
};

const paragraphOf = (runs: readonly Run[], measure: Measure, page: number): Paragraph => {
  const lines = runs.flat();
  return {
    kind: 'paragraph',
    text: runs.map(joinLines).join('\n'),
    label: null,
    align: runs.length === 1 && isJustified(lines, measure) ? 'justify' : alignOf(lines, measure),
    bold: isBold(lines.flatMap(({ words }) => words)),
    place: { page, box: around(lines.map(({ box }) => box)) },
  };
};

type Align = NonNullable<Paragraph['align']>;

/** Margins that differ by less are equal. Points. */
const even = 8;

/** A line that begins this far inside is not just indented. Points. */
const inside = 60;

const alignOfLine = ({ box: [x0, , x1] }: TextLine, { left, right }: Measure): Align => {
  const [before, after] = [x0 - left, right - x1];
  if (before > even && after > even && Math.abs(before - after) < 2 * even) return 'center';
  if (before > Math.max(inside, (right - left) * 0.4)) return 'right';
  return 'left';
};

/** The alignment of lines that have one in common, else left. */
const alignOf = (lines: readonly TextLine[], measure: Measure): Align => {
  const [first = 'left', ...others] = new Set(lines.map((line) => alignOfLine(line, measure)));
  return others.length === 0 ? first : 'left';
};

/** True for several lines that all end at the right margin, the last one aside. */
const isJustified = (lines: readonly TextLine[], { right }: Measure): boolean =>
  lines.length > 2 && lines.slice(0, -1).every(({ box }) => right - box[2] < even);

/** A first line begins at least so far inside of the lines that follow, and lines of one paragraph no farther. Points. */
const indent = 9;

/** True where a line is the rest of the lines before it, which had no room for it. */
const wraps = (run: Run, next: TextLine, measure: Measure): boolean => {
  const last = run.at(-1);
  if (!last || beginsPoint(next, last) || !isOfOneType(last, next) || !isNear(run, next, wrapped))
    return false;
  // A line alone may stand in the middle by chance.
  const align = alignOf([last, next], measure);
  if (!isFull(last, next, roomAfter(last, align, measure))) return false;
  return align !== 'left' || sameStart(run, next, measure);
};

/** True where a line that was not wrapped stands with the lines before it, as those of a title or a stamp do. */
const goesOn = (lines: readonly TextLine[], [next]: Run, measure: Measure): boolean => {
  const last = lines.at(-1);
  if (!last || !next || beginsPoint(next, last) || !isOfOneType(last, next) || !isNear(lines, next, together))
    return false;
  const [was, is] = [alignOfLine(last, measure), alignOfLine(next, measure)];
  if (was !== is) return false;
  return is !== 'left' || (!endsSentence(last) && Math.abs(next.box[0] - last.box[0]) < indent);
};

/** True where a line begins where a wrapped one of this paragraph would: at the margin or under its words. */
const sameStart = (run: Run, next: TextLine, { left }: Measure): boolean => {
  const [first, second] = run;
  const last = run.at(-1);
  if (!first || !last) return false;
  const isAt = (x: number | undefined): boolean => x !== undefined && Math.abs(next.box[0] - x) < indent;
  if (second) return isAt(second.box[0]);
  if (isPoint(first) && isAt(first.words[1]?.box[0])) return true;
  if (!isAt(first.box[0])) return next.box[0] < first.box[0] && first.box[0] - next.box[0] < inside;
  // Two lines that both begin inside are paragraphs of one line each, or a block that stands inside as a whole.
  const isSmall = /^\p{Ll}/u.test(next.words[0]?.text ?? '');
  return isSmall || (!endsSentence(last) && first.box[0] - left < indent);
};

const endsSentence = ({ words }: TextLine): boolean => /[.;:!?]$/u.test(words.at(-1)?.text ?? '');

const isOfOneType = (one: TextLine, other: TextLine): boolean =>
  Math.max(one.size, other.size) < 1.2 * Math.min(one.size, other.size);

/** So many lines show how far a paragraph's lines stand apart. */
const shown = 8;

/** How far below a line, in ems, the next of the same paragraph, and the next of the same block may stand. */
const wrapped = 2;
const together = 2.3;

/** True where the next line is not farther below than so many ems, nor than the lines before are from each other. */
const isNear = (lines: readonly TextLine[], next: TextLine, farthest: number): boolean => {
  const shownLines = lines.slice(-shown);
  const steps = shownLines.slice(1).map((line, index) => line.box[3] - (shownLines[index]?.box[3] ?? 0));
  const step = next.box[3] - (lines.at(-1)?.box[3] ?? 0);
  return step < farthest * next.size && (steps.length === 0 || step < 1.3 * median(steps) + 2);
};

/** The room, in points, that a line leaves for more words. What stands at the right or is set apart by tabs is not wrapped. */
const roomAfter = (line: TextLine, align: Align, { left, right }: Measure): number => {
  const [x0, , x1] = line.box;
  if (align === 'right' || segmentsOf(line).length > 1) return Number.POSITIVE_INFINITY;
  return align === 'center' ? right - left - (x1 - x0) : right - x1;
};
