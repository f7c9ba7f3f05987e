import { describe, expect, it } from 'vitest';
import { readGrid } from '../pipeline/extract/grid.ts';
import type { Table } from '../pipeline/model/paper/block.ts';
import { row, table } from './stage-kit.ts';

describe('the grid of a table', () => {
  it('has a heading over two levels in each of its columns', () => {
    const cell = (text: string, column: number, columnSpan: number, rowSpan: number) => ({
      ...row([text]).cells[0],
      text,
      column,
      columnSpan,
      rowSpan,
      place: { page: null, box: null },
    });
    const levels: Table = {
      ...table(4, []),
      rows: [
        {
          ...row([]),
          cells: [cell('Мероприятие', 0, 1, 2), cell('Срок', 1, 2, 1), cell('Ответственный', 3, 1, 2)],
        },
        { ...row([]), cells: [cell('начало', 1, 1, 1), cell('конец', 2, 1, 1)] },
        row(['Убрать двор', 'май', 'июнь', 'Завхоз']),
      ],
    };
    expect(readGrid(levels)).toMatchObject({
      headings: ['Мероприятие', 'Срок\nначало', 'Срок\nконец', 'Ответственный'],
      rows: [{ texts: ['Убрать двор', 'май', 'июнь', 'Завхоз'] }],
    });
  });

  it('has a cell over several rows in each of them', () => {
    const tall = table(2, [
      ['Мероприятие', 'Срок'],
      ['Убрать двор', 'май'],
      ['Вымыть окна', ''],
    ]);
    const rows = tall.rows.map((each, index) => ({
      ...each,
      cells: each.cells.flatMap((cell) => {
        if (index === 1 && cell.column === 1) return [{ ...cell, rowSpan: 2 }];
        return index === 2 && cell.column === 1 ? [] : [cell];
      }),
    }));
    expect(readGrid({ ...tall, rows }).rows.map(({ texts }) => texts)).toEqual([
      ['Убрать двор', 'май'],
      ['Вымыть окна', 'май'],
    ]);
  });

  it('leaves out repeated headings, numbers of columns, and empty rows and columns', () => {
    const noisy = table(4, [
      ['Мероприятие', 'Срок', 'Ответственный', ''],
      ['1', '2', '3', ''],
      ['Убрать двор', 'май', 'Завхоз', ''],
      ['', '', '', ''],
      [''],
      ['Мероприятие', 'Срок', 'Ответственный', ''],
      ['1', '2', '3', ''],
      ['Вымыть окна', 'июнь', 'Завхоз', ''],
    ]);
    const { headings, rows } = readGrid(noisy);
    expect(headings).toEqual(['Мероприятие', 'Срок', 'Ответственный']);
    expect(rows.map(({ texts }) => texts[0])).toEqual(['Убрать двор', 'Вымыть окна']);
  });

  it('joins a heading that was torn over two rows', () => {
    const torn = table(4, [
      ['№', 'Мероприятие', 'Сроки', 'Ответственный'],
      ['п/п', '', 'исполнения', 'исполнитель'],
      ['1', 'Убрать двор', 'май', 'Завхоз'],
    ]);
    expect(readGrid(torn).headings).toEqual([
      '№\nп/п',
      'Мероприятие',
      'Сроки\nисполнения',
      'Ответственный\nисполнитель',
    ]);
  });
});
