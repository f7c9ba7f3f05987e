import { align } from './align.ts';
import type { Comparison } from './comparison.ts';
import { likeness } from './likeness.ts';
import type { PrintedTable } from './printed-table.ts';
import { type Share, sum } from './share.ts';

/** Texts by row and column; a cell over several columns stands in each of them. */
type Matrix = readonly (readonly string[])[];

const matrixOf = ({ head, body }: PrintedTable): Matrix =>
  [head, ...body].map((row) => row.flatMap(({ text, span }) => Array<string>(span).fill(text)));

const transpose = (matrix: Matrix): Matrix =>
  [...Array(Math.max(0, ...matrix.map((row) => row.length))).keys()].map((column) =>
    matrix.map((row) => row[column] ?? ''),
  );

const sizeOf = (matrix: Matrix): number => matrix.reduce((size, row) => size + row.length, 0);

/** Which rows stand for which, each judged by the best alignment of its own cells. */
const alignRows = (truth: Matrix, read: Matrix, reward: (a: string, b: string) => number) =>
  align(truth.length, read.length, (a, b) => {
    const [rowA, rowB] = [truth[a] ?? [], read[b] ?? []];
    return align(rowA.length, rowB.length, (i, j) => reward(rowA[i] ?? '', rowB[j] ?? '')).reward;
  }).pairs;

const remembered = (judge: (a: string, b: string) => number) => {
  const known = new Map<string, Map<string, number>>();
  return (a: string, b: string): number => {
    const row = known.get(a) ?? new Map<string, number>();
    known.set(a, row);
    const value = row.get(b) ?? judge(a, b);
    row.set(b, value);
    return value;
  };
};

const ofTable = (truth: Matrix, read: Matrix): Share => {
  const reward = remembered(likeness);
  const rows = alignRows(truth, read, reward);
  const columns = alignRows(transpose(truth), transpose(read), reward);
  const alike = rows.flatMap(([a, b]) =>
    columns.map(([i, j]) => reward(truth[a]?.[i] ?? '', read[b]?.[j] ?? '')),
  );
  return { right: 2 * alike.reduce((all, one) => all + one, 0), total: sizeOf(truth) + sizeOf(read) };
};

/**
 * GriTS_Con of a document's tables: the most similar substructures of two cell grids, found by rows and by columns one
 * after the other (the factored 2D-MSS), as F1 of the likeness of their texts. Smock, Pesala, Abraham: GriTS, 2022,
 * sections 3.2–3.4. Tables that pages cut are whole here, and all of a document count together.
 */
export const grits = ({ tables }: Comparison): Share =>
  sum(tables.map(([truth, read]) => ofTable(matrixOf(truth), matrixOf(read))));
