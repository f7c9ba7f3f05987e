import { least, most } from '../extremes.ts';
import { type Bounds, isNextLine, sameEdge } from './bounds.ts';
import { type Strip, singleLine } from './strip.ts';

/** The lines of one paragraph, from the top; one at least. */
export type Block = readonly Strip[];

/** A first line begins so much farther in than the line before it, in points (3 mm). */
const stepIn = 8;
/** Pitches of one paragraph's lines differ by no more, as a share. */
const samePitch = 0.12;
/** A space is at least this wide, in points. */
const space = 2;

/** Only so many paragraphs before a line may go on in it: there are not more columns. */
const mostOpen = 100;
/** How a paragraph is set shows in so many of its last lines. */
const enoughLines = 40;

/** Strips → paragraphs, in the order of their first lines; those beside one another are told apart. */
export const blocksOf = (strips: readonly Strip[], bounds: Bounds): Block[] => {
  const blocks: Strip[][] = [];
  const beside = standBeside(strips);
  for (const strip of strips.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const near = blocks
      .slice(-mostOpen)
      .filter((block) => isBelow(block, strip))
      .toSorted((a, b) => (b.at(-1)?.baseline ?? 0) - (a.at(-1)?.baseline ?? 0));
    const [block] = near;
    if (block && goesOn(block, strip, bounds, beside)) block.push(strip);
    else blocks.push([strip]);
  }
  return blocks;
};

const isBelow = (block: Block, strip: Strip): boolean => {
  const last = block.at(-1);
  return last !== undefined && isNextLine(last, strip) && last.left < strip.right && strip.left < last.right;
};

/** The strips that share their baseline with another. */
const standBeside = (strips: readonly Strip[]): ReadonlySet<Strip> => {
  const lines = Map.groupBy(strips, ({ baseline }) => Math.round(baseline));
  return new Set([...lines.values()].filter(({ length }) => length > 1).flat());
};

/**
 * True after a lone row of several strips (date and number, post and name): what follows it alone is another text, but for
 * the rest of a sentence.
 */
const endsRow = (block: Block, strip: Strip, beside: ReadonlySet<Strip>): boolean => {
  const [last, before] = [block.at(-1), block.at(-2)];
  const isLone = last !== undefined && beside.has(last) && !(before && beside.has(before));
  return isLone && !beside.has(strip) && !/^\p{Ll}/u.test(strip.text);
};

const goesOn = (whole: Block, strip: Strip, bounds: Bounds, beside: ReadonlySet<Strip>): boolean => {
  const block = whole.slice(-enoughLines);
  const last = block.at(-1);
  if (!last || !looksAlike(last, strip) || !keepsPitch(block, strip, bounds)) return false;
  if (sharesMiddle([...block, strip], bounds)) return true;
  if (endsRow(block, strip, beside)) return false;
  if (sharesRight([...block, strip], bounds)) return true;
  if (runsOn(last, strip, bounds)) return true;
  const steps = strip.left - last.left;
  // Farther in, a new paragraph; farther out, the second line of one.
  if (steps > stepIn || (steps < -sameEdge && (whole.length > 1 || steps > -stepIn))) return false;
  if (isFirstLine(strip, bounds) && Math.abs(steps) <= sameEdge) return false;
  return !endsEarly(block, last, strip, bounds);
};

const looksAlike = (one: Strip, other: Strip): boolean =>
  Math.abs((one.sizes[0] ?? 0) - (other.sizes[0] ?? 0)) <= 0.6 && one.bold === other.bold;

const keepsPitch = (block: Block, strip: Strip, { spacing }: Bounds): boolean => {
  const [last, before] = [block.at(-1), block.at(-2)];
  if (!last) return true;
  const pitch = strip.baseline - last.baseline;
  // Farther apart than lines usually are: the space between two paragraphs.
  if (spacing !== null && pitch > (1 + samePitch) * spacing * singleLine(strip)) return false;
  const earlier = before ? last.baseline - before.baseline : pitch;
  return Math.abs(pitch - earlier) <= samePitch * earlier;
};

/** Middles of centred lines are nearer to each other than this, in points. */
export const sameMiddle = 1.5;

const middle = ({ left, right }: Strip): number => (left + right) / 2;

/** True for lines that are centred: about one middle, but neither all begin nor all end at one edge. */
export const sharesMiddle = (strips: Block, { left, right }: Bounds): boolean => {
  const first = strips[0];
  if (!first || strips.some((strip) => Math.abs(middle(strip) - middle(first)) > sameMiddle)) return false;
  const varied = strips.some((strip) => Math.abs(strip.left - first.left) > 1);
  // Lines of equal length in the middle of the sheet are centred as well.
  return varied || (first.left > left + stepIn && Math.abs(middle(first) - (left + right) / 2) <= sameEdge);
};

/** True for lines that end at one edge and begin anywhere but at the text's left one. */
export const sharesRight = (strips: Block, bounds: Bounds): boolean => {
  const [lefts, rights] = [strips.map((strip) => strip.left), strips.map((strip) => strip.right)];
  return (
    most(rights) - least(rights) <= sameEdge / 2 &&
    most(lefts) - least(lefts) > sameEdge &&
    strips.every((strip) => strip.left > bounds.left + stepIn && !isFirstLine(strip, bounds))
  );
};

export const isFirstLine = (strip: Strip, { left, indent }: Bounds): boolean =>
  indent !== null && Math.abs(strip.left - left - indent) <= sameEdge;

/** True where a sentence goes on since its line was full, wherever the next begins: hanging lines begin farther in. */
const runsOn = (last: Strip, next: Strip, bounds: Bounds): boolean =>
  hasNoRoom(last, next, bounds) && /^\p{Ll}(?!\p{P})/u.test(next.text);

const hasNoRoom = (last: Strip, next: Strip, { right }: Bounds): boolean =>
  last.right + space + next.firstWord >= right - sameEdge;

/** What paragraphs and items end with. */
export const sentenceEnd = /[.;:!?]$/u;

/** True where the next word would have had room: whoever wrote the text ended the paragraph there. */
const endsEarly = (block: Block, last: Strip, next: Strip, bounds: Bounds): boolean => {
  const runsWide =
    isFirstLine(last, bounds) ||
    sentenceEnd.test(last.text) ||
    block.some((strip) => strip.right >= bounds.right - stepIn);
  return runsWide && !hasNoRoom(last, next, bounds);
};
