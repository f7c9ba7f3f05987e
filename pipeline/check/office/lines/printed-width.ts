import type { PaperLine } from '../../../model/paper/measured-paper.ts';

/** Widths of letters in a book face of one point, in points: what is told from them is told with a margin. */
const widths = { capital: 0.68, space: 0.25, other: 0.48 } as const;
/** Faces whose small letters are so much wider; capitals hardly differ. */
const wideFaces: readonly (readonly [face: RegExp, times: number])[] = [
  [/deja ?vu|verdana|courier|mono/iu, 1.25],
  [/noto/iu, 1.18],
  [/arial(?! narrow)|helvetica|liberation ?sans(?! narrow)|arimo|pt ?serif|georgia/iu, 1.1],
];
const millimetresOfPoint = 25.4 / 72;
const usualSize = 14;

const widthOf = (text: string, small: number): number =>
  [...text].reduce((sum, letter) => {
    if (/\s/u.test(letter)) return sum + widths.space;
    return sum + (/\p{Lu}/u.test(letter) ? widths.capital : small);
  }, 0);

/** About how long the longest of its lines would be if none broke by itself, in millimetres. */
export const printedWidth = ({ text, fonts: [face = ''], sizes: [size = usualSize] }: PaperLine): number => {
  const times = wideFaces.find(([pattern]) => pattern.test(face))?.[1] ?? 1;
  const lengths = text.split('\n').map((segment) => widthOf(segment.trim(), widths.other * times));
  return Math.max(...lengths) * size * millimetresOfPoint;
};
