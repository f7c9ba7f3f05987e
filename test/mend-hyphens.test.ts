import { describe, expect, test } from 'vitest';
import { mendHyphens } from '../pipeline/arrange/page/mend-hyphens.ts';
import { lexicon } from './stage-kit.ts';

const mended = (text: string, elsewhere: readonly string[] = []): unknown => {
  const place = { page: 1, box: null };
  const words = elsewhere.map((word) => ({
    text: word,
    box: [0, 0, 1, 1] as const,
    confidence: 1,
    fontSize: 12,
    bold: false,
  }));
  const [block] = mendHyphens(
    [{ kind: 'paragraph', text, label: null, align: null, bold: false, place }],
    words,
    lexicon,
  );
  return block?.kind === 'paragraph' && block.text;
};

describe('words that a line’s end divided', () => {
  test.each([
    ['обеспечить масоч\u00ad ный режим', 'обеспечить масочный режим'],
    ['в селе Староверхов\u00ad ском', 'в селе Староверховском'],
    ['приказ № 11- МСХ', 'приказ № 11-МСХ'],
    ['станция Ясногорье-\nЗаречное', 'станция Ясногорье-Заречное'],
    ['на 2022- 2023 годы', 'на 2022-2023 годы'],
    ['научно- и учебно-методический', 'научно- и учебно-методический'],
  ])('%j is %j', (text, whole) => {
    expect(mended(text)).toBe(whole);
  });

  test('are joined as the document has them elsewhere', () => {
    expect(mended('директор Петро- град')).toBe('директор Петроград');
    expect(mended('улица Южно- уральская', ['Южно-уральская'])).toBe('улица Южно-уральская');
  });
});

describe('words that a narrow column cut', () => {
  test.each([
    ['об удовлетворённост\u200b и питанием', 'об удовлетворённости питанием'],
    ['ответственны\u200b й судья', 'ответственный судья'],
    ['пульс\u200b оксимет\u200b р и маска', 'пульсоксиметр и маска'],
    ['систем\u200b а', 'система'],
    ['добровольна\u200b я дружина', 'добровольная дружина'],
    ['концентраторов\u200b , аппаратов', 'концентраторов, аппаратов'],
  ])('%j is %j', (text, whole) => {
    expect(mended(text, ['пульсоксиметр'])).toBe(whole);
  });

  test.each([
    ['руководители\u200b кружков', 'руководители кружков'],
    ['библиотека\u200b и архив', 'библиотека и архив'],
    ['систем\u200b а также сетей', 'систем а также сетей'],
    ['Ольховск\u200b и район', 'Ольховск и район'],
  ])('are told from whole ones: %j', (text, same) => {
    expect(mended(text)).toBe(same);
  });
});
