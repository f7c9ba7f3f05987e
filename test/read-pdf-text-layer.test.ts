import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Word } from '../pipeline/model/paper/word.ts';
import { mendLetters } from '../pipeline/read/pdf/mend-letters.ts';
import { coded, pdfOf, readPages } from './pdf-kit.ts';

const sentences = [
  'Назначить ответственных за проведение проверки',
  'готовности кабинетов к новому учебному году и',
  'провести беседы с родителями о правилах поведения',
  'до начала занятий представить сводный отчет',
  'Контроль возложить на заместителя директора',
];

const page = (lines: readonly string[], font = 'F') => ({
  content: lines
    .map((line, index) => `BT /${font} 6 Tf 1 0 0 1 5 ${180 - 12 * index} Tm ${coded(line)} Tj ET`)
    .join('\n'),
});

const readLines = async (lines: readonly string[], font = 'F') => {
  const { pages, said } = await readPages(pdfOf([page(lines, font)]));
  const [only] = pages;
  return { text: only?.kind === 'page' ? only.words.map(({ text }) => text).join(' ') : null, said };
};

const cyrillicToBytes = (text: string): string =>
  [...text]
    .map((letter) => {
      const code = letter.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? String.fromCharCode(code - 0x410 + 0xc0) : letter;
    })
    .join('');

describe('a text layer', () => {
  test('is believed where its words are Russian', async () => {
    expect(await readLines(sentences)).toEqual({ text: sentences.join(' '), said: [] });
  });

  test.each([
    [
      'a table of numbers',
      ['1 2 3 4 5', '10.09.2023 № 12-од', '15 30 45 60', '№ п/п', '+7 (999) 123-45-67', '75%'],
    ],
    ['a few abbreviations', ['МБОУ СОШ № 3', 'УВР ВПР ОГЭ', 'И.И. Лесной']],
    [
      'a text in Latin letters',
      Array.from({ length: 6 }, () => 'The quick brown fox jumps over the lazy dog'),
    ],
    ['a list of names', Array.from({ length: 8 }, () => 'Верескова Рябинин Калинкина Осокин Ясенева')],
    [
      'a narrow column of divided words',
      Array.from({ length: 6 }, () => ['меро- приятия дезин- фицирующих', 'орга- низация обу- чения']).flat(),
    ],
  ])('is believed where it is %s', async (_, lines) => {
    expect(await readLines(lines)).toEqual({ text: lines.join(' '), said: [] });
  });

  const shifted = (lines: readonly string[], by: (code: number) => number): string[] =>
    lines.map((line) =>
      [...line]
        .map((letter) => (letter === ' ' ? letter : String.fromCharCode(by(letter.charCodeAt(0)))))
        .join(''),
    );

  test.each([
    ['in the private use area', shifted(sentences, (code) => 0xe000 + (code & 0xff))],
    ['control characters', shifted(sentences, (code) => 1 + (code & 7))],
    ['signs in place of letters', shifted(sentences, (code) => 0x21 + (code & 0xf))],
    ['codes of glyphs taken for Latin letters', shifted(sentences, (code) => 0x40 + (code & 0x3f))],
    ['other Russian letters', shifted(sentences, (code) => 0x430 + ((code + 7) & 0x1f))],
    ['no signs at all', shifted(sentences, () => 0xfffd)],
  ])('is not believed where its letters are %s, and that is said', async (_, lines) => {
    expect(await readLines(lines)).toEqual({ text: null, said: ['read/text-layer-unreadable'] });
  });

  test('does not make its neighbours unbelievable', async () => {
    const wrong = shifted(sentences, (code) => 0xe000 + (code & 0xff));
    const { pages } = await readPages(pdfOf([page(sentences), page(wrong), page(sentences)]));
    expect(pages.map(({ kind, number }) => [kind, number])).toEqual([
      ['page', 1],
      ['image', 2],
      ['page', 3],
    ]);
  });

  test('in Windows-1251 taken for Latin-1 is put right', async () => {
    const lines = ['Приказ № 12 «О мерах»', ...sentences];
    const { text, said } = await readLines(lines.map(cyrillicToBytes));
    expect(text).toBe(lines.join(' '));
    expect(said).toEqual([]);
  });

  test('with Latin letters in Russian words is put right where it is full of them', async () => {
    const lines = sentences.map((line) =>
      line.replaceAll('о', 'o').replaceAll('е', 'e').replaceAll('а', 'a'),
    );
    expect((await readLines(lines)).text).toBe(sentences.join(' '));
  });
});

describe('mended letters', () => {
  const word = (text: string): Word => ({
    text,
    box: [0, 0, 1, 1],
    confidence: 1,
    fontSize: 10,
    bold: false,
  });
  const mended = (texts: readonly string[]): string[] => mendLetters(texts.map(word)).map(({ text }) => text);

  test('stay as they are where one word in a text has them', () => {
    const texts = [...sentences.join(' ').split(' '), 'cкан', 'Ïðèêàç', 'scan'];
    expect(mended(texts)).toEqual(texts);
  });

  test('leave Latin words alone', () => {
    const texts = [...Array.from({ length: 8 }, () => 'рaботa'), 'QR', 'Word', 'PDF'];
    expect(mended(texts)).toEqual([...Array.from({ length: 8 }, () => 'работа'), 'QR', 'Word', 'PDF']);
  });

  test('give Russian words whatever they were', () => {
    const russian = fc.stringMatching(/^[а-яА-Я]{4,12}$/);
    fc.assert(
      fc.property(fc.array(russian, { minLength: 5, maxLength: 20 }), (texts) => {
        expect(mended(texts.map(cyrillicToBytes))).toEqual(texts);
      }),
    );
  });
});
