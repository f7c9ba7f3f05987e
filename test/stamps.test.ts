import { degrees, PDFDict, PDFDocument, PDFHexString, PDFName, rgb } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type OfficeSettings, usualSettings } from '../pipeline/model/office/settings.ts';
import { issueDocument, type StampJob, stampPapers } from '../pipeline/pipeline.ts';
import { packetOf, propertyOf } from '../pipeline/render/pdf/archive-metadata.ts';
import { contentOf } from '../pipeline/render/searchable/stream-content.ts';
import { loadPdf } from '../pipeline/tools/pdfjs.ts';
import { pdfOf, show } from './pdf-kit.ts';
import { exampleOf } from './render-kit.ts';

const nothing: StampJob['marks'] = { registration: null, copy: null, draft: false, numbers: false };
const size = { width: 595, height: 842 };

/** Sheets of A4 with a black box on each, given from the top left of the sheet before it is turned. */
const sheets = async (
  count: number,
  box: readonly [x: number, y: number, width: number, height: number] = [85, 60, 450, 500],
): Promise<PDFDocument> => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let index = 0; index < count; index += 1) {
    const [x, y, width, height] = box;
    const page = pdf.addPage([size.width, size.height]);
    page.drawRectangle({ x, y: size.height - y - height, width, height, color: rgb(0, 0, 0) });
  }
  return pdf;
};

const named = (bytes: Uint8Array, name = 'приказ.pdf') => ({ name, bytes });

const stamp = async (
  pdf: PDFDocument | Uint8Array,
  marks: Partial<StampJob['marks']>,
  appendices: StampJob['appendices'] = [],
) => {
  const bytes = pdf instanceof Uint8Array ? pdf : await pdf.save();
  return stampPapers({ paper: named(bytes), marks: { ...nothing, ...marks }, appendices });
};

interface Seen {
  readonly text: string;
  /** In points from the sheet's top left, as a viewer shows it: where the text begins. */
  readonly x: number;
  readonly y: number;
}

/** The texts of each page, as a viewer shows them. */
const seen = async (bytes: Uint8Array): Promise<readonly (readonly Seen[])[]> => {
  const file = await loadPdf(bytes);
  const pages: Seen[][] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { transform } = page.getViewport({ scale: 1 });
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
    const { items } = await page.getTextContent();
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , , x = 0, y = 0] = item.transform;
        return [{ text: item.str, x: a * x + c * y + e, y: b * x + d * y + f }];
      }),
    );
  }
  await file.loadingTask.destroy();
  return pages;
};

const textsOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await seen(bytes)).map((page) => page.map(({ text }) => text.replaceAll('\u00A0', ' ')).join(' '));

const rulesOf = ({ diagnostics }: { readonly diagnostics: readonly { readonly rule: string }[] }) =>
  diagnostics.map(({ rule }) => rule);

const picture = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: 'white' } })
    .withMetadata({ density: 150 })
    .jpeg()
    .toBuffer();

