import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../pipeline/model/limits.ts';
import type { MeasuredPaper } from '../pipeline/model/paper/measured-paper.ts';
import { faceName } from '../pipeline/read/paper/pdf/face-name.ts';
import { readMeasuredPaper } from '../pipeline/read/paper/read-paper.ts';
import { docx, p } from './office-kit.ts';
import { measure } from './paper-kit.ts';
import { coded, pdfOf, show } from './pdf-kit.ts';

/** A4 in points. */
const a4 = '/MediaBox [0 0 595.28 841.89]';
const point = 25.4 / 72;

/** A line of text that begins so many millimetres from the left, its baseline so many from the top; letters are half as wide as high. */
const at = (text: string, left: number, down: number, size = 14): string =>
  show(text, left / point, 841.89 - down / point, size);

/** A line of text that fills a width, in millimetres, by the space between its letters. */
const full = (text: string, left: number, right: number, down: number, size = 14): string => {
  const free = (right - left) / point - (text.length * size) / 2;
  const spacing = free / (text.length - 1);
  return `BT /F ${size} Tf ${spacing} Tc 1 0 0 1 ${left / point} ${841.89 - down / point} Tm ${coded(text)} Tj ET\n`;
};

const measurePages = (...contents: readonly string[]): Promise<MeasuredPaper> =>
  measure(pdfOf(contents.map((content) => ({ content, entries: a4 }))));

const words = 'слово слово слово слово слово слово слово слово слово';
/** A justified paragraph of three lines with an indent of 12.5 mm, between 30 and 200 mm; lines 1.5 apart. */
const paragraph = (down: number): string => {
  const pitch = 14 * 1.15 * 1.5 * point;
  return (
    full(words, 42.5, 200, down) + full(words, 30, 200, down + pitch) + at('конец.', 30, down + 2 * pitch)
  );
};

