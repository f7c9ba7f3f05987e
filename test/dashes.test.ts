import { describe, expect, test } from 'vitest';
import { withDashes } from '../pipeline/recognize/mend/dashes.ts';
import { draw, mark } from './drawn-page.ts';

const canvas = { width: 300, height: 100, dpi: 300 };
/** Of twelve points, in pixels. */
const em = 50;
const region = { left: 0, top: 160, right: 1250, bottom: 200 };

/** A letter and another with a dash `width` ems wide between them, `space` ems from both. */
const printed = (width: number, space: number) => {
  const [dash, gap] = [12 * width, 12 * space];
  return draw(
    [
      mark(20, 40, 26, 48),
      mark(26 + gap, 44, 26 + gap + dash, 45),
      mark(26 + 2 * gap + dash, 40, 32 + 2 * gap + dash, 48),
    ],
    canvas,
  );
};

describe('dashes', () => {
  test.each([
    ['5—9', 0.5, 0.25, '5 – 9'],
    ['5-9', 1, 0.25, '5 — 9'],
    ['5—9', 0.25, 0.06, '5-9'],
    ['5-9', 0.5, 0.06, '5–9'],
    ['а-я', 0.36, 0.06, 'а-я'],
    ['а-я', 0.5, 0.25, 'а – я'],
  ])('of «%s» %d ems wide with %d beside them: «%s»', (read, width, space, text) => {
    expect(withDashes(read, printed(width, space), region, em)).toBe(text);
  });

  test.each([
    [0.25, '-'],
    [0.5, '–'],
    [1, '—'],
  ])('alone, %d ems wide, are «%s»', (width, text) => {
    const picture = draw([mark(20, 44, 20 + 12 * width, 45)], canvas);
    expect(withDashes('—', picture, { left: 70, top: 180, right: 300, bottom: 190 }, em)).toBe(text);
  });

  test('that cannot be seen stay as they were read', () => {
    expect(withDashes('5—9-10', printed(0.25, 0.25), region, em)).toBe('5—9-10');
    expect(withDashes('59', printed(0.25, 0.25), region, em)).toBe('59');
  });
});
