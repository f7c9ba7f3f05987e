import type { Difference } from '../model/difference/comparison.ts';
import type { DifferenceList } from './difference-list.ts';
import { longestRise } from './longest-rise.ts';
import { matchAlike } from './match.ts';

/** One line of a list: its text, its number where it has one, where it stands. */
export interface Entry {
  readonly text: string;
  readonly number: string | null;
  readonly path: string;
  /** In words: «Пункт 2 приказа». */
  readonly where: string;
}

/** Compares two lists of texts; numbers that only follow from what came or went are no difference. */
export const compareLists = (
  old: readonly Entry[],
  next: readonly Entry[],
  what: Difference['what'],
  list: DifferenceList,
): void => {
  const matches = matchAlike(
    old.map(({ text, number }) => ({ key: list.oldKey(text), hints: [number] })),
    next.map(({ text, number }) => ({ key: list.newKey(text), hints: [number] })),
  );
  const [gone, came] = [new Set(old.keys()), new Set(next.keys())];
  const rise = longestRise(matches.map((match) => match.new));
  for (const [index, match] of matches.entries()) {
    const [before, after] = [old[match.old], next[match.new]];
    if (!before || !after) continue;
    gone.delete(match.old);
    came.delete(match.new);
    const places = { what, where: after.where, oldPath: before.path, newPath: after.path };
    const texts = { old: before.text, new: after.text };
    if (!rise.has(index)) list.add({ kind: 'moved', ...places, ...texts, note: `раньше: ${before.where}` });
    list.reworded(places, [before.text, after.text]);
  }
  for (const index of gone) addWhole('dropped', old[index], what, list);
  for (const index of came) addWhole('added', next[index], what, list);
};

/** Notes something that went or came as a whole. */
export const addWhole = (
  kind: 'dropped' | 'added',
  entry: Pick<Entry, 'text' | 'path' | 'where'> | undefined,
  what: Difference['what'],
  { add }: DifferenceList,
): void => {
  if (!entry) return;
  const { text, path, where } = entry;
  const side =
    kind === 'dropped'
      ? { oldPath: path, newPath: null, old: text, new: null }
      : { oldPath: null, newPath: path, old: null, new: text };
  add({ kind, what, where, ...side, note: null });
};
