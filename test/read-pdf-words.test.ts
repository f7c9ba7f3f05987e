import { describe, expect, test } from 'vitest';
import { coded, readOnly, show } from './pdf-kit.ts';

const textsOf = async (content: string, entries = ''): Promise<string[]> =>
  (await readOnly({ content, entries })).words.map(({ text }) => text);

describe('words of a PDF', () => {
  test('have their place, size and weight', async () => {
    const bold = `BT /B 10 Tf 1 0 0 1 20 100 Tm ${coded('План')} Tj ET`;
    const { words } = await readOnly({ content: show('Приказ № 7', 20, 150, 12) + bold });
    expect(words).toMatchObject([
      { text: 'Приказ', box: [20, 41, 56, 53], fontSize: 12, bold: false, confidence: 1 },
      { text: '№', box: [62, 41, 68, 53] },
      { text: '7' },
      { text: 'План', box: [20, 92.5, 40, 102.5], fontSize: 10, bold: true },
    ]);
  });

  test.each([
    ['a form with a matrix of its own', 'q 2 0 0 2 0 0 cm /X Do Q'],
    ['transforms in each other', 'q 2 0 0 2 10 0 cm q 1 0 0 1 -5 0 cm /X Do Q Q'],
  ])('stand where %s puts them', async (_, content) => {
    const form = {
      entries: '/Subtype /Form /BBox [0 0 100 100] /Matrix [1 0 0 1 10 10]',
      data: show('да', 0, 0, 5),
    };
    const { words } = await readOnly({ content, objects: { X: form }, resources: '' });
    expect(words).toMatchObject([{ text: 'да', box: [20, 172.5, 30, 182.5], fontSize: 10 }]);
  });

  test.each([
    ['/Rotate 90', [100, 22.5, 110, 32.5], [200, 200]],
    ['/Rotate 180', [90, 102.5, 100, 112.5], [200, 200]],
    ['/CropBox [0 0 200 120]', [30, 12.5, 40, 22.5], [200, 120]],
    ['/UserUnit 2', [60, 185, 80, 205], [400, 400]],
  ])('are seen as a viewer shows a page with %s', async (entries, box, [width, height]) => {
    const upright = {
      '/Rotate 90': `BT /F 10 Tf 0 1 -1 0 30 100 Tm ${coded('да')} Tj ET`,
      '/Rotate 180': `BT /F 10 Tf -1 0 0 -1 110 110 Tm ${coded('да')} Tj ET`,
    };
    const content = upright[entries as keyof typeof upright] ?? show('да', 30, 100);
    const page = await readOnly({ content, entries });
    expect(page).toMatchObject({ width, height, onPaper: null });
    expect(page.words).toMatchObject([{ text: 'да', box }]);
  });

  test('set sideways on an upright page are read level, with the way back', async () => {
    const content = `BT /F 10 Tf 0 1 -1 0 30 100 Tm ${coded('да')} Tj ET`;
    const page = await readOnly({ content, entries: '/MediaBox [0 0 200 300]' });
    expect(page).toMatchObject({ width: 300, height: 200, onPaper: [0, 1, 0, -1, 0, 300, 0, 0, 1] });
    expect(page.words).toMatchObject([{ text: 'да', box: [100, 22.5, 110, 32.5] }]);
  });

  test('are whole where a browser printed a space without room for a hyphen that was not needed', async () => {
    const content = show('про ', 20, 100) + show('верка', 35, 100) + show('плана', 70, 100);
    expect(await textsOf(content)).toEqual(['проверка', 'плана']);
  });

  test('keep the hyphen of a program that divided them, told from one that was typed', async () => {
    const content = show('про\u2010', 20, 150) + show('верка', 20, 130) + show('из\u2010за что-', 20, 100);
    expect(await textsOf(content)).toEqual(['про\u00ad', 'верка', 'из-за', 'что-']);
  });

  test('of a turned heading stand one under another among upright ones', async () => {
    const turned = `BT /F 10 Tf 0 1 -1 0 30 20 Tm ${coded('Срок работ')} Tj ET`;
    const { words } = await readOnly({ content: show('Наименование', 60, 50) + turned });
    expect(words).toMatchObject([
      { text: 'Наименование' },
      { text: 'Срок', box: [22.5, 130, 32.5, 155] },
      { text: 'работ', box: [22.5, 155, 32.5, 180] },
    ]);
  });

  test.each([
    ['letters with spaces between', show('П Р И К А З', 10, 100)],
    ['letters that the file spaces', `BT 6 Tc /F 10 Tf 1 0 0 1 10 100 Tm ${coded('ПРИКАЗ')} Tj ET`],
    [
      'letters that are placed each',
      [...'ПРИКАЗ'].map((letter, index) => show(letter, 10 + 9 * index, 100)).join(''),
    ],
  ])('are one of %s', async (_, content) => {
    expect(await textsOf(content)).toEqual(['ПРИКАЗ']);
  });

  test('are two where letter-spaced ones stand apart', async () => {
    expect(await textsOf(show('О Б   И Т О Г А Х', 10, 100))).toEqual(['О', 'Б', 'ИТОГАХ']);
    expect(await textsOf(show('П Р И К А З   Ш К О Л Ы', 10, 100))).toEqual(['ПРИКАЗ', 'ШКОЛЫ']);
  });

  test('are not one where a line of a table stands between', async () => {
    const letters = [...'АБВГД'].map((letter, index) => show(letter, 10 + 10 * index, 100)).join('');
    const lines = [18, 28, 38, 48].map((x) => `${x} 90 m ${x} 120 l S `).join('');
    expect(await textsOf(letters + lines)).toEqual(['А', 'Б', 'В', 'Г', 'Д']);
  });

  test('end at a gap where the file writes no spaces', async () => {
    const content = `BT /F 10 Tf 1 0 0 1 10 100 Tm [${coded('План')} -300 ${coded('работы')} 20 ${coded('ш')}] TJ ET`;
    expect(await textsOf(content)).toEqual(['План', 'работыш']);
  });

  test('printed twice are bold ones printed once', async () => {
    const { words } = await readOnly({ content: show('План', 10, 100) + show('План', 10.3, 100) });
    expect(words).toMatchObject([{ text: 'План', bold: true }]);
  });

  test.each([
    ['ligatures as letters', 'о\ufb01с', 'оfiс'],
    ['a painted soft hyphen', 'меро\u00ad', 'меро\u00ad'],
    ['letters in two parts as one', 'и\u0306', 'й'],
    ['the numero sign as it is', '№', '№'],
  ])('have %s', async (_, printed, read) => {
    expect(await textsOf(show(printed, 10, 100))).toEqual([read]);
  });
});

describe('text that is not seen', () => {
  const hidden = (content: string) => textsOf(`${show('видно', 10, 20)}${content}`);

  test.each([
    ['invisible', `3 Tr ${show('нет', 10, 100)}`],
    ['white on white', `1 g ${show('нет', 10, 100)}`],
    ['outside of the page', show('нет', 300, 100)],
    ['clipped away', `q 0 0 50 50 re W n ${show('нет', 10, 100)} Q`],
    ['under a filled rectangle', `${show('нет', 10, 100)} 0.9 g 5 90 60 30 re f`],
  ])('is left out: %s', async (_, content) => {
    expect(await hidden(content)).toEqual(['видно']);
  });

  test('differs from white text on a dark ground', async () => {
    expect(await hidden(`0 g 5 90 60 30 re f 1 g ${show('да', 10, 100)}`)).toEqual(['да', 'видно']);
  });
});
