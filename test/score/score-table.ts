import { measureNames, type Scores, sumScores } from './measures.ts';
import type { DocumentScore } from './score-document.ts';
import { ratio, type Share } from './share.ts';

/** Per cent with one decimal, cut and not rounded, so that 100 means all. */
const percent = (share: Share): string => {
  const value = ratio(share);
  return value === null ? '–' : (Math.floor(value * 1000) / 10).toFixed(1);
};

const line = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
    .join('  ');

const rowOf = (name: string, scores: Scores): readonly string[] => [
  name,
  ...measureNames.map((measure) => percent(scores[measure])),
];

/** The scores as a table in plain text: one row a document, the whole corpus last; values in per cent. */
export const scoreTable = (documents: readonly DocumentScore[]): string => {
  const rows = [
    ['document', ...measureNames],
    ...documents.map(({ name, scores }) => rowOf(name, scores)),
    rowOf('all', sumScores(documents.map(({ scores }) => scores))),
  ];
  const widths = ['', ...measureNames].map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) => line(row, widths)).join('\n');
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
