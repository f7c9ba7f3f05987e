import type { Paragraph } from '../../model/block.ts';
import { around, isBold, median, type TextLine } from './text-line.ts';
import { beginsPoint, isFull, joinLines } from './wrapped-text.ts';

/** The left and right margin between which a text was set, in points. */
export interface Measure {
  readonly left: number;
  readonly right: number;
}

/** Lines of one column, from the top, as paragraphs; wrapped lines are one, other line breaks are kept. */
export const paragraphsOf = (lines: readonly TextLine[], measure: Measure, page: number): Paragraph[] => {
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && goesOn(group, line, measure)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => paragraphOf(group, measure, page));
};

const paragraphOf = (lines: readonly TextLine[], measure: Measure, page: number): Paragraph => ({
  kind: 'paragraph',
  text: joinLines(lines, (line, next) => isFull(line, next, measure.right)),
  label: null,
  align: alignOf(lines, measure),
  bold: isBold(lines.flatMap(({ words }) => words)),
  place: { page, box: around(lines.map(({ box }) => box)) },
});

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

const alignOf = (lines: readonly TextLine[], measure: Measure): Align => {
  const aligns = new Set(lines.map((line) => alignOfLine(line, measure)));
  const [first = 'left', ...others] = aligns;
  if (others.length === 0 && first !== 'left') return first;
  const full = lines.slice(0, -1).filter(({ box }) => measure.right - box[2] < even);
  return lines.length > 2 && full.length === lines.length - 1 ? 'justify' : 'left';
};

/** A first line begins at least so far inside of the lines that follow, and lines of one paragraph no farther. Points. */
const indent = 9;

const goesOn = (group: readonly TextLine[], next: TextLine, measure: Measure): boolean => {
  const last = group.at(-1);
  const first = group[0];
  if (!last || !first || beginsPoint(next) || !sameType(last, next) || !isNear(group, next)) return false;
  const [was, is] = [alignOfLine(last, measure), alignOfLine(next, measure)];
  const full = isFull(last, next, measure.right);
  if (was === 'center' || is === 'center') return was === is || (full && sameStart(group, next));
  if (was !== is) return false;
  if (is === 'right') return true;
  return full ? sameStart(group, next) : !endsSentence(last) && Math.abs(next.box[0] - last.box[0]) < indent;
};

/** True where a line begins where a wrapped one of this paragraph would: at the margin or under its words. */
const sameStart = (group: readonly TextLine[], next: TextLine): boolean => {
  const [first, second] = group;
  const last = group.at(-1);
  if (!first || !last) return false;
  const under = second
    ? [second.box[0]]
    : [first.box[0], beginsPoint(first) ? (first.words[1]?.box[0] ?? 0) : 0];
  if (under.some((x) => Math.abs(next.box[0] - x) < indent))
    return second !== undefined || !endsSentence(last) || /^\p{Ll}/u.test(next.words[0]?.text ?? '');
  return !second && next.box[0] < first.box[0];
};

const endsSentence = ({ words }: TextLine): boolean => /[.;:!?]$/u.test(words.at(-1)?.text ?? '');

const sameType = (one: TextLine, other: TextLine): boolean =>
  Math.max(one.size, other.size) < 1.2 * Math.min(one.size, other.size);

/** True where the next line is not farther below than the paragraph's lines are from each other. */
const isNear = (group: readonly TextLine[], next: TextLine): boolean => {
  const steps = group.slice(1).map((line, index) => line.box[3] - (group[index]?.box[3] ?? 0));
  const step = next.box[3] - (group.at(-1)?.box[3] ?? 0);
  return step < 2.3 * next.size && (steps.length === 0 || step < 1.3 * median(steps) + 2);
};
