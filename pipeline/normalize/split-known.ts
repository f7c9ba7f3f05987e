import { isPerson, isPost } from './posts.ts';

/** A known name of more letters is a text of its own, and stands in no row of names. */
const longestName = 200;

/** `text` as a row of two or more known names, the first ones as short as they can be; null where it is not one. */
export const splitKnown = (text: string, known: ReadonlySet<string>): string[] | null => {
  const isKnown = (from: number, to: number): boolean =>
    to - from <= longestName && known.has(text.slice(from, to).trim());
  const isRow = (start: number): boolean => isKnown(start, text.length) || ends.has(start);
  const isFirst = (start: number, end: number): boolean =>
    isKnown(start, end) &&
    isRow(end) &&
    !(isPost(text.slice(start, end).trim()) && isPerson(text.slice(end)));
  // Each place is judged once, from the end: where the name that begins there ends, if a row of names follows it.
  const ends = new Map<number, number>();
  const starts = [0, ...[...text.matchAll(/(?<=\s)\p{Lu}/gu)].map(({ index }) => index)];
  for (const [index, start] of [...starts.entries()].reverse()) {
    const end = within(starts, index).find((each) => isFirst(start, each));
    if (end !== undefined) ends.set(start, end);
  }
  const names: string[] = [];
  let start = 0;
  for (
    let end = ends.get(0);
    end !== undefined;
    end = isKnown(end, text.length) ? undefined : ends.get(end)
  ) {
    names.push(text.slice(start, end).trim());
    start = end;
  }
  return start === 0 ? null : [...names, text.slice(start)];
};

/** The places after the one of this index at which a name that begins there may end. */
const within = (starts: readonly number[], index: number): readonly number[] =>
  starts.slice(index + 1, index + longestName).filter((each) => each - (starts[index] ?? 0) <= longestName);
