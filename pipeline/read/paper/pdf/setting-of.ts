import type { PaperLine } from '../../../model/measured-paper.ts';
import { type Block, isFirstLine, sharesMiddle, sharesRight } from './blocks-of.ts';
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
/** A line that stands at the right begins at least so far in, as a share of the text's width. */
const rightPart = 0.4;

/** `firstAlign` is how paragraphs with the usual first-line indent are set: one of a single line does not tell. */
export const settingOf = (block: Block, bounds: Bounds, firstAlign: PaperLine['align']): Setting => {
  const left = Math.min(...block.map((strip) => strip.left));
  const right = Math.max(...block.map((strip) => strip.right));
  const common = { width: right - left, spacing: spacingOf(block) };
  const [first] = block;
  // Before it is asked whether it is centred: a line may begin at the usual place and end as far from the other edge.
  if (first && block.length === 1 && isFirstLine(first, bounds))
    return { ...common, align: firstAlign, indent: 0, firstLine: bounds.indent };
  const align = alignOf(block, bounds);
  if (align === 'centre' || align === 'right' || !first)
    return { ...common, align, indent: null, firstLine: null };
  const rest = block.length > 1 ? Math.min(...block.slice(1).map((strip) => strip.left)) : first.left;
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
  const ends = block.slice(0, -1).map((strip) => strip.right);
  const isEven = Math.max(...ends) - Math.min(...ends) <= sameEdge / 2;
  const near = ends.length > 1 ? sameEdge : sameEdge / 2;
  const isFull = ends.every((end) => end >= bounds.right - near && end <= bounds.right + hanging);
  return isFull || (isEven && ends.length > 2) ? 'justified' : 'left';
};

const alignOfOne = ({ left, right }: Block[number], bounds: Bounds): PaperLine['align'] => {
  const whole = bounds.right - bounds.left;
  const free = left - bounds.left;
  if (Math.abs(left + right - bounds.left - bounds.right) <= 2 * sameEdge && free > sameEdge) return 'centre';
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
