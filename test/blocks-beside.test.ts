import { describe, expect, test } from 'vitest';
import { blocksBeside } from '../pipeline/recognize/blocks-beside.ts';
import { letteredPage } from './lettered-page.ts';

const size = { width: 500, height: 200 };

const left = ['Муниципальное', 'предприятие', '«Озёра»'].map((text, line) => ({
  text,
  x: 40,
  y: 40 + 14 * line,
}));

/** The right block's lines stand so far apart; points. */
const right = (step: number) =>
  ['улица Лесная, 5', 'телефон 2-14-15', 'почта 601234'].map((text, line) => ({
    text,
    x: 300,
    y: 40 + step * line,
    size: 9,
  }));

describe('blocks beside one another', () => {
  test('are those whose lines are at different heights', () => {
    const blocks = blocksBeside(letteredPage(size, [...left, ...right(10)]), 300);
    expect(blocks.map((block) => block.left < 1000)).toEqual([true, false]);
  });
  test('are none where the lines are level', () => {
    expect(blocksBeside(letteredPage(size, [...left, ...right(14)]), 300)).toEqual([]);
  });
  test('nor in running text, nor on an empty page', () => {
    expect(blocksBeside(letteredPage(size, left), 300)).toEqual([]);
    expect(blocksBeside(letteredPage(size, []), 300)).toEqual([]);
  });
});
