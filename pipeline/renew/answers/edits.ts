import type { AddedItem, Answers } from '../../model/answers/answers.ts';
import type { Parts } from '../../model/text-walk.ts';
import { findPlace, type NamedPlace } from './find-place.ts';

/** What is taken out and put in, by the JSON Pointer of its place before. */
export interface Edits {
  readonly dropped: ReadonlyMap<string, NamedPlace>;
  readonly before: ReadonlyMap<string, readonly AddedItem[]>;
  readonly after: ReadonlyMap<string, readonly AddedItem[]>;
  /** At the end of a section. */
  readonly last: ReadonlyMap<string, readonly AddedItem[]>;
}

/**
 * The places that the answers drop and add at.
 * @throws Failure `answers/place-unknown`, `answers/place-ambiguous`
 */
export const editsOf = ({ drop = [], add = [] }: Answers, parts: Parts): Edits => {
  const dropped = drop.map((typed) => findPlace(typed, parts, ['item', 'section', 'clause', 'subclause']));
  const at = (side: 'after' | 'before' | 'section'): ReadonlyMap<string, readonly AddedItem[]> => {
    const beside = add.flatMap((added) => (added[side] ? [{ added, typed: added[side] }] : []));
    const placed = beside.map(({ added, typed }) => ({
      added,
      path: findPlace(typed, parts, kindsFor(added)).path,
    }));
    const byPath = Map.groupBy(placed, ({ path }) => path);
    return new Map([...byPath].map(([path, group]) => [path, group.map(({ added }) => added)]));
  };
  return {
    dropped: new Map(dropped.map((place) => [place.path, place])),
    before: at('before'),
    after: at('after'),
    last: at('section'),
  };
};

const kindsFor = ({ text, section }: AddedItem): readonly NamedPlace['kind'][] => {
  if (text) return ['clause', 'subclause'];
  return section ? ['section'] : ['item'];
};

/** One of a list after the edits: what was there, with its pointer before, or what is new. */
export interface Entry<T> {
  readonly value: T;
  /** JSON Pointer before; null for what is new. */
  readonly from: string | null;
  /** JSON Pointer before of what it stands beside; its own for what was there. */
  readonly anchor: string | null;
}

/** What is left of a list at a JSON Pointer. */
export const kept = <T>(list: readonly T[], path: string, { dropped }: Edits): readonly Entry<T>[] =>
  list
    .map((value, index) => ({ value, from: `${path}/${index}`, anchor: `${path}/${index}` }))
    .filter(({ from }) => !dropped.has(from));

/** A list at a JSON Pointer with things taken out and put in. */
export const edited = <T>(
  list: readonly T[],
  path: string,
  edits: Edits,
  make: (added: AddedItem) => T,
): readonly Entry<T>[] => {
  const fresh = (added: readonly AddedItem[] = [], anchor: string | null): readonly Entry<T>[] =>
    added.map((each) => ({ value: make(each), from: null, anchor }));
  const entries = list.flatMap((value, index) => {
    const from = `${path}/${index}`;
    return [
      ...fresh(edits.before.get(from), from),
      ...(edits.dropped.has(from) ? [] : [{ value, from, anchor: from }]),
      ...fresh(edits.after.get(from), from),
    ];
  });
  const end = list.length > 0 ? `${path}/${list.length - 1}` : null;
  return [...entries, ...fresh(edits.last.get(path.replace(/\/items$/u, '')), end)];
};
