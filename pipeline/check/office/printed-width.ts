import type { PaperLine } from '../../model/paper/measured-paper.ts';

/** Widths of letters in a book face of one point, in points: what is told from them is told with a margin. */
const widths = { capital: 0.68, space: 0.25, other: 0.48 } as const;
const millimetresOfPoint = 25.4 / 72;
const usualSize = 14;

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => {
    if (/\s/u.test(letter)) return sum + widths.space;
    return sum + (/\p{Lu}/u.test(letter) ? widths.capital : widths.other);
  }, 0);

/** About how long the longest of its lines would be if none broke by itself, in millimetres. */
export const printedWidth = ({ text, sizes: [size = usualSize] }: PaperLine): number =>
  Math.max(...text.split('\n').map((segment) => widthOf(segment.trim()))) * size * millimetresOfPoint;
