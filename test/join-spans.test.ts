import { describe, expect, it } from 'vitest';
import { joinRows } from '../pipeline/arrange/join-rows.ts';
import type { Row } from '../pipeline/model/paper/block.ts';
import { at, head, join, part, rowAt } from './page-parts.ts';
import { row, table } from './stage-kit.ts';

const yard = ['1.', 'Проверить школьную', 'до 1 мая', 'Директор'];
const roof = ['2.', 'Починить крышу', 'июнь', 'Завхоз'];

describe('a cell over rows on both sides of a break', () => {
  it('holds for all of them', () => {
    const first = (number: string): Row => ({
      ...rowAt(1, []),
      cells: [at(number, 1, 0), at('Двор', 1, 1), at('май', 1, 2)],
    });
    const begin: Row = { ...first('1.'), cells: [...first('1.').cells, at('Завхоз', 1, 3, 1, 2)] };
    const rest: Row = {
      ...rowAt(2, []),
      cells: [at('3.', 2, 0), at('Сад', 2, 1), at('май', 2, 2), at('', 2, 3, 1, 2)],
    };
    const last: Row = { ...rowAt(2, []), cells: [at('4.', 2, 0), at('Пруд', 2, 1), at('май', 2, 2)] };
    const { rows } = join(part(1, [head, begin, first('2.')]), part(2, [rest, last]));
    expect(rows.rows.map(({ cells }) => cells.find(({ column }) => column === 3)?.rowSpan)).toEqual([
      1,
      4,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('spans a row less where one of its rows was cut', () => {
    const begin: Row = {
      ...rowAt(1, []),
      cells: [at('1.', 1, 0), at('Двор', 1, 1), at('май', 1, 2), at('Завхоз', 1, 3, 1, 3)],
    };
    const inner = (texts: readonly string[], more: Partial<Row> = {}): Row => ({
      ...rowAt(1, []),
      cells: texts.map((text, column) => at(text, 1, column)),
      ...more,
    });
    const { rows } = join(
      part(1, [
        head,
        begin,
        inner(['2.', 'Убрать школьный', 'май']),
        inner(['', 'сад', ''], { afterBreak: true }),
        roof,
      ]),
    );
    expect(rows.rows.map(({ cells }) => cells.at(-1)?.rowSpan)).toEqual([1, 2, 1, 1]);
  });

  it('spans a row less where a row in it repeats the headings', () => {
    const begin: Row = {
      ...rowAt(1, yard),
      cells: [...rowAt(1, yard).cells.slice(0, 3), at('Завхоз', 1, 3, 1, 3)],
    };
    const three = (texts: readonly string[]): Row => ({
      ...rowAt(1, []),
      cells: texts.map((text, column) => at(text, 1, column)),
    });
    const { rows } = join(part(1, [head, begin, three(['1', '2', '3']), three(['2.', 'Сад', 'май'])]));
    expect(rows.rows[1]?.cells.at(-1)?.rowSpan).toBe(2);
  });

  it('is no row in an export that marks its rows itself', () => {
    const begin = row(['1.', 'Двор', 'май', 'Завхоз']);
    const spanned = {
      ...begin,
      cells: begin.cells.map((cell) => (cell.column === 0 ? { ...cell, rowSpan: 2 } : cell)),
    };
    const under = { ...begin, cells: row(['', 'сад', 'июнь', '']).cells.slice(1) };
    const joined = joinRows(table(4, [head, spanned, under]), () => undefined);
    expect(joined.rows).toHaveLength(3);
  });
});
