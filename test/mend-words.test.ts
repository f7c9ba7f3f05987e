import { describe, expect, test } from 'vitest';
import { mendWords } from '../pipeline/recognize/mend/mend-words.ts';
import { romanIn } from '../pipeline/recognize/mend/roman-glyphs.ts';
import { inkWithin } from '../pipeline/recognize/region.ts';
import type { FoundWord } from '../pipeline/tools/text-engine.ts';
import { letteredPage } from './lettered-page.ts';

/** One word printed, and what an engine might have made of it. */
const printed = (text: string, readAs = text, before: readonly string[] = []) => {
  const picture = letteredPage({ width: 200, height: 40 }, [{ text, x: 20, y: 28 }]);
  const region = inkWithin(picture, { left: 0, top: 0, right: picture.width, bottom: picture.height });
  if (!region) throw new Error('nothing printed');
  const word = (as: string, right = region.right): FoundWord => ({
    ...region,
    right,
    text: as,
    certainty: 90,
    line: 0,
  });
  return { picture, region, words: [...before.map((earlier) => word(earlier, region.left)), word(readAs)] };
};

const mended = (text: string, readAs: string, before: readonly string[] = []): string | undefined => {
  const { picture, words } = printed(text, readAs, before);
  return mendWords(words, picture).at(-1)?.text;
};

test('a low quotation mark of one stroke is a comma', () => {
  expect(mended('ИВЛ,', 'ИВЛ\u201a')).toBe('ИВЛ,');
});

describe('Roman numerals are told by their shapes', () => {
  test.each(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'XI', 'XII', 'II.', 'V.'])(
    '%s',
    (numeral) => {
      const { picture, region } = printed(numeral);
      expect(romanIn(picture, region)).toBe(numeral);
    },
  );

  test.each(['П', 'Ш', 'Г', 'Т', 'У', 'И', 'Н', 'М', 'ГУ', 'ИП', 'НИИ', 'ТУ', 'ПУ', '№', 'Ш.'])(
    'no numeral: %s',
    (word) => {
      const { picture, region } = printed(word);
      expect(romanIn(picture, region)).toBeNull();
    },
  );

  test('in place of what the model without Latin letters reads', () => {
    expect(mended('II', 'П')).toBe('II');
    expect(mended('IV.', 'ГУ.')).toBe('IV.');
    expect(mended('П', 'П')).toBe('П');
    expect(mended('ГУ', 'ГУ')).toBe('ГУ');
  });

  test('digits stay digits', () => {
    expect(mended('11', '11')).toBe('11');
    expect(mended('1.', '1.')).toBe('1.');
  });

  test('a one is an I where it has serifs above and no flag', () => {
    expect(mended('I', '1')).toBe('I');
  });

  test('joined by a dash, and before a comma', () => {
    expect(mended('II-III', 'П-Ш')).toBe('II-III');
    expect(mended('I,', 'Г,')).toBe('I,');
    expect(mended('I,', 'I.')).toBe('I,');
  });
});

describe('what is known to be misread is put right', () => {
  test('the year mark, after a year alone', () => {
    expect(mended('г.', 'т.', ['2023'])).toBe('г.');
    expect(mended('т.', 'т.', ['500'])).toBe('т.');
  });

  test('the dot between initials, where it is printed', () => {
    expect(mended('Р.А.', 'РА.')).toBe('Р.А.');
    expect(mended('РА.', 'РА.')).toBe('РА.');
  });

  test('the dash that a list begins with', () => expect(mended('—', '_')).toBe('—'));
  test('З for 3 among initials', () => {
    expect(mended('З.Х.', '3.Х.')).toBe('З.Х.');
    expect(mended('3.1.', '3.1.')).toBe('3.1.');
  });
  test('a digit of a list', () => {
    expect(mended('9', 'Э', ['1,', '5,'])).toBe('9');
    expect(mended('9', 'Э', ['5', 'и'])).toBe('9');
    expect(mended('Э', 'Э', ['буква'])).toBe('Э');
  });
  test('one dash of two', () => {
    const { picture, words } = printed('–', '—', ['до']);
    const twice = [...words, ...words.slice(-1).map((word) => ({ ...word, certainty: 20 }))];
    expect(mendWords(twice, picture).map(({ text }) => text)).toEqual(['до', '—']);
  });
  test('a one that was taken for a stroke', () => {
    const { picture, words } = printed('1', '|', ['до']);
    expect(mendWords(words, picture).at(-1)).toMatchObject({ text: '1', certainty: 40 });
  });
  test('what is left of a rule is no word', () => expect(mended('|', '|')).toBeUndefined());
});

describe('capitals no higher than small letters', () => {
  /** Words of 50 pixels to the em. */
  const row = (text: string, height: number, left: number): FoundWord => ({
    text,
    left,
    right: left + 100,
    top: 100 - height,
    bottom: 100,
    certainty: 90,
    line: 0,
  });
  const about = ['первые', 'слова', 'нашей', 'строки'].map((text, index) =>
    row(text, /[руй]/u.test(text) ? 34 : 24, index * 120),
  );
  const picture = letteredPage({ width: 10, height: 10 }, []);
  const last = (word: FoundWord): string | undefined => mendWords([...about, word], picture).at(-1)?.text;

  test('are small letters', () => {
    expect(last(row('ИЮЛЬ', 24, 500))).toBe('июль');
    expect(last(row('Г.', 24, 500))).toBe('г.');
  });
  test('and as high as capitals they are capitals', () => {
    expect(last(row('ИЮЛЬ', 34, 500))).toBe('ИЮЛЬ');
  });
  test('a breve makes small letters as high as capitals, and capitals higher', () => {
    expect(last(row('ВЫТЯЖНОЙ', 34, 500))).toBe('вытяжной');
    expect(last(row('ВЫТЯЖНОЙ', 44, 500))).toBe('ВЫТЯЖНОЙ');
  });
  test('words that small letters would write otherwise stay', () => {
    expect(last(row('БАР', 24, 500))).toBe('БАР');
  });
});
