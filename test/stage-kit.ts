/** What the tests of the pure stages share: lines, tables and plans in short, a say that remembers, Russian words. */
import { russianLexicon } from '../pipeline/lexicon.ts';
import type { Diagnostic, Item, Order, OrderDocument, Plan, Section } from '../pipeline/model/document.ts';
import type { Cell, Row, Table } from '../pipeline/model/paper/block.ts';
import type { Line } from '../pipeline/model/paper/line.ts';
import { nowhere } from '../pipeline/model/place.ts';
import { sayTo } from '../pipeline/report/say.ts';
import type { Context } from '../pipeline/stage.ts';

export const lexicon = russianLexicon;

/** A context that keeps what was said. */
export const listen = (): { said: Diagnostic[]; context: Context } => {
  const said: Diagnostic[] = [];
  const say = sayTo((diagnostic) => said.push(diagnostic));
  return { said, context: { say, today: '2024-06-03', signal: new AbortController().signal } };
};

/** A kit of the extraction, for tests that do not look at what it says. */
export const silentKit = { lexicon, say: () => undefined, note: () => undefined, noteLines: () => undefined };

export const line = (text: string, more: Partial<Line> = {}): Line => ({
  kind: 'line',
  text,
  label: null,
  align: null,
  bold: false,
  place: nowhere,
  continues: false,
  ...more,
});

/** The lines of a text, a paragraph each; a line after `⏎` goes on with the paragraph before. */
export const linesOf = (text: string): Line[] =>
  text
    .trim()
    .split('\n')
    .map((each) => {
      const continues = each.trim().startsWith('⏎');
      return line(each.replace('⏎', '').trim(), { continues });
    });

const cell = (text: string, column: number, columnSpan = 1): Cell => ({
  text,
  column,
  columnSpan,
  rowSpan: 1,
  place: nowhere,
});

/** A row of cells; one text alone is a cell over all `columns`. */
export const row = (texts: readonly string[], columns = texts.length, more: Partial<Row> = {}): Row => ({
  header: false,
  afterBreak: false,
  cells: texts.map((text, column) => cell(text, column, texts.length === 1 ? columns : 1)),
  ...more,
});

export const table = (columns: number, rows: readonly (Row | readonly string[])[]): Table => ({
  kind: 'table',
  columns,
  rows: rows.map((each) => ('cells' in each ? each : row(each, columns))),
  place: nowhere,
});

/** The texts of a table's rows, as the tests write them. */
export const textsOf = ({ rows }: Table): string[][] =>
  rows.map(({ cells }) => cells.map(({ text }) => text));

export const item = (more: Partial<Item> = {}): Item => ({
  number: null,
  activity: 'Провести субботник',
  deadline: null,
  responsible: null,
  result: null,
  other: [],
  ...more,
});

export const section = (items: readonly Item[], more: Partial<Section> = {}): Section => ({
  number: null,
  title: null,
  tasks: null,
  items,
  ...more,
});

export const plan = (more: Partial<Plan> = {}): Plan => ({
  appendix: null,
  title: 'План работы школьной библиотеки на 2022-2023 учебный год',
  approval: null,
  period: null,
  goal: null,
  tasks: [],
  abbreviations: [],
  columns: [],
  sections: [],
  ...more,
});

export const order = (more: Partial<Order> = {}): Order => ({
  form: 'приказ',
  organization: { name: 'МБОУ «Заречная школа»', address: null, phone: null },
  date: '2022-09-01',
  number: '17',
  place: null,
  title: 'О подготовке к зиме',
  preamble: null,
  references: [],
  directive: 'ПРИКАЗЫВАЮ',
  clauses: [],
  signatory: { position: 'Директор', name: 'И.И. Берёзкин' },
  ...more,
});

export const documentOf = (parts: Partial<OrderDocument>): OrderDocument => ({
  schema: 'prikaz.document/1',
  source: { name: 'a.txt', mediaType: 'text/plain', sha256: '0'.repeat(64), pages: null, recognised: false },
  order: null,
  plans: [],
  tables: [],
  corrections: [],
  diagnostics: [],
  ...parts,
});