describe('a PDF', () => {
  test('sheet, margins, faces and sizes', async () => {
    const { areas, lines, properties } = await measurePages(paragraph(30));
    expect(areas).toMatchObject([{ page: 1, width: 210, height: 297, numbers: [], startsAnew: false }]);
    expect(areas[0]?.margins?.left).toBeCloseTo(30, 1);
    expect(areas[0]?.margins?.right).toBeCloseTo(10, 1);
    expect(lines.every(({ fonts, sizes }) => fonts[0] === 'Plain' && sizes[0] === 14)).toBe(true);
    expect(properties).toMatchObject({ title: null, standards: [], fontsEmbedded: false, encrypted: false });
  });

  test('a size that the matrix makes', async () => {
    const { lines } = await measurePages(`BT /F 1 Tf 12.5 0 0 12.5 100 700 Tm ${coded('Да')} Tj ET`);
    expect(lines[0]).toMatchObject({ sizes: [12.5], text: 'Да' });
  });

  test('a justified paragraph: indent, first line, spacing on each of its lines', async () => {
    const { lines } = await measurePages(paragraph(30) + paragraph(60));
    expect(lines).toHaveLength(6);
    for (const line of lines) {
      expect(line).toMatchObject({
        align: 'justified',
        indent: 0,
        spacing: 1.5,
        table: null,
        keepsNext: null,
      });
      expect(line.firstLine).toBeCloseTo(12.5, 1);
      expect(line.width).toBeCloseTo(170, 1);
    }
  });

  test('a hanging list among paragraphs', async () => {
    const pitch = 14 * 1.15 * 1.5 * point;
    const list =
      full(`1. ${words}`, 36, 200, 60) +
      full(words, 42.5, 200, 60 + pitch) +
      at('конец.', 42.5, 60 + 2 * pitch);
    const { lines } = await measurePages(paragraph(30) + list + paragraph(90));
    const hanging = lines.slice(3, 6);
    expect(hanging.map(({ align }) => align)).toEqual(['justified', 'justified', 'justified']);
    for (const { indent, firstLine } of hanging) {
      expect(indent).toBeCloseTo(12.5, 1);
      expect(firstLine).toBeCloseTo(-6.5, 1);
    }
  });

  test('a paragraph of one line is set as those around it', async () => {
    const { lines } = await measurePages(paragraph(30) + at('Пункт первый.', 42.5, 60) + paragraph(72));
    expect(lines.find(({ text }) => text === 'Пункт первый.')).toMatchObject({
      align: 'justified',
      indent: 0,
    });
  });

  test('centred and right lines', async () => {
    const centred = (text: string, down: number): string =>
      at(text, 115 - (text.length * 7 * point) / 2, down);
    const right = (text: string, down: number): string => at(text, 200 - text.length * 7 * point, down);
    const { lines } = await measurePages(
      centred('Школа', 25) + centred('посёлка Дальнего', 32) + paragraph(60) + right('М.Н. Озеров', 100),
    );
    const aligns = new Map(lines.map(({ text, align }) => [text, align]));
    expect(aligns.get('Школа')).toBe('centre');
    expect(aligns.get('посёлка Дальнего')).toBe('centre');
    expect(aligns.get('М.Н. Озеров')).toBe('right');
  });

  test('a date and a number on one line are two lines of the paper, with boxes of their own', async () => {
    const { lines } = await measurePages(
      at('12.03.2024', 30, 40) + at('№ 17', 180, 40) + at('О порядке', 30, 46),
    );
    expect(lines.map(({ text, box }) => [text, Math.round(box?.[0] ?? 0)])).toEqual([
      ['12.03.2024', 30],
      ['№ 17', 180],
      ['О порядке', 30],
    ]);
  });

  test('page numbers are no text; an appendix begins anew', async () => {
    const { areas, lines } = await measurePages(
      paragraph(30),
      at('2', 114, 14, 12) + paragraph(30),
      paragraph(30),
      at('2', 114, 14, 12) + paragraph(30),
    );
    expect(areas.map(({ numbers, startsAnew }) => [numbers[0]?.text, numbers[0]?.align, startsAnew])).toEqual(
      [
        [undefined, undefined, false],
        ['2', 'centre', false],
        [undefined, undefined, true],
        ['2', 'centre', false],
      ],
    );
    expect(areas[1]?.numbers[0]).toMatchObject({ on: 'this', edge: 'top' });
    // The baseline is 14 mm from the edge, the letters of the face reach 0.8 em above it.
    expect(areas[1]?.numbers[0]?.distance).toBeCloseTo(14 - 0.8 * 12 * point, 1);
    expect(areas[1]?.margins?.top).toBeCloseTo(30 - 0.8 * 14 * point, 1);
    expect(lines).toHaveLength(12);
  });

  test('numbers at the foot, words around them', async () => {
    const { areas } = await measurePages(paragraph(30), `${paragraph(30)}${at('– 2 –', 180, 285, 12)}`);
    expect(areas[1]?.numbers).toMatchObject([{ text: '– 2 –', edge: 'bottom', align: 'right' }]);
  });

  test('a number that counts nothing is text', async () => {
    const { areas, lines } = await measurePages(`${at('57', 114, 14)}${paragraph(30)}`);
    expect(areas[0]?.numbers).toEqual([]);
    expect(lines[0]?.text).toBe('57');
  });

  test('a head that repeats is no text, beginnings alike of two appendices are', async () => {
    const head = at('Приказ № 5', 150, 12, 10);
    const { lines } = await measurePages(
      head + at('Приложение', 150, 24) + paragraph(31),
      head + at('Приложение', 150, 24) + paragraph(31),
    );
    const texts = lines.map(({ text }) => text);
    expect(texts.filter((text) => text === 'Приложение')).toHaveLength(2);
    expect(texts).not.toContain('Приказ № 5');
  });

  const row = (down: number, cells: readonly string[]): string =>
    cells.map((text, column) => at(text, 32 + 50 * column, down + 6, 12)).join('');
  const grid = (rows: number, down: number): string => {
    const lines = Array.from({ length: rows + 1 }, (_, index) => [
      30,
      down + 10 * index,
      130,
      down + 10 * index,
    ]);
    const uprights = [30, 80, 130].map((left) => [left, down, left, down + 10 * rows]);
    return [...lines, ...uprights]
      .map(
        ([x0 = 0, y0 = 0, x1 = 0, y1 = 0]) =>
          `${x0 / point} ${841.89 - y0 / point} m ${x1 / point} ${841.89 - y1 / point} l S\n`,
      )
      .join('');
  };

  test('a table over two pages with its head repeated', async () => {
    const first =
      grid(3, 200) + row(200, ['Дело', 'Срок']) + row(210, ['Обход', 'май']) + row(220, ['Учёт', 'июнь']);
    const next = grid(2, 20) + row(20, ['Дело', 'Срок']) + row(30, ['Отчёт', 'июль']);
    const { tables, lines } = await measurePages(paragraph(30) + first, next + at('Подпись', 30, 60));
    expect(tables).toEqual([
      {
        areas: [0, 1],
        rows: [
          ['Дело', 'Срок'],
          ['Обход', 'май'],
          ['Учёт', 'июнь'],
          ['Отчёт', 'июль'],
        ],
        repeated: 1,
        splitting: null,
      },
    ]);
    expect(lines.filter(({ table }) => table === 0)).toHaveLength(10);
    expect(lines.find(({ text }) => text === 'Отчёт')).toMatchObject({ table: 0, area: 1 });
  });

  test('a heading that is turned stands in its cell', async () => {
    const turned = `BT /F 12 Tf 0 1 -1 0 ${55 / point} ${841.89 - 38 / point} Tm ${coded('Ном')} Tj ET\n`;
    const { tables } = await measurePages(
      `${grid(2, 30)}${turned}${at('Срок', 82, 36, 12)}${row(40, ['1', 'май'])}`,
    );
    expect(tables[0]?.rows).toEqual([
      ['Ном', 'Срок'],
      ['1', 'май'],
    ]);
  });

  test('more letters on a line than a call takes arguments', async () => {
    const { lines } = await measurePages(at('а'.repeat(150_000), 0, 20, 1));
    expect(lines).toHaveLength(1);
  });

  test('a scan has a size and nothing else', async () => {
    const picture = '/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8';
    const page = {
      content: 'q 595.28 0 0 841.89 0 0 cm /P Do Q',
      entries: a4,
      objects: { P: { entries: picture, data: Buffer.from([0]) } },
    };
    const { areas, lines, properties } = await measure(pdfOf([page]));
    expect(areas).toMatchObject([{ width: 210, height: 297, margins: null, numbers: [] }]);
    expect(lines).toEqual([]);
    expect(properties.fontsEmbedded).toBeNull();
  });

  test('a page of nothing has no margins', async () => {
    const { areas } = await measurePages('');
    expect(areas[0]?.margins).toBeNull();
  });
});

