import type { Raster } from '../../model/raster.ts';
import { heightOf, type Region, widthOf } from '../region.ts';
import { inkGroups } from './ink-groups.ts';

/** Widths in ems: hyphens of office faces are up to 0.28 wide, en dashes 0.36 to 0.55, em dashes 0.8 and more. */
const widestHyphen = 0.31;
const widestEnDash = 0.72;

/** In ems: no dash is higher, nor narrower, and none nearer to its word has a space beside it. */
const highest = 0.2;
const narrowest = 0.15;
const leastSpace = 0.18;

/**
 * A word with its dashes as they are printed: the model takes them for one another, and «11 – 12» for «11-12». `em` is
 * the height of the line's em in pixels. A word whose dashes cannot all be seen stays as it was read.
 */
export const withDashes = (text: string, picture: Raster, region: Region, em: number): string => {
  const read = [...text.matchAll(/[-–—]/gu)];
  if (read.length === 0) return text;
  const groups = inkGroups(picture, region);
  const dashes = [...groups.entries()].filter(([, group]) => isDash(group, region, em));
  if (dashes.length !== read.length) return text;
  let seen = 0;
  return text.replace(/[-–—]/gu, (_, at: number) => {
    const [index, group] = dashes[seen++] ?? [0, region];
    const [before, after] = [groups[index - 1], groups[index + 1]];
    const dash = dashOf(widthOf(group) / em);
    const isApart =
      before !== undefined &&
      after !== undefined &&
      Math.min(group.left - before.right, after.left - group.right) > leastSpace * em;
    if (isApart) return ` ${dash} `;
    return /\p{L}/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + 1] ?? '') ? '-' : dash;
  });
};

const dashOf = (width: number): string => {
  if (width < widestHyphen) return '-';
  return width < widestEnDash ? '–' : '—';
};

/** Neither a dot nor what is left of a rule above or below the letters. */
const isDash = (group: Region, { top, bottom }: Region, em: number): boolean => {
  const middle = (group.top + group.bottom) / 2;
  const isAmid = bottom - top < 2 * highest * em || (middle > top + 0.2 * em && middle < bottom - 0.1 * em);
  return (
    isAmid &&
    heightOf(group) < highest * em &&
    widthOf(group) > Math.max(narrowest * em, 1.3 * heightOf(group))
  );
};
