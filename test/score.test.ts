import { describe, expect, test } from 'vitest';
import type { Item } from '../pipeline/model/document.ts';
import { alike, characterErrorRate } from './score/character-error-rate.ts';
import { compare } from './score/comparison.ts';
import { differences } from './score/differences.ts';
import { faultNames, type Measure, measureNames, meritNames, scoresOf } from './score/measures.ts';
import { scoreDocument } from './score/score-document.ts';
import { scoreTable } from './score/score-table.ts';
import { ratio } from './score/share.ts';
import { nothingRead, type Truth } from './score/truth.ts';
import { document, item, rows } from './scored-document.ts';

const scoresFor = (read: Truth, truth: Truth) => scoresOf(compare(truth, { diagnostics: [], ...read }));

const ratios = (read: Truth, truth: Truth = document()): Record<Measure, number | null> => {
  const scores = scoresFor(read, truth);
  return Object.fromEntries(measureNames.map((name) => [name, ratio(scores[name])])) as Record<
    Measure,
    number | null
  >;
};

const changed = (change: (item: Item) => Item): Truth =>
  document(rows.map((row, index) => (index === 0 ? change(row) : row)));

describe('the measures', () => {
  test('are perfect for the truth itself; there is no cut row to judge and no error to flag', () => {
    const { splitRows, pageJoins, caught, ...judged } = ratios(document());
    expect([splitRows, pageJoins, caught]).toEqual([null, null, null]);
    expect(judged).toEqual(
      Object.fromEntries(
        Object.keys(judged).map((name) => [name, faultNames.some((fault) => fault === name) ? 0 : 1]),
      ),
    );
  });

  test('have no merit in a document of which nothing was read', () => {
    const found = ratios(nothingRead);
    const merits = meritNames.flatMap((name) => found[name] ?? []);
    expect(new Set(merits)).toEqual(new Set([0]));
    expect(found).toMatchObject({ wrongLetters: 1, falseRows: null });
  });

  test('have nothing to judge in two empty documents', () => {
    expect(new Set(Object.values(ratios(nothingRead, nothingRead)))).toEqual(new Set([null]));
  });

  test('count a missing row', () => {
    expect(ratios(document(rows.slice(1)))).toMatchObject({ items: 4 / 5, cells: 2 / 3, terms: 2 / 3 });
  });

  test('count an extra row', () => {
    const found = ratios(document([...rows, item('4', 'Лишняя строка')]));
    expect(found).toMatchObject({ items: 6 / 7, cells: 3 / 4, terms: 3 / 4, parties: 3 / 4 });
  });

  test('count rows whose texts slipped by one', () => {
    const slipped = rows.map((row, index) => ({ ...row, activity: rows[index + 1]?.activity ?? null }));
    expect(ratios(document(slipped))).toMatchObject({ items: 0, cells: 5 / 6, terms: 1 });
  });

  test('pair items without numbers by their activity, so that a missing one shifts nothing', () => {
    const unnumbered = rows.map((row) => ({ ...row, number: null }));
    expect(ratios(document(unnumbered.slice(1)), document(unnumbered))).toMatchObject({ items: 4 / 5 });
  });

  test('tell equal numbers in one section apart by their order', () => {
    const twice = [...rows, item('1', 'Ещё одна первая строка')];
    expect(ratios(document(twice), document(twice))).toMatchObject({ items: 1 });
  });

  test('let F1, but not the cells, forgive one wrong letter in fifty', () => {
    const long = 'Провести осмотр всех деревьев и кустарников во дворе школы';
    const truth = changed((row) => ({ ...row, activity: long }));
    const read = changed((row) => ({ ...row, activity: long.replace('осмотр', 'осмотp') }));
    expect(ratios(read, truth)).toMatchObject({ items: 1, cells: 17 / 18 });
  });

  test('judge deadlines by their terms', () => {
    const read = changed((row) => ({ ...row, deadline: { text: 'март', terms: [{ kind: 'continuous' }] } }));
    expect(ratios(read)).toMatchObject({ items: 1, cells: 1, terms: 2 / 3 });
  });

  test('let a recurrence be written in any way that comes as often', () => {
    const recurring = (rule: string, per: 'month' | 'week') =>
      changed((row) => ({ ...row, deadline: { text: 'март', terms: [{ kind: 'recurring', rule, per }] } }));
    const truth = recurring('FREQ=MONTHLY', 'month');
    expect(ratios(recurring('FREQ=DAILY;INTERVAL=30', 'month'), truth)).toMatchObject({ terms: 1 });
    expect(ratios(recurring('FREQ=MONTHLY', 'week'), truth)).toMatchObject({ terms: 2 / 3 });
  });

  test('judge the responsible by their parties', () => {
    const read = changed((row) => ({
      ...row,
      responsible: { text: 'Директор, завхоз', parties: ['Директор, завхоз'] },
    }));
    expect(ratios(read)).toMatchObject({ items: 1, parties: 2 / 3 });
  });

  test('judge cells of a document’s own columns', () => {
    expect(ratios(changed((row) => ({ ...row, other: [] })))).toMatchObject({ items: 1, cells: 17 / 18 });
  });

  test('judge clauses with their items', () => {
    const { order, ...rest } = document();
    const read = { ...rest, order: order && { ...order, clauses: order.clauses.slice(0, 1) } };
    expect(ratios(read)).toMatchObject({ clauses: 1 / 2, items: 1 });
  });

  test('judge each requisite that either side has', () => {
    const { order, ...rest } = document();
    const read = { ...rest, order: order && { ...order, number: '8', place: 'г. Выдуманный' } };
    const { requisites } = scoresFor(read, document());
    expect(requisites.total - requisites.right).toBe(2);
  });

  test('judge a table as a whole', () => {
    const { tables, ...rest } = document();
    expect(ratios({ ...rest, tables: [...tables, ...tables] })).toMatchObject({ tables: 1 / 2 });
  });
});

describe('the character error rate', () => {
  test('counts replaced, missing and added letters against the truth', () => {
    expect(characterErrorRate('мост', 'пост')).toBe(1 / 4);
    expect(characterErrorRate('мост', 'мос')).toBe(1 / 4);
    expect(characterErrorRate('мост', 'мостки')).toBe(2 / 4);
    expect(characterErrorRate('', 'мост')).toBe(1);
  });

  test('makes an absent value like no other', () => {
    expect(alike(null, null)).toBe(true);
    expect(alike(null, 'март')).toBe(false);
    expect(alike('март', null)).toBe(false);
  });
});

test('differences are named by JSON Pointers', () => {
  expect(differences({ a: [1, { 'b/c': 2 }], d: null }, { a: [1, { 'b/c': 3 }, 4], d: null })).toEqual([
    { path: '/a/1/b~1c', truth: 2, read: 3 },
    { path: '/a/2', truth: undefined, read: 4 },
  ]);
});

test('a document that cannot be read scores nothing and says why', async () => {
  const example = {
    name: 'order/broken',
    file: 'source.txt',
    bytes: new Uint8Array(),
    truth: document(),
    layout: null,
  };
  const score = await scoreDocument(example, () => Promise.reject(new Error('Файл пуст.')));
  expect(score).toMatchObject({ failure: 'Файл пуст.', differences: [] });
  expect(scoreTable([[score.name, score.scores]])).toMatch(/^order\/broken +0\.0 /mu);
});
