import { describe, expect, it } from 'vitest';
import { findAppendices } from '../pipeline/check/office/appendices/appendix-heads.ts';
import type { PaperBox, PaperLine } from '../pipeline/model/paper/measured-paper.ts';

/** A line of a PDF, `row` lines from the top, whose left edge is `left` millimetres from the sheet's. */
const printed = (text: string, left: number, row: number): PaperLine => {
  const box: PaperBox = [left, 20 + row * 6, left + 70, 25 + row * 6];
  const look = { fonts: [], sizes: [14], bold: false, align: null };
  const setting = { indent: null, firstLine: null, width: null, spacing: null, keepsNext: null };
  return { text, area: 0, table: null, box, ...look, ...setting };
};

describe('the mark of an appendix in a PDF', () => {
  const marked = (left: number) =>
    ['Приложение № 1', 'к приказу музея «Старая', 'мельница»', 'от 10.09.2025 № 5', 'План работы музея'].map(
      (text, row) => printed(text, row === 4 ? 90 : left, row),
    );

  it('goes on in its own column at the right, and ends with date and number', () => {
    expect(findAppendices(marked(120), 0)).toEqual([{ kind: 'appendix', number: '1', lines: [0, 1, 2, 3] }]);
  });

  it('is none where a sentence goes on with its words', () => {
    const lines = ['Паспорт согласован и', 'утверждён', 'согласно', 'приложение № 1 к приказу'];
    expect(
      findAppendices(
        lines.map((text, row) => printed(text, 30, row)),
        0,
      ),
    ).toEqual([]);
  });

  it('is parted from other lines at the left margin', () => {
    expect(findAppendices(marked(30), 0)).toEqual([{ kind: 'appendix', number: '1', lines: [0, 1] }]);
  });
});
