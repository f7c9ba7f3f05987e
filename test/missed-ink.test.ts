import { describe, expect, it } from 'vitest';
import { missedInk } from '../pipeline/recognize/missed-ink.ts';
import { blankPicture, type Region } from '../pipeline/recognize/region.ts';

/** Paper with black rectangles. */
const drawn = (...marks: readonly Region[]) => {
  const picture = blankPicture(400, 300);
  for (const { left, top, right, bottom } of marks)
    for (let y = top; y < bottom; y += 1) picture.data.fill(0, y * 400 + left, y * 400 + right);
  return picture;
};

const mark = (left: number, top: number, width: number, height: number): Region => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const words = [0, 1, 2, 3, 4].map((line) => ({
  ...mark(100, 20 + line * 40, 200, 20),
  text: 'слово',
  certainty: 90,
  line,
}));

describe('ink that no word was read from', () => {
  it('is none where the words cover all', () => {
    expect(missedInk(drawn(...words), words)).toEqual([]);
  });

  it('is found with the dot behind it', () => {
    const digit = mark(20, 60, 10, 20);
    const dot = mark(34, 76, 4, 4);
    expect(missedInk(drawn(...words, digit, dot), words)).toEqual([mark(20, 60, 18, 20)]);
  });

  it('is no part of a letter that reaches out of its word', () => {
    const tail = mark(120, 35, 10, 25);
    expect(missedInk(drawn(...words, tail), words)).toEqual([]);
  });

  it('is one place where letters stand side by side, and more where they stand apart', () => {
    const number = [mark(20, 60, 10, 20), mark(34, 60, 10, 20)];
    expect(missedInk(drawn(...words, ...number, mark(70, 140, 10, 20)), words)).toEqual([
      mark(20, 60, 24, 20),
      mark(70, 140, 10, 20),
    ]);
  });

  it.each([
    ['specks', mark(20, 60, 5, 5)],
    ['rules', mark(20, 60, 70, 3)],
    ['blots', mark(320, 60, 70, 70)],
    ['stems of frames', mark(20, 20, 4, 250)],
  ])('is not %s', (_, dirt) => {
    expect(missedInk(drawn(...words, dirt), words)).toEqual([]);
  });

  it('is not looked for on a dirty page, nor where too few words tell how large letters are', () => {
    const dirt = Array.from({ length: 70 }, (_, index) =>
      mark(5 + (index % 5) * 18, 2 + Math.floor(index / 5) * 21, 6, 12),
    );
    expect(missedInk(drawn(...words, ...dirt), words)).toEqual([]);
    expect(missedInk(drawn(mark(20, 60, 10, 20)), words.slice(0, 4))).toEqual([]);
  });
});
