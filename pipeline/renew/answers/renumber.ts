/** A number ends in the digits that count: «2.3» is the third of «2.». */
const counted = /^(.*?)(\d+)(\D*)$/u;

/** The number after one: «2.9» → «2.10»; null after one that does not count. */
const numberAfter = (number: string): string | null => {
  const [, before, last, after] = number.match(counted) ?? [];
  return last === undefined ? null : `${before}${Number(last) + 1}${after}`;
};

const countOf = (number: string): number => Number(number.match(counted)?.[2]);

/**
 * The numbers of a list that had things taken out and put in: `after` has the index before of each thing that was there,
 * and of what each new thing stands beside (null for nothing). What was printed in sequence stays in sequence, with what
 * was put into it; every other number stays. Beside what has no number, what is new has none.
 */
export const renumbered = (
  before: readonly (string | null)[],
  after: readonly (number | null)[],
): readonly (string | null)[] => {
  const runs = runsOf(before);
  const numbers: (string | null)[] = [];
  let last: { readonly number: string; readonly run: number } | null = null;
  for (const anchor of after) {
    const run = anchor === null ? null : (runs[anchor] ?? null);
    const first: string | null = run === null ? null : (before[run] ?? null);
    if (run === null || first === null) {
      numbers.push(null);
      continue;
    }
    const goesOn: boolean =
      last !== null && (run === last.run || isReached(first, last.number, before[run - 1]));
    const number: string = (goesOn && last && numberAfter(last.number)) || first;
    numbers.push(number);
    last = { number, run };
  }
  return numbers;
};

/** For each number the index of the first of its sequence, null for none. */
const runsOf = (numbers: readonly (string | null)[]): readonly (number | null)[] => {
  const runs: (number | null)[] = [];
  numbers.forEach((number, index) => {
    const before = numbers[index - 1];
    const follows = typeof before === 'string' && numberAfter(before) === number;
    runs.push(number === null ? null : follows ? (runs[index - 1] ?? index) : index);
  });
  return runs;
};

/** «1.4» after a gap, when what was put in before it has come to «1.4» too. */
const isReached = (first: string, last: string, before: string | null | undefined): boolean => {
  const prefix = (number: string): string | undefined => number.match(counted)?.[1];
  return (
    typeof before === 'string' &&
    prefix(first) === prefix(last) &&
    prefix(first) === prefix(before) &&
    countOf(before) < countOf(first) &&
    countOf(last) >= countOf(first)
  );
};

/** A number within another one that changed: «3.1» of a clause 3 that became 2 is «2.1». */
export const withParent = (number: string | null, was: string | null, now: string | null): string | null =>
  number !== null && was !== null && now !== null && number.startsWith(`${was}.`)
    ? now + number.slice(was.length)
    : number;
