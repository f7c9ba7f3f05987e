import { emInMillimetres, textWidth } from './text-width.ts';

/** Words that stay on one line together: a dash goes with the word before it, «научно-» with the one after. */
const unitsOf = (text: string): readonly string[] =>
  text
    .replaceAll(/ (?=[–—-] )/g, '\u00A0')
    .replaceAll(/(?<=\S-) /g, '\u00A0')
    .split(' ');

const fill = (units: readonly string[], width: number): readonly string[] => {
  const lines: string[] = [];
  for (const unit of units) {
    const grown = `${lines.at(-1)} ${unit}`;
    if (lines.length > 0 && textWidth(grown, true) <= width) lines.splice(-1, 1, grown);
    else lines.push(unit);
  }
  return lines;
};

/**
 * Breaks a bold centred text into as few lines as fit into `width` millimetres at `size` points, all about
 * equally long, so that no single word is left on the last. The lines are joined by `\n`.
 */
export const balanceLines = (text: string, width: number, size = 14): string => {
  const units = unitsOf(text);
  const widest = width / emInMillimetres(size);
  const fewest = fill(units, widest);
  let narrow = textWidth(text, true) / fewest.length;
  while (narrow < widest && fill(units, narrow).length > fewest.length) narrow += 1;
  return fill(units, Math.min(narrow, widest)).join('\n');
};
