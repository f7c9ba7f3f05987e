import type { PrintedLine } from '../../model/printed-line.ts';
import { type Projection, project } from '../../model/projection.ts';
import type { Word } from '../../model/word.ts';
import { letterWidth, type TextFont } from './glyphless-font.ts';

/** Lines of a page in reading order, and how to get from their coordinates to the page's own space. */
export interface LayerText {
  readonly lines: readonly PrintedLine[];
  readonly toUser: (x: number, y: number) => readonly [x: number, y: number];
}

/** The map from page to user space; a straightened page goes over the sheet. */
export const pageToUser =
  (onPaper: Projection | null, sheetToUser: Projection): LayerText['toUser'] =>
  (x, y) =>
    project(sheetToUser, ...(onPaper ? project(onPaper, x, y) : ([x, y] as const)));

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Letters that reach under the baseline: the lower edge of a word with one of them says nothing of it. */
const descending = /[цщрфуД,;()[\]{}«»„“”"'/\\|_§@gjpqyQ]/u;

/** Depth of letters under the baseline, of their em. */
const descenderDepth = 0.21;

/** Where a line's letters stand: `y` of the baseline, and the height of their em. */
const footing = (line: PrintedLine): { readonly y: number; readonly size: number } => {
  const size = median(line.map(({ fontSize }) => fontSize));
  const standing = line.filter(({ text }) => /[\p{L}\d]/u.test(text) && !descending.test(text));
  const depths = standing.length > 0 ? standing.map(({ box }) => box[3]) : [];
  if (depths.length > 0) return { y: median(depths), size };
  return { y: median(line.map(({ box }) => box[3])) - descenderDepth * size, size };
};

/** With two decimals, as short as can be. */
const short = (number: number): string => String(Math.round(number * 100) / 100);

const precise = (number: number): string => String(Math.round(number * 1e5) / 1e5);

/** One stretch of text from `x0` to `x1` of a line, its letters as wide as they must be to fill it. */
const stretch = (
  text: string,
  [x0, x1]: readonly [number, number],
  { y, size }: { readonly y: number; readonly size: number },
  { encode }: TextFont,
  toUser: LayerText['toUser'],
): string => {
  const [left, bottom] = toUser(x0, y);
  const [right, rightBottom] = toUser(x1, y);
  const [overLeft, overBottom] = toUser(x0, y - size);
  const length = Math.hypot(right - left, rightBottom - bottom);
  const height = Math.hypot(overLeft - left, overBottom - bottom);
  const cos = (right - left) / length;
  const sin = (rightBottom - bottom) / length;
  const scale = (100 * length) / ([...text].length * letterWidth * height);
  const matrix = [cos, sin, -sin, cos].map(precise).join(' ');
  return (
    `/${layerFontName} ${short(height)} Tf ${short(scale)} Tz ` +
    `${matrix} ${short(left)} ${short(bottom)} Tm ${encode(text)} Tj`
  );
};

/** The name that the page's resources give to the layer's font. */
export const layerFontName = 'PrikazText';

/** Widths under this, in points, are none: a word must fill something. */
const leastWidth = 0.1;

/** Words with the spaces between them as text of their own, so that whatever is copied has each once. */
const stretchesOf = (line: PrintedLine): { text: string; span: readonly [number, number] }[] =>
  line.flatMap(({ text, box: [x0, , x1] }: Word, index) => {
    const next = line[index + 1];
    const word = { text, span: [x0, Math.max(x1, x0 + leastWidth)] as const };
    const gap = [word.span[1], Math.max(next?.box[0] ?? 0, word.span[1] + leastWidth)] as const;
    return next ? [word, { text: ' ', span: gap }] : [word];
  });

/** Operators that write the lines invisibly (text rendering mode 3, ISO 32000-1, 9.3.6) where they are printed. */
export const textLayer = ({ lines, toUser }: LayerText, font: TextFont): string => {
  const texts = lines.flatMap((line) => {
    const foot = footing(line);
    return stretchesOf(line).map(({ text, span }) => stretch(text, span, foot, font, toUser));
  });
  return texts.length === 0 ? '' : `q BT 3 Tr\n${texts.join('\n')}\nET Q\n`;
};
