import { describe, expect, it } from 'vitest';
import { dropRepeats } from '../pipeline/arrange/drop-repeats.ts';
import { joinTables } from '../pipeline/arrange/join-tables.ts';
import { line, row, table, textsOf } from './stage-kit.ts';

const head = ['Мероприятие', 'Срок', 'Ответственный'];
const first = ['Убрать двор', 'май', 'Завхоз'];
const second = ['Покрасить забор', 'июнь', 'Завхоз'];

/** The joined flow: a line as its text, a table as its rows. */
const join = (...flow: Parameters<typeof joinTables>[0]) =>
  joinTables(flow).map((part) => (part.kind === 'table' ? textsOf(dropRepeats(part)) : part.text));

describe('a table that a page break cut', () => {
  it.each(['', '2', '- 3 -', 'Продолжение таблицы 1', 'Окончание приложения'])(
    'is one again around «%s»',
    (between) => {
      const lines = between ? [line(between)] : [];
      const joined = join(table(3, [head, first]), ...lines, table(3, [second]));
      expect(joined).toEqual([[head, first, second]]);
    },
  );

  it('loses the headings that it repeats, and tells where the page ended', () => {
    const [joined] = joinTables([table(3, [head, first]), table(3, [head, second])]);
    if (joined?.kind !== 'table') throw new Error('no table');
    const whole = dropRepeats(joined);
    expect(textsOf(whole)).toEqual([head, first, second]);
    expect(whole.rows.map(({ afterBreak }) => afterBreak)).toEqual([false, false, true]);
  });

  it('is one of many pages', () => {
    const third = ['Вымыть окна', 'июль', 'Завхоз'];
    expect(join(table(3, [head, first]), table(3, [second]), line('4'), table(3, [third]))).toEqual([
      [head, first, second, third],
    ]);
  });

  it('takes a heading between its parts in as a row', () => {
    const joined = join(table(3, [head, first]), line('Раздел 2. Сад'), table(3, [head, second]));
    expect(joined).toEqual([[head, first, ['Раздел 2. Сад'], second]]);
  });
});

describe('tables stay apart', () => {
  const own = ['ФИО', 'Должность', 'Срок'];

  it.each<readonly [string, Parameters<typeof joinTables>[0], number]>([
    ['with other columns', [table(3, [head, first]), table(2, [['Сад', 'май']])], 2],
    [
      'with headings of their own',
      [table(3, [head, first]), table(3, [row(own, 3, { header: true }), second])],
      2,
    ],
    ['with a title between', [table(3, [head, first]), line('План уборки'), table(3, [head, second])], 3],
    [
      'with two lines between',
      [table(3, [head, first]), line('Раздел 2. Сад'), line('Раздел 3. Двор'), table(3, [head, second])],
      4,
    ],
  ])('%s', (_, flow, parts) => {
    expect(joinTables(flow)).toHaveLength(parts);
  });

  it('also where one is empty', () => {
    expect(join(table(3, []), table(3, [head, first]))).toEqual([[], [head, first]]);
    expect(join(table(3, [head, first]), table(3, []))).toEqual([[head, first]]);
  });
});
