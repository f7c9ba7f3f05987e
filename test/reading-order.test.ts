import { describe, expect, it } from 'vitest';
import { readingOrder } from '../pipeline/arrange/reading-order.ts';
import type { Block, Cell } from '../pipeline/model/paper/block.ts';
import type { Box } from '../pipeline/model/place.ts';
import { lineAt, pageOf } from './searchable-kit.ts';

const cell = (column: number, box: Box): Cell => ({
  text: '',
  column,
  columnSpan: 1,
  rowSpan: 1,
  place: { page: 1, box },
});

const paragraph = (page: number, box: Box): Block => ({
  kind: 'paragraph',
  text: '',
  label: null,
  align: null,
  bold: false,
  place: { page, box },
});

const table = (rows: readonly (readonly Cell[])[]): Block => ({
  kind: 'table',
  columns: 2,
  rows: rows.map((cells) => ({ cells, header: false, afterBreak: false })),
  place: { page: 1, box: null },
});

const order = (words: Parameters<typeof pageOf>[0], blocks: readonly Block[]): string[] =>
  readingOrder(pageOf(words), blocks).map((line) => line.map(({ text }) => text).join(' '));

describe('the reading order of a page', () => {
  it('goes cell by cell, whatever stands beside', () => {
    const words = [
      ...lineAt(50, 100, 'Провести сбор'),
      ...lineAt(300, 100, 'до 1'),
      ...lineAt(50, 114, 'отчётов'),
      ...lineAt(300, 114, 'октября'),
    ];
    const cells = [cell(0, [40, 80, 290, 120]), cell(1, [290, 80, 500, 120])];
    expect(order(words, [table([cells])])).toEqual(['Провести сбор', 'отчётов', 'до 1', 'октября']);
    expect(order(words, [])).toEqual(['Провести сбор до 1', 'отчётов октября']);
  });

  it('takes the blocks of the page alone, in their order', () => {
    const words = [...lineAt(300, 60, 'УТВЕРЖДАЮ'), ...lineAt(50, 60, 'СОГЛАСОВАНО')];
    const blocks = [
      paragraph(2, [0, 0, 600, 800]),
      paragraph(1, [40, 40, 200, 70]),
      paragraph(1, [290, 40, 500, 70]),
    ];
    expect(order(words, blocks)).toEqual(['СОГЛАСОВАНО', 'УТВЕРЖДАЮ']);
  });

  it('keeps words of no block: running heads before, page numbers behind what they stand by', () => {
    const words = [...lineAt(50, 100, 'Приказываю'), ...lineAt(300, 820, '2'), ...lineAt(300, 30, 'Проект')];
    expect(order(words, [paragraph(1, [40, 80, 500, 110])])).toEqual(['Проект', 'Приказываю', '2']);
  });

  it('orders the words of a line by place, small signs too', () => {
    const words = [...lineAt(120, 101, '–'), ...lineAt(50, 100, 'сентябрь'), ...lineAt(140, 99, 'май')];
    expect(order(words, [])).toEqual(['сентябрь – май']);
  });
});
