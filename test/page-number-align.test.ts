import { describe, expect, it } from 'vitest';
import type { Box } from '../pipeline/model/place.ts';
import { numberAlign } from '../pipeline/read/paper/pdf/running-heads.ts';
import type { Strip } from '../pipeline/read/paper/pdf/strip.ts';

/** A4 with margins of 30 and 10 mm, in points; its text ends anywhere. */
const sheet = { width: 595, height: 842 };
const text = { left: 85, right: 450 };

const number = (middle: number): Strip => ({
  text: '2',
  left: middle - 3,
  right: middle + 3,
  baseline: 40,
  top: 30,
  bottom: 43,
  fonts: ['Liberation Serif'],
  sizes: [14],
  bold: false,
  firstWord: 6,
});
const between = (left: number, right: number): Box => [left, 100, right, 700];

describe('a page number stands', () => {
  it('in the middle of a table as wide as the text, where its lines do not show that', () => {
    expect(numberAlign(number(326), sheet, text, [between(85, 567)])).toBe('centre');
    expect(numberAlign(number(326), sheet, text, [])).toBe('right');
  });

  it('in the middle of the sheet or its text, and at the sides', () => {
    expect(numberAlign(number(297), sheet, text, [])).toBe('centre');
    expect(numberAlign(number(268), sheet, text, [])).toBe('centre');
    expect(numberAlign(number(90), sheet, text, [])).toBe('left');
    expect(numberAlign(number(500), sheet, text, [between(450, 550)])).toBe('right');
  });
});
