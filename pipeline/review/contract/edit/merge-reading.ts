import type { Parts, Repoint } from './edited.ts';
import { pairRows, type RowPair } from './pair-rows.ts';
import { above, isRow, shapeOf } from './shapes.ts';

interface Readings {
  /** As it was read before, as the person left that, and as it is read now. */
  readonly old: Parts;
  readonly mine: Parts;
  readonly again: Parts;
  /** Pointers into `mine`. */
  readonly confirmed: readonly string[];
}

interface Merged {
  readonly parts: Parts;
  /** Where what stands in `mine`, and what stands in `again`, stands now. */
  readonly fromMine: Repoint;
  readonly fromAgain: Repoint;
}

/**
 * What a person did to a document, done to what is read of it now: what the person changed or confirmed stays as it is,
 * everything else is as it is read now.
 */
export const mergeReading = ({ old, mine, again, confirmed }: Readings): Merged => {
  const held = new Set(confirmed.flatMap((pointer) => [...above(pointer), pointer]));
  const merge: Merge = { held, mine: new Map(), again: new Map() };
  const part = (name: keyof Parts): unknown =>
    mergeValue(merge, { old: old[name], mine: mine[name], again: again[name] }, placesAt(`/${name}`));
  const parts = { order: part('order'), plans: part('plans'), tables: part('tables') } as Parts;
  return { parts, fromMine: repointBy(merge.mine), fromAgain: repointBy(merge.again) };
};

interface Merge {
  /** What is confirmed, and what has that in it. */
  readonly held: ReadonlySet<string>;
  /** Where rows went. */
  readonly mine: Map<string, string | null>;
  readonly again: Map<string, string | null>;
}

/** The same in all three, undefined where it is not. */
interface Three {
  readonly old: unknown;
  readonly mine: unknown;
  readonly again: unknown;
}

/** Pointers of the same value. */
interface Places {
  readonly mine: string;
  readonly again: string;
  readonly merged: string;
}

const placesAt = (pointer: string): Places => ({ mine: pointer, again: pointer, merged: pointer });

const below = ({ mine, again, merged }: Places, key: string): Places => ({
  mine: `${mine}/${key}`,
  again: `${again}/${key}`,
  merged: `${merged}/${key}`,
});

const repointBy =
  (rows: ReadonlyMap<string, string | null>): Repoint =>
  (pointer) => {
    const row = [...above(pointer), pointer].findLast((each) => rows.has(each));
    if (row === undefined) return pointer;
    const to = rows.get(row) ?? null;
    return to === null ? null : `${to}${pointer.slice(row.length)}`;
  };

const isSame = (first: unknown, second: unknown): boolean => JSON.stringify(first) === JSON.stringify(second);

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Its words and what was understood of them belong together. */
const isWorded = (pointer: string): boolean => /\/(?:deadline|responsible|period)$/u.test(pointer);

const mergeValue = (merge: Merge, { old, mine, again }: Three, places: Places): unknown => {
  if (Array.isArray(mine) && Array.isArray(again) && isRow(`${places.mine}/0`))
    return mergeRows(merge, Array.isArray(old) ? old : [], mine, again, places);
  if (isFields(mine) && isFields(again) && !isWorded(places.mine)) {
    const before = isFields(old) ? old : {};
    const keys = Object.keys(mine).map((key) => [
      key,
      mergeValue(merge, { old: before[key], mine: mine[key], again: again[key] }, below(places, key)),
    ]);
    return Object.fromEntries(keys);
  }
  if (isCells(mine, again, places.mine)) return mergeCells(merge, { old, mine, again }, places);
  return isSame(old ?? null, mine) && !merge.held.has(places.mine) ? again : mine;
};

/** Cells of a row of a plain table, and its headings, as many as there were. */
const isCells = (mine: unknown, again: unknown, pointer: string): mine is readonly unknown[] =>
  Array.isArray(mine) &&
  Array.isArray(again) &&
  mine.length === again.length &&
  /^\/tables\/\*\/(?:columns|rows\/\*)$/u.test(shapeOf(pointer));

const mergeCells = (merge: Merge, { old, mine, again }: Three, places: Places): unknown =>
  (mine as readonly unknown[]).map((cell, index) => {
    const cells = { old: (old as readonly unknown[] | undefined)?.[index], mine: cell };
    return mergeValue(
      merge,
      { ...cells, again: (again as readonly unknown[])[index] },
      below(places, String(index)),
    );
  });

const mergeRows = (
  merge: Merge,
  old: readonly unknown[],
  mine: readonly unknown[],
  again: readonly unknown[],
  places: Places,
): readonly unknown[] => {
  const rowsOf = (pair: RowPair): Three => ({
    old: pair.old === null ? undefined : old[pair.old],
    mine: pair.mine === null ? undefined : mine[pair.mine],
    again: pair.again === null ? undefined : again[pair.again],
  });
  const isLeft = (pair: RowPair): boolean => {
    const three = rowsOf(pair);
    const isUntouched = isSame(three.old, three.mine) && !merge.held.has(`${places.mine}/${pair.mine}`);
    return pair.again !== null || !isUntouched;
  };
  for (const index of mine.keys()) merge.mine.set(`${places.mine}/${index}`, null);
  for (const index of again.keys()) merge.again.set(`${places.again}/${index}`, null);
  return pairRows(old, mine, again)
    .filter(isLeft)
    .map((pair, index) => {
      const here = {
        mine: `${places.mine}/${pair.mine}`,
        again: `${places.again}/${pair.again}`,
        merged: `${places.merged}/${index}`,
      };
      if (pair.mine !== null) merge.mine.set(here.mine, here.merged);
      if (pair.again !== null) merge.again.set(here.again, here.merged);
      const three = rowsOf(pair);
      if (three.again === undefined) return three.mine;
      return three.mine === undefined ? three.again : mergeValue(merge, three, here);
    });
};
