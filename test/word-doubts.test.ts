import { describe, expect, test } from 'vitest';
import { followsNumbering } from '../pipeline/check/follows-numbering.ts';
import { isDoubtful } from '../pipeline/model/doubt.ts';
import type { Word } from '../pipeline/model/paper/word.ts';
import { wordKind } from '../pipeline/model/paper/word-kind.ts';
import { document, item } from './scored-document.ts';

const lexicon = { has: (word: string) => ['план', 'школы', 'в'].includes(word.toLowerCase()) };

const word = (text: string, confidence: number): Word => ({
  text,
  confidence,
  box: [0, 0, 30, 10],
  fontSize: 10,
  bold: false,
});

describe('the kind of a word', () => {
  test.each([
    ['known', ['План', '«школы»,', 'в', 'план-школы']],
    ['number', ['3.', '12.09.2024', '1-4', '№5', '80%', '(3)', '6.00']],
    ['short', ['З.Х.', 'г.', '9а', '5-й', 'ПТ']],
    ['unknown', ['Нефёдов', 'ллана', 'ОИД,']],
    ['odd', ['|®{®)', 'шкoлы', '2<е]:;', '_', 'сЗпо4', '-']],
  ] as const)('%s', (kind, texts) => {
    expect(texts.map((text) => [text, wordKind(text, lexicon)])).toEqual(texts.map((text) => [text, kind]));
  });
});

describe('a doubtful word', () => {
  test('is sooner one that no dictionary has', () => {
    expect(isDoubtful(word('план', 0.9), lexicon)).toBe(false);
    expect(isDoubtful(word('ллан', 0.9), lexicon)).toBe(true);
    expect(isDoubtful(word('план', 0.7), lexicon)).toBe(true);
  });

  test('is one that a second reading saw otherwise, a Russian word only where that is one, too', () => {
    const both = (text: string, otherwise: string): boolean =>
      isDoubtful({ ...word(text, 0.99), otherwise }, lexicon);
    expect(both('2023', '2025')).toBe(true);
    expect(both('ОИД', 'ИД')).toBe(true);
    expect(both('план', 'школы')).toBe(true);
    expect(both('план', 'плаи')).toBe(false);
  });

  test('is a long dash that may be dirt', () => {
    expect(isDoubtful(word('—', 0.5), lexicon)).toBe(true);
    expect(isDoubtful(word('—', 0.9), lexicon)).toBe(false);
  });

  test('is no short dash, and no word that a file holds in letters', () => {
    expect(isDoubtful(word('–', 0.1), lexicon)).toBe(false);
    expect(isDoubtful(word('|®{®)', 1), lexicon)).toBe(false);
  });
});

describe('a number', () => {
  const numbered = (...numbers: readonly (string | null)[]) =>
    document(numbers.map((number) => item(number, 'Строка')));
  const path = (place: number): string => `/plans/0/sections/0/items/${place}/number`;

  test('is confirmed by the numbers around it', () => {
    const parts = numbered('1.1', '1.2', '1.3');
    expect([0, 1, 2].map((place) => followsNumbering(parts, path(place)))).toEqual([true, true, true]);
    expect(followsNumbering(parts, '/order/clauses/1/number')).toBe(true);
  });

  test('is not where they contradict it or are missing', () => {
    const parts = numbered('1', '2', '5', '4', null, '6');
    expect([...Array(6).keys()].map((place) => followsNumbering(parts, path(place)))).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test('is not another value', () => {
    expect(followsNumbering(numbered('1'), '/plans/0/sections/0/items/0/activity')).toBe(false);
    expect(followsNumbering(numbered('1'), '/order/number')).toBe(false);
    expect(followsNumbering(numbered('1'), path(7))).toBe(false);
  });
});
