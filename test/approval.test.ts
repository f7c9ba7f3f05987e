import { describe, expect, it } from 'vitest';
import { readApproval, skipVisa } from '../pipeline/extract/approval.ts';
import { linesOf } from './stage-kit.ts';

const read = (text: string) => readApproval(linesOf(text), 0);

describe('the approval over a plan', () => {
  it.each([
    [
      'УТВЕРЖДАЮ\nМинистр образования\n________ Б.Б. Клёнова\n«20» сентября 2021 г.\nПлан работы',
      { mark: 'УТВЕРЖДАЮ', position: 'Министр образования', name: 'Б.Б. Клёнова', date: '2021-09-20' },
      4,
    ],
    [
      'Утверждаю: директор школы\nБ.Б. Клёнова\n01.09.2022',
      { mark: 'Утверждаю', position: 'директор школы', name: 'Б.Б. Клёнова', date: '2022-09-01' },
      3,
    ],
    [
      'У Т В Е Р Ж Д А Ю\nДиректор ______ Б.Б. Клёнова\n«___» __________ 2022 г.',
      { mark: 'УТВЕРЖДАЮ', position: 'Директор', name: 'Б.Б. Клёнова', date: null },
      3,
    ],
    [
      'УТВЕРЖДЕНО\nприказом директора\nот 01.09.2022 № 17\nПлан работы',
      { mark: 'УТВЕРЖДЕНО', position: null, name: null, date: '2022-09-01' },
      3,
    ],
    [
      'Утверждена на заседании педагогического совета\nпротокол № 1\nПрограмма',
      { mark: 'Утверждена', position: null, name: null, date: null },
      2,
    ],
    ['УТВЕРЖДАЮ\nПлан работы', { mark: 'УТВЕРЖДАЮ', position: null, name: null, date: null }, 1],
  ])('%s', (text, value, to) => {
    expect(read(text)).toEqual({ value, to });
  });

  it.each(['Утверждение плана', 'План работы', ''])('is not «%s»', (text) => {
    expect(read(text)).toBeNull();
  });

  it('ends where another mark begins', () => {
    const block = read('УТВЕРЖДАЮ\nДиректор\nСОГЛАСОВАНО\nПрофсоюз Б.Б. Клёнова');
    expect(block?.value.name).toBeNull();
    expect(block?.to).toBeLessThan(3);
  });
});

describe('a visa over a plan', () => {
  it.each([
    ['СОГЛАСОВАНО\nПредседатель совета\nБ.Б. Клёнова\n01.09.2022\nПлан', 4],
    ['Принят\nна заседании совета\nпротокол № 3\nПлан', 3],
    ['Рассмотрено\nПлан', 1],
  ])('%s', (text, to) => {
    expect(skipVisa(linesOf(text), 0)).toBe(to);
  });

  it('is none of other lines', () => {
    expect(skipVisa(linesOf('Согласование графика'), 0)).toBeNull();
    expect(skipVisa([], 0)).toBeNull();
  });
});
