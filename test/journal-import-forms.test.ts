import { describe, expect, it } from 'vitest';
import { columnRoles } from '../pipeline/journal/import/column-roles.ts';
import { readDate } from '../pipeline/journal/import/read-date.ts';
import { readNumber } from '../pipeline/journal/import/read-number.ts';
import { orders } from './journal-import-kit.ts';

describe('the headings of a register', () => {
  it.each([
    ['№ п/п', 'ordinal'],
    ['Порядковый номер', 'ordinal'],
    ['№', 'number'],
    ['Рег. №', 'number'],
    ['Регистрационный номер', 'number'],
    ['Номер приказа', 'number'],
    ['№ док.', 'number'],
    ['Приказ №', 'number'],
    ['Дата', 'date'],
    ['Дата рег.', 'date'],
    ['ДАТА ПОДПИСАНИЯ', 'date'],
    ['Дата и номер', 'number-and-date'],
    ['№, дата приказа', 'number-and-date'],
    ['О чём', 'title'],
    ['Краткое содержание', 'title'],
    ['Заголовок к тексту', 'title'],
    ['Кем подписан', 'signatory'],
    ['Должностное лицо, подписавшее приказ', 'signatory'],
    ['Исполнитель', 'executor'],
    ['Кто подготовил', 'executor'],
    ['Основание', 'basis'],
    ['Кол-во листов', 'sheets'],
    ['Примечания', 'note'],
    ['Прим.', 'note'],
    ['Ответственный', 'executor'],
    ['Подпись', null],
    ['Дата ознакомления', null],
    ['Телефон', null],
  ])('«%s» tell: %s', (heading, role) => {
    expect([...columnRoles(new Map([[0, heading]])).keys()]).toEqual(role === null ? [] : [role]);
  });

  it('are told apart where two are alike', () => {
    const headings = ['№', 'Дата регистрации', 'Дата приказа', 'Номер приказа', 'Содержание'];
    expect(Object.fromEntries(columnRoles(new Map(headings.entries())))).toEqual({
      ordinal: 0,
      date: 2,
      number: 3,
      title: 4,
    });
  });
});

describe('a number', () => {
  const formats = {
    '{n}-ОД': ['12', '12-ОД', '№ 12-од', '12/ОД', '12 – ОД', 'N 12-OД', '012-ОД', '12.'],
    '{n}': ['12', '№12', '012'],
    '{nnn}/{series}-{yy}': ['012/ОД-25', '12/од/25', '12'],
    '{series}-{n}': ['ОД-12', 'од - 12'],
    '01-05/{n}': ['01-05/12', '01-05-12'],
    '{n}{yy}': ['1225', '01225'],
  };

  it.each(
    Object.entries(formats).flatMap(([format, numbers]) =>
      numbers.map((number) => [format, number] as const),
    ),
  )('of the form %s is read from «%s»', (format, number) => {
    expect(readNumber(number, { ...orders, format })).toMatchObject({ ordinal: 12, letter: '' });
  });

  it.each(['12а-ОД', '12 А', '№ 12a-од'])('may have a letter: %s', (number) => {
    expect(readNumber(number, orders)).toMatchObject({ ordinal: 12, letter: 'а' });
  });

  it.each(['12-ЛС', 'б/н', '0-ОД', '12-13', '12.05.2025', '1234567890-ОД', '', '12 аб'])(
    'of another kind is refused: «%s»',
    (number) => {
      expect(readNumber(number, orders)).toBeNull();
    },
  );
});

describe('a date', () => {
  it.each([
    '09.01.2025',
    '9.1.25',
    '9 января 2025 г.',
    '«09» января 2025 года',
    '2025-01-09',
    '2025-01-09T00:00:00',
    '09/01/2025',
    '9-1-2025',
    '45666',
    '45666,5',
    '09.01.2025 14:30',
    '09.01',
    '09.01.',
  ])('is read from «%s»', (text) => {
    expect(readDate(text, 2025)).toBe('2025-01-09');
  });

  it.each(['31.02.2025', '2025', 'январь', '99999', '12', '09.01.2025 и 10.01.2025', ''])(
    'is not read from «%s»',
    (text) => {
      expect(readDate(text, null)).toBeNull();
    },
  );
});
