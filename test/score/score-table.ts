import { faultNames, type Measure, measureNames, type Scores } from './measures.ts';
import type { DocumentScore } from './score-document.ts';
import { ratio, type Share } from './share.ts';

const isFault = (measure: Measure): boolean => faultNames.some((name) => name === measure);

/** Per cent with one decimal; what is right is cut and what is wrong rounded up, so that 100 means all and 0 none. */
const percent = (share: Share, measure: Measure): string => {
  const value = ratio(share);
  if (value === null) return '–';
  const tenths = value * 1000;
  return ((isFault(measure) ? Math.ceil(tenths) : Math.floor(tenths)) / 10).toFixed(1);
};

const line = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
    .join('  ');

/** The scores as a table in plain text: one row a name, a column for each measure that has something to judge; in per cent. */
export const scoreTable = (rows: readonly (readonly [name: string, scores: Scores])[]): string => {
  const shown = measureNames.filter((measure) => rows.some(([, scores]) => scores[measure].total > 0));
  const cells = [
    ['document', ...shown],
    ...rows.map(([name, scores]) => [name, ...shown.map((measure) => percent(scores[measure], measure))]),
  ];
  const widths = ['', ...shown].map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row) => line(row, widths)).join('\n');
};

/** What differs in one document, one line a value. */
export const differenceList = ({ name, differences, failure }: DocumentScore): string => {
  if (failure) return `${name}: not read: ${failure}`;
  return differences
    .map(
      ({ path, truth, read }) =>
        `${name}${path}\n  truth ${JSON.stringify(truth)}\n  read  ${JSON.stringify(read)}`,
    )
    .join('\n');
};
