import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Block } from '../pipeline/model/paper/block.ts';
import type { Place } from '../pipeline/model/place.ts';
import { issueDocument, readDocument, readOverlaid } from '../pipeline/pipeline.ts';
import { marksOn, type Placed } from '../pipeline/render/overlay/marks.ts';
import { exitCodes } from '../pipeline/report/failure.ts';
import { runPrikaz, scratchFolder } from './run-prikaz.ts';
import { documentOf, pageOf } from './searchable-kit.ts';

const source = join(import.meta.dirname, '../corpus/order/hospital-season/source.docx');

/** An order with a plan, as the program prints it. */
const orderPdf = async (): Promise<Uint8Array> => {
  const { files } = await issueDocument(
    await readDocument({ name: 'source.docx', bytes: readFileSync(source) }),
  );
  return files.find(({ suffix }) => suffix === '.pdf')?.bytes ?? new Uint8Array();
};

const at = (x: number, y: number, page = 1): Place => ({ page, box: [x, y, x + 100, y + 20] });

const placed = (more: Partial<Placed>): Placed => ({
  document: documentOf('application/pdf'),
  pages: [pageOf([])],
  blocks: [],
  places: new Map(),
  doubts: [],
  ...more,
});

describe('the marks of a page', () => {
  it('name requisites, together where they stand together', () => {
    const places = new Map([
      ['/order/date', at(50, 80)],
      ['/order/number', at(50, 80)],
      ['/order/title', at(50, 120)],
      ['/order/signatory', at(50, 120, 2)],
      ['/plans/0/columns', at(50, 200)],
    ]);
    const marks = marksOn(pageOf([]), placed({ places }));
    expect(marks.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'requisite дата, номер',
      'requisite заголовок',
    ]);
    expect(marks[0]?.corners).toEqual([
      [50, 80],
      [150, 80],
      [150, 100],
      [50, 100],
    ]);
  });

  it('are skewed with the sheet', () => {
    const page = pageOf([], { onPaper: [1, 0.1, 5, -0.1, 1, 7, 0, 0, 1] });
    const doubts = [{ text: 'слово', confidence: 0.3, place: { page: 1, box: [0, 0, 10, 10] } as const }];
    const [mark] = marksOn(page, placed({ doubts }));
    expect(mark).toEqual({
      kind: 'doubt',
      label: '',
      corners: [
        [5, 7],
        [15, 6],
        [16, 16],
        [6, 17],
      ],
    });
  });

  it('show cells, and messages that point at no part of the result', () => {
    const cell = { text: '', column: 0, columnSpan: 1, rowSpan: 1, place: at(10, 10) };
    const blocks: Block[] = [
      {
        kind: 'table',
        columns: 1,
        rows: [{ cells: [cell], header: false, afterBreak: false }],
        place: at(10, 10),
      },
    ];
    const message = {
      rule: 'extract/text-outside',
      severity: 'info',
      message: '…',
      page: 1,
      box: [1, 2, 3, 4],
    } as const;
    const diagnostics = [
      { ...message, path: null },
      { ...message, path: '/order/title' },
    ];
    const document = { ...documentOf('application/pdf'), diagnostics };
    const marks = marksOn(pageOf([]), placed({ blocks, document }));
    expect(marks.map(({ kind }) => kind)).toEqual(['cell', 'info']);
  });
});

describe('the overlay', () => {
  it('draws every page at 110 dots per inch, with colours over the print', async () => {
    const bytes = await orderPdf();
    const { document, pictures } = await readOverlaid({ name: 'приказ.pdf', bytes });
    expect(pictures).toHaveLength(document.source.pages ?? 0);
    const { width, height } = await sharp(pictures[0]).metadata();
    expect([width, height]).toEqual([909, 1286]);
    // The print is black and white: colours are ours.
    const { channels } = await sharp(pictures[0]).stats();
    expect(channels[2]?.mean).toBeGreaterThan((channels[0]?.mean ?? 0) + 0.5);
  });

  it('is written page by page beside what else was asked for', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'приказ.pdf'), await orderPdf());
    const args = ['read', 'приказ.pdf', '--out', 'out', '--overlay', join('out', 'разметка.png')];
    expect((await runPrikaz(args, { cwd: folder })).code).toBe(exitCodes.ok);
    const written = readdirSync(join(folder, 'out')).toSorted();
    expect(written.slice(0, 3)).toEqual(['приказ.json', 'разметка-1.png', 'разметка-2.png']);
  });

  it('does not write over what it reads, nor draw what has no pages', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'приказ.txt'), readFileSync(source));
    const { code, err } = await runPrikaz(['read', 'приказ.txt', '--overlay', 'а.png'], { cwd: folder });
    expect({ code, said: /render\/no-pages/.test(err) }).toEqual({ code: exitCodes.input, said: true });
    const many = await runPrikaz(['read', 'a.pdf', 'b.pdf', '--overlay', 'а.png'], { cwd: folder });
    expect(many.code).toBe(exitCodes.usage);
  });
});

describe('prikaz searchable', () => {
  it('gives a PDF with text back as it was', async () => {
    const folder = scratchFolder();
    const bytes = await orderPdf();
    writeFileSync(join(folder, 'приказ.pdf'), bytes);
    const { code, out } = await runPrikaz(['searchable', 'приказ.pdf', '--json'], { cwd: folder });
    expect(code).toBe(exitCodes.ok);
    expect(out).toContain('render/text-there');
    expect(readFileSync(join(folder, 'out', 'приказ.pdf'))).toEqual(Buffer.from(bytes));
  });

  it('never writes over its input', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'приказ.pdf'), '%PDF-1.7');
    const { code, err } = await runPrikaz(['searchable', 'приказ.pdf', '--out', '.'], { cwd: folder });
    expect({ code, said: /cli\/input-in-the-way/.test(err) }).toEqual({ code: exitCodes.usage, said: true });
  });
});