describe('marks on a paper', () => {
  it.each([0, 90, 180, 270])(
    'stand upright where a viewer shows a free place, turned by %i°',
    async (angle) => {
      const pdf = await sheets(1);
      pdf.getPage(0).setRotation(degrees(angle));
      const { pdf: bytes, diagnostics } = await stamp(pdf, { draft: true });
      const [[mark] = []] = await seen(bytes);
      const width = angle % 180 === 0 ? size.width : size.height;
      expect(mark?.text).toBe('ПРОЕКТ');
      expect(mark?.x).toBeGreaterThan(width * 0.6);
      expect(mark?.y).toBeLessThan(60);
      expect(diagnostics).toEqual([]);
    },
  );

  it('keep to the part of a page that is shown', async () => {
    const pdf = await sheets(1, [0, 0, 1, 1]);
    pdf.getPage(0).setCropBox(100, 200, 300, 400);
    const [[mark] = []] = await seen((await stamp(pdf, { draft: true })).pdf);
    expect(mark?.x).toBeGreaterThan(150);
    expect(mark?.x).toBeLessThan(300);
    expect(mark?.y).toBeLessThan(60);
  });

  it('go where nothing is printed', async () => {
    const pdf = await sheets(1, [380, 0, 215, 842]);
    const registration = { lines: ['Вх. № 15', 'от 10.09.2021'], corner: 'bottom-right' } as const;
    const [marks = []] = await seen((await stamp(pdf, { registration })).pdf);
    expect(marks.map(({ text }) => text.replaceAll('\u00A0', ' ')).join(' ')).toBe('Вх. № 15 от 10.09.2021');
    for (const { x } of marks) expect(x).toBeLessThan(380);
  });

  it('say so where no place is free', async () => {
    const made = await stamp(await sheets(2, [0, 0, 595, 842]), { draft: true });
    expect(rulesOf(made)).toEqual(['render/stamp-over-print', 'render/stamp-over-print']);
    expect(made.diagnostics.map(({ page }) => page)).toEqual([1, 2]);
  });

  it('certify a copy below the last print', async () => {
    const copy = { position: 'Секретарь', name: 'А.Б. Лесная', date: '2021-09-10' };
    const [first, last = []] = await seen((await stamp(await sheets(2), { copy })).pdf);
    expect(first).toEqual([]);
    expect(last.map(({ text }) => text.replaceAll('\u00A0', ' ')).join(' ')).toMatch(
      /^Верно Секретарь _+ А\.Б\. Лесная 10 сентября 2021 г\.$/,
    );
    for (const { y } of last) expect(y).toBeGreaterThan(560);
  });

  it('number the sheets from the second on, in the middle of the top margin', async () => {
    const [first, ...others] = await seen((await stamp(await sheets(3), { numbers: true })).pdf);
    expect(first).toEqual([]);
    expect(others.map((page) => page.map(({ text }) => text))).toEqual([['2'], ['3']]);
    for (const [mark] of others) {
      expect(Math.abs((mark?.x ?? 0) - size.width / 2)).toBeLessThan(5);
      expect(mark?.y).toBeGreaterThan(28);
      expect(mark?.y).toBeLessThan(45);
    }
  });

  it('leave out a number where something stands in its place', async () => {
    const made = await stamp(await sheets(3, [280, 20, 40, 40]), { numbers: true });
    expect(await textsOf(made.pdf)).toEqual(['', '', '']);
    expect(made.diagnostics).toMatchObject([
      { rule: 'render/sheets-unnumbered', message: expect.stringContaining('2, 3') },
    ]);
  });

  it('stand right on a page whose content leaves its space turned', async () => {
    const crooked = pdfOf([{ content: `q 0 1 -1 0 0 0 cm q ${show('Да', 20, -100)}`, entries: '' }]);
    const [texts = []] = await seen((await stamp(crooked, { draft: true })).pdf);
    const mark = texts.find(({ text }) => text === 'ПРОЕКТ');
    expect(mark?.x).toBeGreaterThan(90);
    expect(mark?.y).toBeLessThan(60);
  });

  it('are no part of the tagged text', async () => {
    const made = await PDFDocument.load((await stamp(await sheets(1), { draft: true })).pdf);
    const { context, Contents } = { context: made.context, ...made.getPage(0).node.normalizedEntries() };
    const drawn = (contentOf(context, Contents) ?? '').split('\n').filter((line) => line.includes(' Do '));
    expect(drawn).toEqual([expect.stringMatching(/\/Artifact BMC .* EMC/)]);
  });

  it('give the same bytes again', async () => {
    const [one, other] = [await sheets(2), await sheets(2)];
    const marks = { draft: true, numbers: true };
    expect(Buffer.compare((await stamp(one, marks)).pdf, (await stamp(other, marks)).pdf)).toBe(0);
  });
});

describe('appendices', () => {
  it('become sheets of A4 with their marks and bookmarks', async () => {
    const scan = named(await picture(1754, 1240), 'схема.jpg');
    const { pdf } = await stamp(await sheets(1), {}, [
      scan,
      named(await (await sheets(2)).save(), 'график.pdf'),
    ]);
    const made = await PDFDocument.load(pdf);
    const shapes = made.getPages().map((page) => [Math.round(page.getWidth()), Math.round(page.getHeight())]);
    expect(shapes).toEqual([
      [595, 842],
      [842, 595],
      [595, 842],
      [595, 842],
    ]);
    const [paper, first, second, third] = await textsOf(pdf);
    expect([paper, third]).toEqual(['', '']);
    expect(first).toMatch(/^Приложение № 1/);
    expect(second).toMatch(/^Приложение № 2/);
    const outlines = made.catalog.lookup(PDFName.of('Outlines'), PDFDict);
    const bookmark = outlines.lookup(PDFName.of('First'), PDFDict);
    expect(bookmark.lookup(PDFName.of('Title'), PDFHexString).decodeText()).toMatch(
      /^Приложение №[ \u00A0]1/,
    );
    expect(String(outlines.get(PDFName.of('Count')))).toBe('2');
  });

  it('make room for a mark where the sheet is printed to its edge', async () => {
    const full = named(await (await sheets(1, [0, 0, 595, 842])).save(), 'скан.pdf');
    const made = await stamp(await sheets(1), {}, [full]);
    expect(rulesOf(made)).toEqual([]);
    const [, [mark] = []] = await seen(made.pdf);
    expect(mark?.text).toMatch(/^Приложение/);
    expect(mark?.y).toBeLessThan(60);
  });
});

