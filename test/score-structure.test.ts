import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Layout } from '../corpus/make/layout/layout.ts';
import { align } from './score/align.ts';
import { brokenBounds } from './score/bounds.ts';
import { compare } from './score/comparison.ts';
import { likeness } from './score/likeness.ts';
import { type Measure, scoresOf } from './score/measures.ts';
import { ratio } from './score/share.ts';
import { type Tree, treeDistance, treeSize } from './score/tree-distance.ts';
import type { Reading, Truth } from './score/truth.ts';
import { document, item, plan, rows } from './scored-document.ts';

const readAs = (read: Truth, diagnostics: Reading['diagnostics'] = []): Reading => ({ ...read, diagnostics });

const measured = (measure: Measure, read: Reading, layout: Layout | null = null): number | null =>
  ratio(scoresOf(compare(document(), read, layout))[measure]);

const tree = (label: string, ...children: readonly Tree[]): Tree => ({ label, children });

/** Any small ordered tree of two labels. */
const { anyTree } = fc.letrec<{ anyTree: Tree }>((tie) => ({
  anyTree: fc.record({
    label: fc.constantFrom('tr', 'td'),
    children: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('anyTree'), { maxLength: 3 })),
  }),
}));

describe('the tree edit distance', () => {
  test('is that of Zhang and Shasha’s own example', () => {
    const first = tree('f', tree('d', tree('a'), tree('c', tree('b'))), tree('e'));
    const second = tree('f', tree('c', tree('d', tree('a'), tree('b'))), tree('e'));
    expect(treeDistance(first, second)).toBe(2);
  });

  test('is a metric: nothing for the same tree, the same both ways, no way round is shorter', () => {
    fc.assert(
      fc.property(anyTree, anyTree, anyTree, (a, b, c) => {
        expect(treeDistance(a, a)).toBe(0);
        expect(treeDistance(a, b)).toBe(treeDistance(b, a));
        expect(treeDistance(a, c)).toBeLessThanOrEqual(treeDistance(a, b) + treeDistance(b, c));
        expect(treeDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(treeSize(a) - treeSize(b)));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the alignment', () => {
  test('pairs a list with what is left of it, whatever was lost', () => {
    const kept = fc.uniqueArray(fc.tuple(fc.nat(), fc.boolean()), { selector: ([value]) => value });
    fc.assert(
      fc.property(kept, (values) => {
        const all = values.map(([value]) => value);
        const left = values.filter(([, isKept]) => isKept).map(([value]) => value);
        const { pairs } = align(all.length, left.length, (a, b) => (all[a] === left[b] ? 1 : 0));
        expect(pairs.map(([a, b]) => [all[a], left[b]])).toEqual(left.map((value) => [value, value]));
      }),
    );
  });
});

test('texts are as like as what they have in common in its order', () => {
  expect(likeness('', '')).toBe(1);
  expect(likeness('март', '')).toBe(0);
  expect(likeness('март', 'мат')).toBe(6 / 7);
  expect(likeness('план', 'налп')).toBe(2 / 8);
});

describe('tables', () => {
  test('lose by GriTS and TEDS-S what a lost row holds', () => {
    const read = readAs(document(rows.slice(1)));
    // The plan: six columns; a header, a section, three rows. The table of people: two columns, two rows.
    const [cells, lost] = [1 * 5 + 4, 1];
    expect(measured('grits', read)).toBeCloseTo((2 * (cells - lost)) / (2 * cells - lost));
    expect(measured('teds', read)).toBeLessThan(1);
  });

  test('lose by GriTS, not by TEDS-S, where letters are misread', () => {
    const read = readAs(document([item('1', 'Посадить дерсвья'), ...rows.slice(1)]));
    expect(measured('grits', read)).toBeLessThan(1);
    expect(measured('teds', read)).toBe(1);
  });

  test('score nothing where they were not read', () => {
    const read = readAs({ ...document(), plans: [], tables: [] });
    expect(measured('grits', read)).toBe(0);
    expect(measured('teds', read)).toBe(0);
  });
});

describe('rows on pages', () => {
  const laid = (path: string, ...pages: readonly number[]) => ({ path, pages, cutColumns: [] });
  const path = (place: number): string => `/plans/0/sections/0/items/${place}`;
  const layout: Layout = {
    pages: [],
    rows: [laid(path(0), 1), laid(path(1), 1, 2), laid(path(2), 2)],
  };
  const [first, second, third] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];

  test('a cut row is recovered where all of it is in one row', () => {
    expect(measured('splitRows', readAs(document()), layout)).toBe(1);
    const torn = [
      first,
      { ...second, activity: 'Покрасить' },
      { ...second, number: null, activity: 'забор' },
      third,
    ];
    expect(measured('splitRows', readAs(document(torn)), layout)).toBe(0);
    const glued = [
      { ...first, activity: `${first.activity} забор` },
      { ...second, activity: 'Покрасить' },
      third,
    ];
    expect(measured('splitRows', readAs(document(glued)), layout)).toBe(0);
  });

  test('table parts are joined where rows on both sides of the break are in one plan', () => {
    expect(measured('pageJoins', readAs(document()), layout)).toBe(1);
    const parted = { ...document(), plans: [plan([first, second]), plan([third])] };
    expect(measured('pageJoins', readAs(parted), layout)).toBe(0);
  });

  test('joins that should not be lower the score', () => {
    const truth = { ...document(), plans: [plan([first]), plan([second])] };
    const pages: Layout = {
      pages: [],
      rows: [laid(path(0), 1), laid('/plans/1/sections/0/items/0', 2)],
    };
    const joined = compare(truth, readAs(document([first, second])), pages);
    expect(ratio(scoresOf(joined).pageJoins)).toBe(0);
  });

  test('a surplus row is a false one', () => {
    expect(measured('falseRows', readAs(document([...rows, item('17', 'Страница семнадцатая')])))).toBe(
      1 / 4,
    );
  });
});

describe('the burden of review', () => {
  const say = (path: string, rule = 'check/doubtful-words') => ({
    rule,
    severity: 'info' as const,
    message: 'Сверьте.',
    path,
    page: null,
    box: null,
  });
  const misread = document([item('1', 'Посадить дерсвья'), ...rows.slice(1)]);
  const values = scoresOf(compare(document(), readAs(document()))).flagged.total;

  test('counts errors that are flagged, at the value or at its row', () => {
    const place = '/plans/0/sections/0/items/0';
    expect(measured('caught', readAs(misread))).toBe(0);
    expect(measured('caught', readAs(misread, [say(`${place}/activity`)]))).toBe(1);
    expect(measured('caught', readAs(misread, [say(place)]))).toBe(1);
    expect(measured('caught', readAs(misread, [say('/plans/0/sections/0/items/1')]))).toBe(0);
  });

  test('counts flagged values, remarks on the paper’s own faults not', () => {
    const place = '/plans/0/sections/0/items/0/deadline';
    expect(measured('flagged', readAs(misread, [say(`${place}/terms/0`)]))).toBe(1 / values);
    expect(measured('flagged', readAs(misread, [say(place, 'check/deadline-outside-period')]))).toBe(0);
  });

  test('counts what of the rest is right', () => {
    expect(measured('sure', readAs(misread))).toBe((values - 1) / values);
    expect(measured('sure', readAs(misread, [say('/plans/0/sections/0/items/0/activity')]))).toBe(1);
  });

  test('lets a jump of the numbers flag the row that was lost there', () => {
    const [first, , third] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
    const lost = document([first, third]);
    const jump = say('/plans/0/sections/0/items/1/number', 'check/numbering-gap');
    expect(measured('caught', readAs(lost))).toBe(0);
    expect(measured('caught', readAs(lost, [jump]))).toBe(1);
  });
});

test('words of two alphabets are counted among all words', () => {
  // The a is Latin.
  const read = readAs(document([item('1', 'Посaдить деревья'), ...rows.slice(1)]));
  const { right, total } = scoresOf(compare(document(), read)).mixedWords;
  expect(right).toBe(1);
  expect(total).toBeGreaterThan(20);
});

test('a lost or a false row betters no score', () => {
  const judged = fc.constantFrom<Measure>('items', 'cells', 'grits', 'teds', 'terms');
  fc.assert(
    fc.property(fc.nat(2), judged, (place, measure) => {
      const lost = rows.filter((_, row) => row !== place);
      const extra = rows.toSpliced(place, 0, item('9', 'Чужая'));
      expect(measured(measure, readAs(document(lost)))).toBeLessThan(1);
      expect(measured(measure, readAs(document(extra)))).toBeLessThan(1);
    }),
  );
});

test('bounds are the least of merits and the most of faults', () => {
  const scores = scoresOf(compare(document(), readAs(document(rows.slice(1)))));
  expect(brokenBounds(scores, { items: 0.8, falseRows: 0 })).toEqual([]);
  expect(brokenBounds(scores, { items: 0.81, wrongLetters: 0.01 })).toEqual([
    expect.stringContaining('items is 0.8000, to be at least 0.81'),
    expect.stringContaining('wrongLetters'),
  ]);
});
