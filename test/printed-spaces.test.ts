import { describe, expect, test } from 'vitest';
import { withPrintedSpaces } from '../pipeline/recognize/mend/spaces.ts';
import { inkWithin } from '../pipeline/recognize/region.ts';
import type { FoundWord } from '../pipeline/tools/text-engine.ts';
import { letteredPage } from './lettered-page.ts';

/** A printed line, and the texts of the words in it once an engine has outlined `read`, from and to shares of its width. */
const mended = (printed: string, read: readonly (readonly [text: string, from: number, to: number])[]) => {
  const picture = letteredPage({ width: 300, height: 40 }, [{ text: printed, x: 20, y: 28 }]);
  const line = inkWithin(picture, { left: 0, top: 0, right: picture.width, bottom: picture.height });
  if (!line) throw new Error('nothing printed');
  const at = (share: number): number => Math.round(line.left + share * (line.right - line.left));
  const words = read.map(([text, from, to]): FoundWord => {
    const outline = { ...line, left: at(from), right: at(to) };
    return { ...outline, ...inkWithin(picture, outline), text, certainty: 90, line: 0 };
  });
  return withPrintedSpaces(words, picture).map(({ text }) => text);
};

describe('words are parted where a space is printed', () => {
  test('between a number and the word behind it', () => {
    expect(
      mended('классах 5 и', [
        ['классах', 0, 0.72],
        ['5и', 0.74, 1],
      ]),
    ).toEqual(['классах', '5', 'и']);
  });
  test('behind a comma', () =>
    expect(
      mended('1, 5 раза', [
        ['1,5', 0, 0.36],
        ['раза', 0.38, 1],
      ]),
    ).toEqual(['1,', '5', 'раза']));
  test('where only one of the two was outlined', () => {
    expect(
      mended('в 9 и класс', [
        ['в', 0, 0.1],
        ['9и', 0.14, 0.27],
        ['класс', 0.46, 1],
      ]),
    ).toEqual(['в', '9', 'и', 'класс']);
  });
});

describe('words are joined where none is printed', () => {
  test('and parted where it is', () => {
    expect(
      mended('нашего и слова', [
        ['наше', 0, 0.335],
        ['гои', 0.335, 0.61],
        ['слова', 0.57, 1],
      ]),
    ).toEqual(['нашего', 'и', 'слова']);
  });
});

describe('words stay as they were read', () => {
  test.each(['11', '1.1.', '№ 11', 'научно-методический', 'Ы', '«Год семьи»', 'до 15.11.2021 г.'])(
    '%s',
    (text) => {
      const words = text.split(' ');
      const lengths = words.map(({ length }) => length + 1);
      const all = lengths.reduce((sum, length) => sum + length, 0) - 1;
      const read = words.map((word, index) => {
        const start = lengths.slice(0, index).reduce((sum, length) => sum + length, 0);
        return [word, start / all, (start + word.length) / all] as const;
      });
      expect(mended(text, read)).toEqual(words);
    },
  );
  test('letters spaced for emphasis', () => {
    expect(mended('П Р И К А З', [['ПРИКАЗ', 0, 1]])).toEqual(['ПРИКАЗ']);
  });
});
