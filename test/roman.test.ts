import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRoman, romanOf } from '../pipeline/model/roman.ts';

describe('a Roman numeral', () => {
  it('reads as it was printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 399 }), (number) => readRoman(romanOf(number)) === number),
    );
  });

  it.each(['', 'IIII', 'VX', 'IC', 'А', 'CCCC'])('is none in «%s»', (text) => {
    expect(readRoman(text)).toBe(0);
  });

  it('may be followed by other words', () => {
    expect(readRoman('XIX-й')).toBe(19);
  });
});
