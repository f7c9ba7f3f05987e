/** A number ends in the digits that count: «2.3» is the third of «2.». */
const counted = /^(.*?)(\d+)(\D*)$/u;

/** Letters that lists are counted with, small and alone: «а)», «б)»; «ё», «й» and the signs are passed over. */
const letters = 'абвгдежзиклмнопрстуфхцчшщэюя';
const lettered = /^([а-я])(\)?)$/u;

const romans = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');

/** The number after one: «2.9» → «2.10», «б)» → «в)», «III» → «IV»; null after one that does not count. */
const numberAfter = (number: string): string | null => {
  const [, before, last, after] = number.match(counted) ?? [];
  if (last !== undefined) return `${before}${Number(last) + 1}${after}`;
  const [, letter = '', bracket] = number.match(lettered) ?? [];
  const next = letters[letters.indexOf(letter) + 1];
  if (letter !== '' && next !== undefined) return `${next}${bracket}`;
  return romans.includes(number) ? (romans[romans.indexOf(number) + 1] ?? null) : null;
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
  let last: Counted | null = null;
  for (const anchor of after) {
    const run = anchor === null ? null : (runs[anchor] ?? null);
    const number: string | null = run === null ? null : numberIn(run, before, last);
    numbers.push(number);
    if (run !== null && number !== null) last = { number, run };
  }
  return numbers;
};

interface Counted {
  readonly number: string;
  readonly run: number;
}

/** The next number of a sequence, its first one where it only begins. */
const numberIn = (run: number, before: readonly (string | null)[], last: Counted | null): string | null => {
  const first = before[run] ?? null;
  const goesOn =
    last !== null && first !== null && (run === last.run || isReached(first, last.number, before[run - 1]));
  return goesOn ? numberAfter(last.number) : first;
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