describe('an archive file', () => {
  const issued = async (pdf: OfficeSettings['pdf']): Promise<Uint8Array> => {
    const { files } = await issueDocument(exampleOf('order'), { settings: { ...usualSettings, pdf } });
    return files.find(({ suffix }) => suffix === '.pdf')?.bytes ?? new Uint8Array();
  };
  const claims = async (bytes: Uint8Array) => {
    const packet = packetOf(await PDFDocument.load(bytes));
    return `${propertyOf(packet, 'pdfaid:part')}${propertyOf(packet, 'pdfaid:conformance')}`;
  };

  it.each(['a-2b', 'a-2a', 'a-3b'] as const)('stays one with marks on it: %s', async (standard) => {
    const made = await stamp(await issued(standard), { draft: true, numbers: true });
    expect(rulesOf(made)).toEqual([]);
    expect(await claims(made.pdf)).toBe(standard.slice(2).toUpperCase());
  });

  it('keeps to level B with sheets that have no tags', async () => {
    const made = await stamp(await issued('a-2a'), {}, [named(await picture(1240, 1754), 'список.jpg')]);
    expect(rulesOf(made)).toEqual(['render/tags-lost']);
    expect(await claims(made.pdf)).toBe('2B');
  });

  it('is none any more with a sheet whose letters are not embedded, and says so', async () => {
    const loose = await PDFDocument.create();
    loose.addPage([size.width, size.height]).drawText('List', { x: 90, y: 500 });
    const made = await stamp(await issued('a-2b'), {}, [named(await loose.save(), 'список.pdf')]);
    expect(rulesOf(made)).toEqual(['render/archive-lost']);
    expect(await claims(made.pdf)).toBe('nullnull');
  });
});

describe('what cannot be stamped', () => {
  it.each([
    ['a picture', async () => picture(200, 300), 'render/not-stampable'],
    ['damage', async () => Buffer.from('%PDF-1.7\nnothing more'), 'read/damaged'],
  ] as const)('is refused: %s', async (_, make, rule) => {
    await expect(stamp(await make(), { draft: true })).rejects.toMatchObject({ rule, exitCode: 3 });
  });

  it.each<readonly [string, (page: PDFDict, pages: PDFDict) => void]>([
    ['a sheet without a size', (page) => page.set(PDFName.of('MediaBox'), PDFName.of('A4'))],
    ['a sheet turned by a word', (page) => page.set(PDFName.of('Rotate'), PDFName.of('left'))],
    ['a sheet that is something else', (page) => page.set(PDFName.of('Type'), PDFName.of('Font'))],
    [
      'a tree of pages that hangs on itself',
      (page, pages) => {
        page.delete(PDFName.of('MediaBox'));
        pages.set(PDFName.of('Parent'), page.get(PDFName.of('Parent')) ?? pages);
      },
    ],
  ])('is %s, and no fault of the program', async (_, spoil) => {
    const pdf = await sheets(2);
    spoil(pdf.getPage(1).node, pdf.catalog.Pages());
    const spoiled = stamp(await pdf.save(), { draft: true }).then(
      () => null,
      (error) => error.exitCode,
    );
    expect([null, 3]).toContain(await spoiled);
  });

  it('is a protected file', async () => {
    const locked = pdfOf(
      [{ content: show('Да', 20, 100) }],
      '/Encrypt << /Filter /Standard /V 1 /R 2 /O () /U () /P -4 >> /ID [<00> <00>]',
    );
    await expect(stamp(locked, { draft: true })).rejects.toMatchObject({ exitCode: 3 });
  });

  it('is an appendix without pages', async () => {
    const text = named(Buffer.from('Список работников\n'), 'список.txt');
    await expect(stamp(await sheets(1), {}, [text])).rejects.toMatchObject({ rule: 'render/not-stampable' });
  });

  it('loses a signature, which is said', async () => {
    const pdf = await sheets(1);
    pdf.catalog.set(PDFName.of('AcroForm'), pdf.context.obj({ SigFlags: 3, Fields: [] }));
    expect(rulesOf(await stamp(pdf, { draft: true }))).toEqual(['render/signature-lost']);
  });
});
