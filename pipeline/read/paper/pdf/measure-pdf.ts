import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Limits } from '../../../model/limits.ts';
import type { Sheet } from '../../../model/matrix.ts';
import type { MeasuredPaper, PaperLine } from '../../../model/paper/measured-paper.ts';
import { damaged, overLimit } from '../../input-failure.ts';
import { withPage, withPdf } from '../../pdf/open-pdf.ts';
import { drawingOf } from '../../pdf/page-drawing.ts';
import { levelPage } from '../../pdf/printed-page.ts';
import { openRawPages } from '../../pdf/raw-pages.ts';
import { refuseBombs } from '../../pdf/refuse-bombs.ts';
import { surveyPage } from '../../pdf/survey-page.ts';
import { blocksOf } from './blocks-of.ts';
import { type Bounds, plainBounds } from './bounds.ts';
import { joinParts, type TablePart, toTable } from './join-tables.ts';
import { areaOf } from './page-area.ts';
import { boundsOfPages } from './page-bounds.ts';
import { type FilledGrid, gridsAndText } from './page-grids.ts';
import { cellBounds, cellText, linesOfPage, usualAlign } from './page-lines.ts';
import { pdfProperties } from './properties.ts';
import { runningHeads } from './running-heads.ts';
import type { Strip } from './strip.ts';

/** What is printed on one page. */
interface PrintedSheet {
  readonly sheet: Sheet;
  readonly grids: readonly FilledGrid[];
  /** Outside of tables, running heads among them. */
  readonly strips: readonly Strip[];
  /** Null on a page without text. */
  readonly embedded: boolean | null;
}

interface PdfOptions {
  readonly limits: Limits;
  readonly password: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * Measures a PDF by what it prints; a page that is only a picture has a size and nothing else.
 * @throws Failure `read/protected`, `read/damaged`, `read/over-limit`
 */
export const measurePdf = async (
  bytes: Uint8Array,
  { limits, password, signal }: PdfOptions,
): Promise<MeasuredPaper> => {
  await refuseBombs(bytes, limits);
  return withPdf({ bytes, limits, password }, async (file) => {
    const pages = await printedSheets(file, bytes, { limits, signal });
    const known = pages.flatMap(({ embedded }) => embedded ?? []);
    const properties = await pdfProperties(file, known.length > 0 ? known.every(Boolean) : null);
    return { form: 'pdf', ...measureSheets(pages), properties };
  });
};

const printedSheets = async (
  file: PDFDocumentProxy,
  bytes: Uint8Array,
  { limits, signal }: Omit<PdfOptions, 'password'>,
): Promise<PrintedSheet[]> => {
  const { numPages } = file;
  if (numPages === 0) throw damaged('в нём нет страниц');
  if (numPages > limits.pages) throw overLimit(`в нём больше ${limits.pages} страниц`);
  const written = await openRawPages(bytes);
  const raw = written.length === numPages ? written : [];
  const budget = { operators: limits.operators };
  const pages: PrintedSheet[] = [];
  for (let number = 1; number <= numPages; number += 1) {
    signal.throwIfAborted();
    const page = raw[number - 1];
    const isScan = page !== undefined && surveyPage(page, limits, budget) !== null;
    pages.push(await withPage(file, number, (opened) => printedSheet(file, opened, isScan)));
  }
  return pages;
};

const printedSheet = async (
  file: PDFDocumentProxy,
  page: Parameters<typeof drawingOf>[1],
  isScan: boolean,
): Promise<PrintedSheet> => {
  const { width, height } = page.getViewport({ scale: 1 });
  if (isScan) return { sheet: { width, height }, grids: [], strips: [], embedded: null };
  const drawing = await drawingOf(file, page);
  const level = levelPage(drawing, { width, height });
  const embedded = drawing.glyphs.length > 0 ? drawing.glyphs.every(({ face }) => face.embedded) : null;
  return { sheet: level.sheet, ...gridsAndText(level), embedded };
};

const measureSheets = (pages: readonly PrintedSheet[]): Pick<MeasuredPaper, 'areas' | 'lines' | 'tables'> => {
  const heads = runningHeads(pages);
  const texts = pages.map((page, index) => ({
    ...page,
    strips: page.strips.filter((strip) => !heads[index]?.heads.has(strip)),
  }));
  const allBounds = boundsOfPages(texts);
  const bounds = (page: number): Bounds => allBounds[page] ?? plainBounds(0, 0);
  const parts = joinParts(texts.flatMap(tableParts));
  const tableOf = new Map(parts.flatMap((table, index) => table.map(({ grid }) => [grid, index])));
  const blocks = texts.map(({ strips }, page) => ({
    blocks: blocksOf(strips, bounds(page)),
    bounds: bounds(page),
  }));
  const firstAlign = usualAlign(blocks);
  const lines: PaperLine[] = texts.flatMap(({ grids }, area) =>
    linesOfPage({
      area,
      bounds: bounds(area),
      blocks: blocks[area]?.blocks ?? [],
      firstAlign,
      grids: grids.map((grid) => ({ grid, table: tableOf.get(grid) ?? 0 })),
    }),
  );
  const areas = texts.map((page, index) => areaOf(page, index, heads, bounds(index)));
  return { areas, lines, tables: parts.map(toTable) };
};

const tableParts = ({ grids, strips }: PrintedSheet, page: number): TablePart[] =>
  grids.map((grid) => ({
    page,
    grid,
    rows: [...Map.groupBy(grid.filled, ({ row }) => row).values()].map((cells) =>
      cells.map((cell) => cellText(cell.strips, cellBounds(cell.box, grid))),
    ),
    first:
      strips.every(({ baseline }) => baseline > grid.box[1]) &&
      grids.every(({ box }) => box[1] >= grid.box[1]),
    last:
      strips.every(({ baseline }) => baseline < grid.box[3]) &&
      grids.every(({ box }) => box[3] <= grid.box[3]),
  }));
