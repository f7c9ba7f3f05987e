import type { Change } from '../../model/change.ts';
import { valueAt } from '../../model/pointer.ts';
import type { Parts } from '../../model/text-walk.ts';
import { whereIs } from '../where.ts';
import { byYou, type Draft } from './draft.ts';
import type { NamedPlace } from './find-place.ts';

/** What stands in a place now: its JSON Pointer before, and its number then. */
export interface MovedPlace {
  readonly path: string;
  /** Null for what is new. */
  readonly from: string | null;
  readonly was: string | null;
  readonly number: string | null;
  /** Its words before and now, where the mark at their end changed. */
  readonly words?: readonly [before: string, now: string] | undefined;
}

/** A document with things taken out and put in. */
export interface Restructured {
  readonly parts: Parts;
  readonly moved: readonly MovedPlace[];
  readonly dropped: ReadonlyMap<string, NamedPlace>;
}

/** The list of changes with the places of the restructured document, and what was dropped, added and renumbered. */
export const movedRows = (draft: Draft, { parts, moved, dropped }: Restructured): readonly Change[] => {
  const paths = new Map(moved.flatMap(({ from, path }) => (from === null ? [] : [[from, path] as const])));
  const changes = draft.changes.flatMap((change) => {
    const path = movedPath(change.path, paths, dropped);
    return path === null ? [] : [{ ...change, path, where: whereIs(path, parts) }];
  });
  const gone = [...dropped.values()].map(({ path, where }) => ({
    path: movedPath(parentOf(path), paths, dropped) ?? '/plans',
    where,
    old: wordsAt(draft.parts, path),
    new: null,
    rule: 'answers/dropped',
    certainty: 'derived' as const,
    reason: byYou,
  }));
  return [...changes, ...gone, ...moved.flatMap((each) => rowsOf(each, parts))];
};

/** The list that holds a place belongs to the place before it: «…/sections/1/items/2» → «…/sections/1». */
const parentOf = (path: string): string => path.replace(/\/[a-z]+\/\d+$/u, '');

/** A JSON Pointer now; null where its place, or what holds it, is gone. */
const movedPath = (
  path: string,
  paths: ReadonlyMap<string, string>,
  dropped: ReadonlyMap<string, unknown>,
): string | null => {
  const keys = path.split('/');
  for (let length = keys.length; length > 0; length -= 1) {
    const prefix = keys.slice(0, length).join('/');
    if (dropped.has(prefix)) return null;
    const now = paths.get(prefix);
    if (now !== undefined) return now + path.slice(prefix.length);
  }
  return path;
};

/** What a clerk knows an item, a clause or a section by. */
const wordsAt = (parts: Parts, path: string): string | null =>
  ['activity', 'text', 'title']
    .map((key) => valueAt(parts, `${path}/${key}`))
    .find((value) => typeof value === 'string') ?? null;

/** Letters of a text's end that show a mark. */
const markedLetters = 25;

const rowsOf = ({ path, from, was, number, words }: MovedPlace, parts: Parts): readonly Change[] => {
  const where = whereIs(path, parts);
  if (from === null) {
    const added = { path, where, old: null, new: wordsAt(parts, path), rule: 'answers/added' };
    return [{ ...added, certainty: 'derived', reason: byYou }];
  }
  const rows: Change[] = [];
  if (was !== number) {
    const reason = 'Номер сдвинулся: перед этим местом что-то убрано или добавлено.';
    const row = { path: `${path}/number`, where, old: was, new: number, rule: 'renew/renumbered', reason };
    rows.push({ ...row, certainty: 'derived' });
  }
  if (words) {
    const [old, now] = words.map((text) => text.slice(-markedLetters));
    const reason = 'Знак в конце: перечень стал другим.';
    const row = { path: `${path}/text`, where, old: old ?? null, new: now ?? null, rule: 'renew/list-mark' };
    rows.push({ ...row, certainty: 'derived', reason });
  }
  return rows;
};