describe('the name of a face', () => {
  test.each([
    ['ABCDEF+LiberationSerif-Bold', 'Liberation Serif'],
    ['TimesNewRomanPSMT', 'Times New Roman'],
    ['BCDEEE+TimesNewRomanPS-BoldItalicMT', 'Times New Roman'],
    ['TimesNewRoman,Bold', 'Times New Roman'],
    ['Tinos-Regular', 'Tinos'],
    ['ArialMT', 'Arial'],
    ['Arial-BoldMT', 'Arial'],
    ['PTAstraSerif-Regular', 'PT Astra Serif'],
    ['DejaVuSansMono', 'DejaVu Sans Mono'],
    ['Times New Roman Bold', 'Times New Roman'],
    ['CourierNewPSMT', 'Courier New'],
    ['', ''],
  ])('%s → %s', (name, expected) => {
    expect(faceName(name)).toBe(expected);
  });
});

describe('what cannot be measured', () => {
  const { signal } = new AbortController();

  test('a text has no pages', async () => {
    expect(await readMeasuredPaper(Buffer.from('Приказ'), { signal })).toBeNull();
  });

  test.each([
    ['a PDF that is cut', Buffer.from('%PDF-1.7\nмусор'), 'read/damaged'],
    ['a DOCX that is cut', docx({ body: p('Текст') }).slice(0, -30), 'read/damaged'],
  ])('%s', async (_, bytes, rule) => {
    await expect(readMeasuredPaper(bytes, { signal })).rejects.toMatchObject({ rule });
  });

  test.each([
    ['too many pages', pdfOf([{ content: '' }, { content: '' }]), { pages: 1 }],
    ['too many operators', pdfOf([{ content: 'q Q '.repeat(100) }]), { pageOperators: 50 }],
    ['a file that is too large', pdfOf([{ content: '' }]), { fileBytes: 10 }],
    [
      'too many cells',
      docx({ body: `<w:tbl><w:tr>${'<w:tc><w:p/></w:tc>'.repeat(9)}</w:tr></w:tbl>` }),
      { cells: 5 },
    ],
  ])('%s', async (_, bytes, limits) => {
    const measured = readMeasuredPaper(bytes, { signal, limits: { ...defaultLimits, ...limits } });
    await expect(measured).rejects.toMatchObject({ rule: 'read/over-limit' });
  });

  test('nobody waits for it any more', async () => {
    const bytes = pdfOf([{ content: '' }]);
    await expect(readMeasuredPaper(bytes, { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});
