import type { PlainTable, Plan } from '../model/document.ts';
import type { DifferenceList } from './difference-list.ts';
import { matchAlike } from './match.ts';

/** Plans and tables of one document that are found again in the other: by their titles, and the only ones left by that. */
export const pairTitled = <Part extends { readonly title: string | null; readonly appendix: string | null }>(
  old: readonly Part[],
  next: readonly Part[],
  { oldKey, newKey }: DifferenceList,
): {
  readonly pairs: readonly (readonly [number, number])[];
  readonly gone: readonly number[];
  readonly came: readonly number[];
} => {
  const matches = matchAlike(
    old.map(({ title, appendix }) => ({ key: oldKey(title), hints: [appendix] })),
    next.map(({ title, appendix }) => ({ key: newKey(title), hints: [appendix] })),
  );
  const pairs = matches.map((match) => [match.old, match.new] as const);
  const gone = [...old.keys()].filter((index) => !pairs.some(([left]) => left === index));
  const came = [...next.keys()].filter((index) => !pairs.some(([, right]) => right === index));
  const [left, right] = [gone[0], came[0]];
  if (gone.length !== 1 || came.length !== 1 || left === undefined || right === undefined)
    return { pairs, gone, came };
  return { pairs: [...pairs, [left, right]], gone: [], came: [] };
};

/** What a plan or a table is called in a list. */
export const titleOrPlace = ({ title, appendix }: Plan | PlainTable, index: number): string =>
  title ?? `Приложение ${appendix ?? index + 1}`;
