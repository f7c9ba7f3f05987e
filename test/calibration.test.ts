import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Page } from '../pipeline/model/paper/page.ts';
import type { Box } from '../pipeline/model/place.ts';
import { confidenceOf } from '../pipeline/recognize/confidence.ts';
import { certaintyOf } from './calibration/certainty-of.ts';
import { inBins, isotonic, share } from './calibration/isotonic.ts';
import { pairWords } from './calibration/pair-words.ts';

const cases = fc.array(
  fc.integer({ min: 1, max: 20 }).chain((total) =>
    fc.record({
      value: fc.integer({ min: 0, max: 100 }),
      right: fc.integer({ min: 0, max: total }),
      total: fc.constant(total),
    }),
  ),
  { minLength: 1 },
);

const countOf = (of: readonly { readonly right: number; readonly total: number }[]) => [
  of.reduce((all, { right }) => all + right, 0),
  of.reduce((all, { total }) => all + total, 0),
];

test('a fitted table rises and loses no case', () => {
  fc.assert(
    fc.property(cases, (seen) => {
      const fitted = isotonic(seen);
      const shares = fitted.map(share);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(countOf(fitted)).toEqual(countOf(seen));
    }),
  );
});

test('bins hold enough cases each, and all of them together', () => {
  fc.assert(
    fc.property(cases, (seen) => {
      const bins = inBins(seen, 15);
      expect(countOf(bins)).toEqual(countOf(seen));
      if (bins.length > 1) expect(Math.min(...bins.map(({ total }) => total))).toBeGreaterThanOrEqual(15);
    }),
  );
});

test('confidence rises with the engine’s certainty and leads back to it', () => {
  const certainties = [...Array(101).keys()];
  const found = certainties.map(confidenceOf);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  for (const certainty of certainties) expect(certaintyOf(confidenceOf(certainty))).toBeCloseTo(certainty, 3);
});

describe('words beside what is printed', () => {
  const at = (text: string, box: Box) => ({ text, box });
  const printed = (...words: readonly ReturnType<typeof at>[]) =>
    words.map((one) => ({ ...one, handwritten: false }));
  const page = (...words: readonly ReturnType<typeof at>[]): Page => ({
    kind: 'page',
    number: 1,
    width: 100,
    height: 100,
    words: words.map((one) => ({ ...one, confidence: 0.9, fontSize: 10, bold: false })),
    rulings: [],
    recognised: true,
    onPaper: null,
  });
  const found = (read: Page, truth: ReturnType<typeof printed>) =>
    pairWords(read, truth).map(({ word, printed: there, right }) => [word.text, there, right]);

  test('are right where they are read as printed, wherever words were cut', () => {
    const truth = printed(at('план', [0, 0, 20, 10]), at('работы', [25, 0, 60, 10]));
    expect(found(page(at('планработы', [0, 0, 60, 10])), truth)).toEqual([
      ['планработы', 'планработы', true],
    ]);
    expect(found(page(at('пл', [0, 0, 9, 10]), at('ан', [10, 0, 20, 10])), truth)).toEqual([
      ['пл', 'план', true],
      ['ан', 'план', true],
    ]);
  });

  test('are wrong where a letter is, or where nothing is printed', () => {
    const truth = printed(at('план', [0, 0, 20, 10]));
    expect(found(page(at('ллан', [1, 0, 20, 9]), at('и', [50, 50, 55, 58])), truth)).toEqual([
      ['ллан', 'план', false],
      ['и', null, false],
    ]);
  });

  test('are looked for on the sheet, not on the straightened page', () => {
    const turned = { ...page(at('план', [0, 0, 20, 10])), onPaper: [1, 0, 30, 0, 1, 40, 0, 0, 1] as const };
    expect(found(turned, printed(at('план', [30, 40, 50, 50])))).toEqual([['план', 'план', true]]);
  });
});
