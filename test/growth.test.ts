/** A long value costs as many times more as it is longer; what reads the rest of it at each word costs the square. */
import { describe, expect, test } from 'vitest';
import { twoSpellings } from '../pipeline/check/two-spellings.ts';
import type { Plan } from '../pipeline/model/document.ts';
import { deadlineTerms } from '../pipeline/normalize/deadline/deadline-terms.ts';
import { splitParties } from '../pipeline/normalize/parties.ts';
import { item, plan, section } from './stage-kit.ts';

/** Milliseconds of one run: the least of seven, which a busy machine disturbs least. */
const timeOf = (run: () => unknown): number =>
  Math.min(
    ...Array.from({ length: 7 }, () => {
      const started = performance.now();
      run();
      return performance.now() - started;
    }),
  );

/** How many times longer four times the letters take: about 4, of a square 16. */
const growth = (read: (text: string) => unknown, word: string, letters: number): number => {
  const [short, long] = [letters, 4 * letters].map((length) => word.repeat(length / word.length));
  read(short ?? '');
  return timeOf(() => read(long ?? '')) / timeOf(() => read(short ?? ''));
};

const planOf = (party: string): Plan =>
  plan({ sections: [section([item({ responsible: { text: party, parties: [party] } })])] });

const parties = (text: string): unknown => splitParties([text], new Set());
const spellings = (text: string): unknown =>
  twoSpellings({ order: null, plans: [planOf(text)], tables: [] }, () => undefined);

test('a row of names that may be parted in many ways, and is no such row, is told soon', () => {
  const known = new Set(['Аб', 'Аб Аб']);
  const text = `${'Аб '.repeat(200)}Вг`;
  // No benchmark: trying every way of parting them would not end.
  expect(splitParties([text], known)).toEqual([text]);
});

test('a row of names is parted at its known names', () => {
  const known = new Set(['Отдел Аб', 'Аб', 'Аб Вг']);
  expect(splitParties(['Аб Вг Отдел Аб Аб'], known)).toEqual(['Аб Вг', 'Отдел Аб', 'Аб']);
});

describe('what a long value costs grows as it does', () => {
  test.each([
    ['a party of words with capitals', parties, 'Аб ', 8000],
    ['parties between commas', parties, 'а, ', 20_000],
    ['a party of small words', spellings, 'аб ', 8000],
    ['a deadline of prepositions', (text: string) => deadlineTerms(text, null), 'в ', 8000],
  ] as const)(
    '%s',
    (_, read, word, letters) => {
      expect(growth(read, word, letters)).toBeLessThan(11);
    },
    60_000,
  );
});
