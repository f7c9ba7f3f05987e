/** Tables cut by pages at random: between rows or through one, with headings repeated in part or not at all. */
import fc from 'fast-check';
import type { Cell, Row, Table } from '../pipeline/model/paper/block.ts';
import type { Place } from '../pipeline/model/place.ts';
import { pickFrom, sentence } from './generated-text.ts';

/** Where a page ends: below a row, or through it, after some share of each cell's words. */
type PageEnd = { readonly through: readonly number[] } | 'below';

interface Line {
  /** One text is a section's heading. */
  readonly texts: readonly string[];
  readonly end: PageEnd | null;
}

export interface CutTable {
  /** The table as its author wrote it. */
  readonly whole: readonly (readonly string[])[];
  /** A table for each page. */
  readonly pages: readonly Table[];
}

interface Look {
  readonly numbered: boolean;
  /** How many heading rows the first page has, and which of them the others repeat. */
  readonly numbering: boolean;
  readonly repeats: 'all' | 'numbering' | 'none';
  /** True where cells have places, each page a little off. */
  readonly placed: boolean;
  readonly shift: number;
}

const head = ['Мероприятие', 'Срок', 'Ответственный'];

const line: fc.Arbitrary<Line> = fc.record({
  texts: fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(
        sentence,
        pickFrom('май', 'до 5 июня', 'в течение года', 'сентябрь, октябрь'),
        pickFrom('Директор', 'Заместитель директора', 'Классные руководители, завхоз'),
      ),
    },
    { weight: 1, arbitrary: pickFrom(['Кадры'], ['Двор и здания'], ['Контроль']) },
  ),
  end: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant('below' as const) },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
        .map((through) => ({ through })),
    },
  ),
});

/** A cell's words above the page's end, at least one, and those below it. */
const halves = (text: string, share: number): [string, string] => {
  const words = text.split(' ');
  const above = Math.max(1, Math.round(share * words.length));
  return [words.slice(0, above).join(' '), words.slice(above).join(' ')];
};

/** The x of the columns' edges, in points. */
const edges = [60, 90, 300, 400, 540];

const placeOf = ({ placed, shift }: Look, page: number, from: number, to: number): Place =>
  placed
    ? {
        page,
        box: [(edges[from] ?? 0) + shift * page, 100, (edges[to] ?? 0) + shift * page, 120],
      }
    : { page: null, box: null };

const rowOf = (texts: readonly string[], columns: number, page: number, look: Look): Row => ({
  header: false,
  afterBreak: false,
  cells: texts.map((text, column): Cell => {
    const columnSpan = texts.length === 1 ? columns : 1;
    return { text, column, columnSpan, rowSpan: 1, place: placeOf(look, page, column, column + columnSpan) };
  }),
});

const headingsOf = ({ numbered, numbering }: Look): string[][] => {
  const names = numbered ? ['№', ...head] : head;
  return [names, ...(numbering ? [names.map((_, index) => String(index + 1))] : [])];
};

const repeatedOf = (look: Look): string[][] => {
  if (look.repeats === 'all') return headingsOf(look);
  return look.repeats === 'numbering' ? headingsOf(look).slice(1) : [];
};

/** Rows numbered where the table numbers them, sections always. */
const numberLines = (lines: readonly Line[], { numbered }: Look): Line[] => {
  const isItem = ({ texts }: Line): boolean => texts.length > 1;
  return lines.map((line, index) => {
    const number = lines.slice(0, index + 1).filter((other) => isItem(other) === isItem(line)).length;
    if (!isItem(line)) return { texts: [`Раздел ${number}. ${line.texts[0]}`], end: line.end && 'below' };
    return numbered ? { ...line, texts: [`${number}.`, ...line.texts] } : line;
  });
};

interface Page {
  readonly rows: (readonly string[])[];
  /** True where the page's end cuts its last row. */
  cut: boolean;
}

const pagesOf = (lines: readonly Line[], look: Look): Page[] => {
  const open: Page = { rows: headingsOf(look), cut: false };
  const pages = [open];
  const turn = (rest: readonly string[]): void => {
    const cut = rest.some((text) => text !== '');
    const last = pages.at(-1);
    if (last) last.cut = cut;
    pages.push({ rows: [...repeatedOf(look), ...(cut ? [rest] : [])], cut: false });
  };
  for (const { texts, end } of lines) {
    const through = end === null || end === 'below' ? [] : end.through;
    const parts = texts.map((text, column) => halves(text, through[column + 3 - texts.length] ?? 1));
    pages.at(-1)?.rows.push(parts.map(([above]) => above));
    if (end !== null) turn(parts.map(([, below]) => below));
  }
  return pages;
};

const tableOf = ({ rows, cut }: Page, number: number, look: Look): Table => {
  const columns = headingsOf(look)[0]?.length ?? 0;
  return {
    kind: 'table',
    columns,
    rows: rows.map((row) => rowOf(row, columns, number, look)),
    place: placeOf(look, number, 0, columns),
    ...(look.placed && { openBelow: cut }),
  };
};

export const generatedCutTable: fc.Arbitrary<CutTable> = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 12 }),
    fc.record<Look>({
      numbered: fc.boolean(),
      numbering: fc.boolean(),
      repeats: pickFrom('all', 'numbering', 'none'),
      placed: fc.boolean(),
      shift: fc.integer({ min: -6, max: 6 }),
    }),
  )
  .filter(([, { numbered, placed }]) => numbered || placed)
  .map(([lines, look]) => {
    const numbered = numberLines(lines, look);
    const pages = pagesOf(numbered, look).map((page, index) => tableOf(page, index + 1, look));
    return {
      whole: [...headingsOf(look), ...numbered.map(({ texts }) => texts)],
      pages: pages.filter(({ rows }) => rows.length > 0),
    };
  });
