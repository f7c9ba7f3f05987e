import type { PaperLine } from '../../model/measured-paper.ts';
import type { OfficePaper } from './office-rule.ts';

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

/** How far the lines of one text stand apart; those of which it is not known are left out. */
export const spacingsOf = ({ lines }: OfficePaper, indices: readonly number[]): readonly Spaced[] =>
  indices.flatMap((index, order) => {
    const line = lines[index];
    const above = lines[indices[order - 1] ?? -1];
    if (!line) return [];
    const spacing = line.spacing ?? (above?.area === line.area ? apart(line, above) : null);
    return spacing === null || spacing <= 0 ? [] : [{ line: index, spacing }];
  });
