import type { PaperLine } from '../../../model/paper/measured-paper.ts';
import { least, most } from '../extremes.ts';
import { type Block, isFirstLine, sameMiddle, sentenceEnd, sharesMiddle, sharesRight } from './blocks-of.ts';
import { type Bounds, sameEdge } from './bounds.ts';
import { singleLine } from './strip.ts';

/** How a paragraph is set, told from its lines; lengths in points from the text's left edge. */
export interface Setting {
  readonly align: PaperLine['align'];
  readonly indent: number | null;
  readonly firstLine: number | null;
  readonly width: number;
  readonly spacing: number | null;
}

/** Typesetters let a hyphen or a comma at a line's end hang over by so much, in points. */
const hanging = 4;
/** One line that ends at the edge tells only where it ends there exactly, in points. */
const exactly = 0.75;
/** A line that stands at the right begins at least so far in, as a share of the text's width. */
const rightPart = 0.4;

/** `firstAlign` is how paragraphs with the usual first-line indent are set: one of a single line does not tell. */
export const settingOf = (block: Block, bounds: Bounds, firstAlign: PaperLine['align']): Setting => {
  const left = least(block.map((strip) => strip.left));
  const right = most(block.map((strip) => strip.right));
  const common = { width: right - left, spacing: spacingOf(block) };
  const [first] = block;
  // Before it is asked whether it is centred: a line may begin at the usual place and end as far from the other edge.
  if (first && block.length === 1 && isFirstLine(first, bounds))
    return { ...common, align: firstAlign, indent: 0, firstLine: bounds.indent };
  const align = alignOf(block, bounds);
  if (align === 'centre' || align === 'right' || !first)
    return { ...common, align, indent: null, firstLine: null };
  const rest = block.length > 1 ? least(block.slice(1).map((strip) => strip.left)) : first.left;
  return {
    ...common,
    align:
      align === 'left' && isFirstLine(first, bounds) && block.length === 2 ? (firstAlign ?? align) : align,
    indent: Math.max(0, rest - bounds.left),
    firstLine: first.left - rest,
  };
};

const alignOf = (block: Block, bounds: Bounds): PaperLine['align'] => {
  const [first] = block;
  if (!first) return null;
  if (block.length === 1) return alignOfOne(first, bounds);
  if (sharesMiddle(block, bounds)) return 'centre';
  if (sharesRight(block, bounds)) return 'right';
  const lines = block.slice(0, -1);
  const ends = lines.map((strip) => strip.right);
  const near = ends.length > 1 ? sameEdge : exactly;
  const isFull = (end: number): boolean => end >= bounds.right - near && end <= bounds.right + hanging;
  const full = lines.filter(({ right }) => isFull(right));
  // A line that ends a sentence may end a paragraph too, of which nothing else tells.
  const others = lines.filter(({ right, text }) => !isFull(right) && !sentenceEnd.test(text));
  const isEven = ends.length > 2 && most(ends) - least(ends) <= sameEdge / 2;
  return isEven || (full.length > 0 && others.length === 0) ? 'justified' : 'left';
};

const alignOfOne = ({ left, right }: Block[number], bounds: Bounds): PaperLine['align'] => {
  const whole = bounds.right - bounds.left;
  const free = left - bounds.left;
  const aside = Math.abs(left + right - bounds.left - bounds.right) / 2;
  if ((aside <= sameMiddle && free > sameMiddle) || (aside <= sameEdge && free > sameEdge)) return 'centre';
  if (bounds.right - right <= sameEdge && free > rightPart * whole) return 'right';
  return free <= sameEdge ? 'left' : null;
};

/** The middle distance of the lines as a multiple of single spacing, to the hundredth. */
const spacingOf = (block: Block): number | null => {
  const multiples = block
    .slice(1)
    .map((strip, index) => (strip.baseline - (block[index]?.baseline ?? 0)) / singleLine(strip))
    .toSorted((a, b) => a - b);
  const usual = multiples[multiples.length >> 1];
  return usual === undefined ? null : Math.round(usual * 100) / 100;
};
