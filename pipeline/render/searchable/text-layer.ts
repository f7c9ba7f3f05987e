import type { PrintedLine } from '../../model/paper/printed-line.ts';
import type { Word } from '../../model/paper/word.ts';
import { type Projection, project } from '../../model/projection.ts';
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

/** A line's baseline in user space. */
interface Baseline {
  /** Direction of its words, in radians. */
  readonly angle: number;
  /** Height of the em. */
  readonly size: number;
  /** Where the word that begins or ends at `x` of the page does so. */
  readonly at: (x: number) => readonly [x: number, y: number];
}

/** Slants up to this, in radians, are a scan's skew; what leans more is printed so. */
const largestSkew = (10 * Math.PI) / 180;

/** A line may rise by this part of its em and readers (poppler) still take it for one. */
const easyRise = 0.4;

/** A line's ends may be this part of an em off and its words still lie in what is written. */
const fairShift = 0.35;

/** How much of a skewed line's rise is written: as little as keeps every word in its place. */
const writtenRise = (rise: number, size: number): number =>
  Math.max(Math.abs(rise) - 2 * fairShift * size, Math.min(Math.abs(rise), easyRise * size)) /
  (Math.abs(rise) || 1);

/**
 * A skewed line's words are written level along the page's nearest edge, stepping up or down with the slant: readers take a
 * word whose letters rise by half a point for several words, and a line that rises by half its height for several lines.
 */
const baselineOf = (line: PrintedLine, toUser: LayerText['toUser']): Baseline => {
  const { y, size } = footing(line);
  const [x0, x1] = [line[0]?.box[0] ?? 0, line.at(-1)?.box[2] ?? 0];
  const [left, bottom] = toUser(x0, y);
  const [right, rightBottom] = toUser(Math.max(x1, x0 + leastWidth), y);
  const [over, overBottom] = toUser(x0, y - size);
  const height = Math.hypot(over - left, overBottom - bottom);
  const slant = Math.atan2(rightBottom - bottom, right - left);
  const level = (Math.round(slant / (Math.PI / 2)) * Math.PI) / 2;
  if (Math.abs(slant - level) > largestSkew) return { angle: slant, size: height, at: (x) => toUser(x, y) };
  const [sin, cos] = [Math.sin(level), Math.cos(level)];
  const [middle, middleBottom] = [(left + right) / 2, (bottom + rightBottom) / 2];
  const aside = (x: number, y: number): number => (y - middleBottom) * cos - (x - middle) * sin;
  const eased = 1 - writtenRise(aside(right, rightBottom) - aside(left, bottom), height);
  const at = (x: number): readonly [number, number] => {
    const [userX, userY] = toUser(x, y);
    const shift = aside(userX, userY) * eased;
    return [userX + shift * sin, userY - shift * cos];
  };
  return { angle: level, size: height, at };
};

/** A tenth of a point is finer than any scan; numbers are most of what a layer weighs. */
const short = (number: number): string => String(Math.round(number * 10) / 10);

const precise = (number: number): string => String(Math.round(number * 1e4) / 1e4);

/** The name that the page's resources give to the layer's font. */
export const layerFontName = 'PrikazText';

/** Widths under this, in points, are none: a word must fill something. */
const leastWidth = 0.1;

/** A word with the space after it, in letters as wide as they must be for the word to fill its box. */
const written = (
  { text, box: [x0, , x1] }: Word,
  isLast: boolean,
  { angle, size, at }: Baseline,
  { encode }: TextFont,
): string => {
  const [left, bottom] = at(x0);
  const [right, rightBottom] = at(Math.max(x1, x0 + leastWidth));
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const length = (right - left) * cos + (rightBottom - bottom) * sin;
  const begin = [(left + right - length * cos) / 2, (bottom + rightBottom - length * sin) / 2];
  const scale = (100 * length) / ([...text].length * letterWidth * size);
  const matrix = [cos, sin, -sin, cos].map(precise);
  const place = [...matrix, ...begin.map(short)].join(' ');
  return `${short(scale)} Tz ${place} Tm ${encode(isLast ? text : `${text} `)} Tj`;
};

/** Operators that write the lines invisibly (text rendering mode 3, ISO 32000-1, 9.3.6) where they are printed. */
export const textLayer = ({ lines, toUser }: LayerText, font: TextFont): string => {
  const texts = lines.map((line) => {
    const measured = baselineOf(line, toUser);
    const baseline = { ...measured, size: Math.max(1, Math.round(measured.size)) };
    const words = line.map((word, index) => written(word, index === line.length - 1, baseline, font));
    return [`/${layerFontName} ${baseline.size} Tf`, ...words].join('\n');
  });
  return texts.length === 0 ? '' : `q BT 3 Tr\n${texts.join('\n')}\nET Q\n`;
};
