import { diffArrays } from 'diff';

/** One step from an old list to a new one, by the indexes of its members. */
export type Edit =
  | { readonly kind: 'same'; readonly old: number; readonly new: number }
  | { readonly kind: 'old'; readonly old: number }
  | { readonly kind: 'new'; readonly new: number };

/** Beyond so many steps two lists have nothing to do with one another, and the search would take minutes. */
const longestScript = 4000;

/** The fewest steps (Myers) from one list to another; where they hardly meet, all of the old and all of the new. */
export const editsOf = (
  old: readonly string[],
  next: readonly string[],
  longest = longestScript,
): readonly Edit[] => {
  const found = diffArrays([...old], [...next], { maxEditLength: longest });
  const [from, to] = [old.length, next.length];
  if (!found) return [...range(0, from, oldAt), ...range(0, to, newAt)];
  let [left, right] = [0, 0];
  return found.flatMap(({ count, added, removed }) => {
    const [atLeft, atRight] = [left, right];
    if (!added) left += count;
    if (!removed) right += count;
    if (added) return range(atRight, right, newAt);
    if (removed) return range(atLeft, left, oldAt);
    return range(0, count, (step) => ({ kind: 'same', old: atLeft + step, new: atRight + step }));
  });
};

const oldAt = (index: number): Edit => ({ kind: 'old', old: index });
const newAt = (index: number): Edit => ({ kind: 'new', new: index });

const range = (from: number, to: number, make: (index: number) => Edit): Edit[] =>
  Array.from({ length: to - from }, (_, step) => make(from + step));
