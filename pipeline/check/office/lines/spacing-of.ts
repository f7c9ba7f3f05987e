import type { PaperLine } from '../../../model/paper/measured-paper.ts';
import type { OfficePaper } from '../office-rule.ts';

/** To a twentieth: «1,15» is what Word calls it, and prints differ by less. */
export const spacingText = (spacing: number): string =>
  String(Math.round(spacing * 20) / 20).replace('.', ',');

interface Spaced {
  readonly line: number;
  /** As a multiple of single spacing. */
  readonly spacing: number;
}

/** Millimetres of a single-spaced line of one point; faces differ by a tenth. */
const singleLine = (1.2 * 25.4) / 72;

/** Lines that stand so far apart that the measuring took each for a block of its own. */
const apart = ({ box, sizes: [size] }: PaperLine, above: PaperLine | undefined): number | null =>
  box && above?.box && size ? (box[3] - above.box[3]) / (size * singleLine) : null;

/** A line's distance from its own text and from another differ by more than this share. */
const farther = 0.3;

const besides = (
  lines: readonly PaperLine[],
  { area }: PaperLine,
  index: number | undefined,
): PaperLine | undefined => {
  const line = lines[index ?? -1];
  return line?.area === area ? line : undefined;
};

/** How far the lines of one text stand apart; those of which it is not known are left out. */
export const spacingsOf = ({ lines }: OfficePaper, indices: readonly number[]): readonly Spaced[] =>
  indices.flatMap((index, order) => {
    const line = lines[index];
    if (!line) return [];
    const above = besides(lines, line, indices[order - 1]);
    const below = besides(lines, line, indices[order + 1]);
    const seen = apart(line, above) ?? (below ? apart(below, line) : null);
    // Measuring may have taken a line together with another text, which stands farther off.
    const isAnothers = line.spacing !== null && seen !== null && line.spacing > (1 + farther) * seen;
    const spacing = isAnothers ? seen : (line.spacing ?? apart(line, above));
    return spacing === null || spacing <= 0 ? [] : [{ line: index, spacing }];
  });
