import { describe, expect, it } from 'vitest';
import { printedWidth } from '../pipeline/check/office/lines/printed-width.ts';
import type { PaperLine } from '../pipeline/model/paper/measured-paper.ts';

const line = (face: string, size: number): PaperLine => ({
  text: 'Федеральное государственное бюджетное образовательное\nучреждение',
  area: 0,
  table: null,
  box: null,
  fonts: [face],
  sizes: [size],
  bold: false,
  align: 'centre',
  indent: 0,
  firstLine: 0,
  width: 170,
  spacing: 1,
  keepsNext: false,
});

describe('the width of a line that a DOCX does not tell', () => {
  // As measured in prints of the same line.
  it.each([
    ['Times New Roman', 14, 125],
    ['Liberation Sans', 13, 130],
    ['DejaVu Serif', 12, 134],
    ['PT Serif', 12, 119],
  ])('in %s of %i pt is about %i mm, and hardly more', (face, size, millimetres) => {
    const width = printedWidth(line(face, size));
    expect(width).toBeLessThan(millimetres + 1);
    expect(width).toBeGreaterThan(millimetres - 5);
  });
});
