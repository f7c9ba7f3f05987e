import { describe, expect, it } from 'vitest';
import { parseDate, parseNumber, parseSignatory } from '../pipeline/cli/options/answer-flags.ts';
import { nearest } from '../pipeline/model/nearest.ts';
import { counted } from '../pipeline/model/plural.ts';

describe('counted', () => {
  it.each([
    [0, '0 пунктов'],
    [1, '1 пункт'],
    [2, '2 пункта'],
    [5, '5 пунктов'],
    [11, '11 пунктов'],
    [21, '21 пункт'],
    [112, '112 пунктов'],
    [1004, '1004 пункта'],
  ])('%i', (count, text) => {
    expect(counted(count, ['пункт', 'пункта', 'пунктов'])).toBe(text);
  });
});

describe('nearest', () => {
  const known = ['read', 'renew', 'reissue', 'out', 'json'];
  it.each([
    ['raed', 'read'],
    ['READ', 'read'],
    ['otu', 'out'],
    ['reisue', 'reissue'],
    ['jsn', 'json'],
    ['delete', undefined],
    ['x', undefined],
  ])('%s → %s', (word, meant) => {
    expect(nearest(word, known)).toBe(meant);
  });
});

describe('parseDate', () => {
  it.each([
    ['10.09.2022', '2022-09-10'],
    ['1.9.2022', '2022-09-01'],
    ['5 сентября 2022 г.', '2022-09-05'],
    ['10.09.22', '2022-09-10'],
    [' 2024-02-29 ', '2024-02-29'],
  ])('%s', (typed, iso) => {
    expect(parseDate(typed)).toBe(iso);
  });

  it.each(['', '29.02.2023', '31.04.2022', '2022', '2022-9-1', 'завтра'])('refuses «%s»', (typed) => {
    expect(() => parseDate(typed)).toThrow(/Такой даты нет/);
  });
});

describe('parseSignatory', () => {
  it('divides at the last comma', () => {
    expect(parseSignatory('Директор школы, кандидат наук , И.О. Вымышленный ')).toEqual({
      position: 'Директор школы, кандидат наук',
      name: 'И.О. Вымышленный',
    });
  });

  it.each(['Директор', 'Директор,', ', И.О. Вымышленный'])('refuses «%s»', (typed) => {
    expect(() => parseSignatory(typed)).toThrow(/Не разделить/);
  });
});

describe('parseNumber', () => {
  it.each([
    ['№ 151', '151'],
    [' N151-од ', '151-од'],
    ['б/н', 'б/н'],
  ])('%s → %s', (typed, number) => {
    expect(parseNumber(typed)).toBe(number);
  });

  it.each(['№', 'a<b', '1"2', '1&2', '../1', '1\\2', '1\n2', '1'.repeat(41)])('refuses %j', (typed) => {
    expect(() => parseNumber(typed)).toThrow(/не похоже на номер/);
  });
});
