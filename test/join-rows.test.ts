import { describe, expect, it } from 'vitest';
import { joinRows } from '../pipeline/arrange/join-rows.ts';
import { row, table, textsOf } from './stage-kit.ts';

const head = ['№', 'Мероприятие', 'Срок', 'Ответственный'];
const first = ['1.', 'Проверить школьную', 'до 1 мая', 'Директор'];

const join = (...rows: Parameters<typeof table>[1]) =>
  textsOf(joinRows(table(4, [head, ...rows]), () => undefined)).slice(1);

describe('a row that a page break tore', () => {
  it('goes on in one cell', () => {
    expect(join(first, ['', 'библиотеку', '', ''])).toEqual([
      ['1.', 'Проверить школьную\nбиблиотеку', 'до 1 мая', 'Директор'],
    ]);
  });

  it('goes on in several cells', () => {
    const open = ['1.', 'Проверить', 'до 1 мая', 'Заместитель'];
    expect(join(open, ['', 'библиотеку', '', 'директора'])).toEqual([
      ['1.', 'Проверить\nбиблиотеку', 'до 1 мая', 'Заместитель\nдиректора'],
    ]);
  });

  it('goes on below a known break also with capital letters', () => {
    const rest = row(['', '', '', 'Завхоз'], 4, { afterBreak: true });
    expect(join(first, rest)).toEqual([['1.', 'Проверить школьную', 'до 1 мая', 'Директор\nЗавхоз']]);
  });

  it('goes on over two breaks', () => {
    expect(join(first, ['', 'библиотеку', '', ''], ['', 'и читальный зал', '', ''])).toEqual([
      ['1.', 'Проверить школьную\nбиблиотеку\nи читальный зал', 'до 1 мая', 'Директор'],
    ]);
  });

  it.each([
    ['a row with a number of its own', ['2.', 'библиотека', '', '']],
    ['a full row', ['', 'Убрать двор', 'май', 'Завхоз']],
    ['a heading', ['', 'Раздел 2. Кадры', '', '']],
    ['an empty row', ['', '', '', '']],
    ['a row over all columns', ['библиотеку']],
  ])('is not %s', (_, next) => {
    expect(join(first, next)).toEqual([first, next]);
  });

  it('is not the first row under the headings or under a section', () => {
    const rest = ['', 'библиотеку', '', ''];
    expect(join(rest)).toEqual([rest]);
    expect(join(['Кадры'], rest)).toEqual([['Кадры'], rest]);
  });

  it('is told without a column of numbers by its small letter', () => {
    const plain = (rows: readonly (readonly string[])[]) =>
      textsOf(joinRows(table(3, rows), () => undefined));
    const open = ['Проверить школьную', 'май', 'Директор'];
    expect(plain([open, ['библиотеку', '', '']])).toEqual([
      ['Проверить школьную\nбиблиотеку', 'май', 'Директор'],
    ]);
    const own = ['Библиотека', '', ''];
    expect(plain([open, own])).toEqual([open, own]);
  });
});
