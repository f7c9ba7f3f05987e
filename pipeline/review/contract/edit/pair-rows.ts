import { align, type Line } from '../../../model/difference/align.ts';

type Rows = readonly unknown[];

/** A row of what was read again with a person's; one side is null where only the other has it. */
export interface RowPair {
  readonly old: number | null;
  readonly mine: number | null;
  readonly again: number | null;
}

/** The words of a row: enough of a long one to know it again. */
const lineOf = (row: unknown): Line => ({ kind: '', text: wordsOf(row).slice(0, 1_000) });

/** All the words of a value in their order. */
export const wordsOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value)
    .map(wordsOf)
    .filter((words) => words !== '')
    .join(' ');
};

const pairs = (old: Rows, next: Rows): ReadonlyMap<number, number> =>
  new Map(
    align(old.map(lineOf), next.map(lineOf), { byPlace: true }).flatMap((pair) =>
      pair.old === null || pair.new === null ? [] : [[pair.new, pair.old] as const],
    ),
  );

/** Which rows are the same in two readings and in what a person made of the first, in the person's order. */
export const pairRows = (old: Rows, mine: Rows, again: Rows): readonly RowPair[] => {
  const [oldOfMine, oldOfAgain] = [pairs(old, mine), pairs(old, again)];
  const againOfOld = new Map([...oldOfAgain].map(([from, to]) => [to, from]));
  const came = again.flatMap((_, index) => (oldOfAgain.has(index) ? [] : [index]));
  const added = mine.flatMap((_, index) => (oldOfMine.has(index) ? [] : [index]));
  const both = bothAdded(added, came, mine, again);
  const kept = mine.map((_, index): RowPair => {
    const before = oldOfMine.get(index) ?? null;
    const found = before === null ? both.get(index) : againOfOld.get(before);
    return { old: before, mine: index, again: found ?? null };
  });
  const taken = new Set(both.values());
  return came.filter((index) => !taken.has(index)).reduce<readonly RowPair[]>(withNew, kept);
};

/** Rows that the first reading missed, that a person added, and that are now read too. */
const bothAdded = (
  added: readonly number[],
  came: readonly number[],
  mine: Rows,
  again: Rows,
): ReadonlyMap<number, number> => {
  const lines = (indexes: readonly number[], rows: Rows): readonly Line[] =>
    indexes.map((index) => lineOf(rows[index]));
  const found = align(lines(added, mine), lines(came, again), { byPlace: false });
  return new Map(
    found.flatMap((pair) => {
      const [row, other] = [added[pair.old ?? -1], came[pair.new ?? -1]];
      return row === undefined || other === undefined ? [] : [[row, other] as const];
    }),
  );
};

/** A row that is new in the later reading stands behind the one that it follows there. */
const withNew = (rows: readonly RowPair[], index: number): readonly RowPair[] => {
  const before = rows.findLastIndex(({ again }) => again !== null && again < index);
  return rows.toSpliced(before + 1, 0, { old: null, mine: null, again: index });
};
