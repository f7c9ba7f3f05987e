import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { JournalEntry, Series } from '../pipeline/model/journal/journal-entry.ts';
import { printNumber } from '../pipeline/model/journal/journal-number.ts';
import { exportJournal, type JournalForm } from '../pipeline/way/export-journal.ts';
import { importJournal } from '../pipeline/way/import-journal.ts';
import { officePrint, wideness } from './office-print.ts';
import { found, hasProgram, paragraphsOf, partOf, pdfWords } from './render-kit.ts';
import { runPrikaz, scratchFolder } from './run-prikaz.ts';

interface Register {
  readonly series: readonly Series[];
  readonly entries: readonly JournalEntry[];
}

const example: Register = JSON.parse(
  readFileSync(new URL('../templates/journal/example.json', import.meta.url), 'utf8'),
);

const paper = { organization: 'МБОУ «Школа № 3»', today: '2026-03-10' };

const write = async ({ series, entries }: Register, form: JournalForm): Promise<Uint8Array> => {
  const journal = { list: async () => entries, listSeries: async () => series };
  const bytes = (await exportJournal(journal, [form], paper))[form];
  if (!bytes) throw new Error(`${form} was not written`);
  return bytes;
};

/** What an empty register of the same series takes over from a file, and what is said against it. */
const takeBack = async ({ series }: Register, bytes: Uint8Array) => {
  const taken: JournalEntry[] = [];
  const journal = {
    list: async () => [],
    listSeries: async () => series,
    importEntries: async (entries: readonly JournalEntry[]) => {
      taken.push(...entries);
    },
  };
  const { diagnostics } = await importJournal(journal, { name: 'журнал', bytes });
  return { taken, against: diagnostics.filter(({ severity }) => severity !== 'info') };
};

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const withTitle = (title: string): Register => ({
  ...example,
  entries: example.entries.map((entry) => ({ ...entry, title })),
});

/** Words that tempt a spreadsheet, CSV and XML. */
const word = fc.constantFrom(
  'О',
  'школе',
  '=1+1',
  "'=x",
  '+7',
  '-',
  '@SUM(A1)',
  '_x0041_',
  '"так"',
  ';',
  ',',
  '&lt;',
  '<b>',
  '12.05.2026',
  '№',
  '«ель»',
  'аннулирован',
  '1',
  '{n}',
  '\u{1F600}',
  'ё',
);
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const maybe = fc.option(text);

const rows: readonly Series[] = [
  { name: 'ОД', kind: 'основная деятельность', year: 2025, format: '{n}-ОД', first: 1 },
  { name: 'ЛС', kind: 'личный состав', year: 2025, format: '{nnn}/{series}-{yy}', first: 1 },
];

const day = (year: number, ordinal: number): string =>
  new Date(Date.UTC(year, 0, 1 + Math.min(ordinal * 3, 360))).toISOString().slice(0, 10);

const entryOf = (series: Series, year: number, ordinal: number, letter: string) =>
  fc
    .record({
      state: fc.constantFrom('confirmed', 'confirmed', 'reserved', 'void'),
      title: text,
      signatory: maybe,
      executor: maybe,
      basis: maybe,
      sheets: fc.option(fc.integer({ min: 1, max: 900 })),
      note: maybe,
      reason: text,
      content: fc.option(fc.constant('0f'.repeat(32))),
    })
    .map(({ reason, ...fields }): JournalEntry => {
      const key = { series: series.name, year, ordinal, letter };
      const number = printNumber(series.format, key);
      const isVoid = fields.state === 'void';
      return { ...key, ...fields, number, date: day(year, ordinal), reason: isVoid ? reason : null };
    });

const bookOf = (series: Series, year: number) =>
  fc
    .array(fc.constantFrom('', '', '', 'а'), { maxLength: 8 })
    .chain((letters) =>
      fc.tuple(
        ...letters.flatMap((letter, index) => [
          entryOf(series, year, index + 1, ''),
          ...(letter === '' ? [] : [entryOf(series, year, index + 1, letter)]),
        ]),
      ),
    );

const register: fc.Arbitrary<Register> = fc
  .tuple(...rows.flatMap((series) => [bookOf(series, 2025), bookOf(series, 2026)]))
  .map((books) => ({ series: rows, entries: books.flat() }))
  .filter(({ entries }) => entries.length > 0);

describe('an exported register', () => {
  it.each(['xlsx', 'csv'] as const)('comes back from %s as it was', async (form) => {
    const check = async (whole: Register) => {
      const { taken, against } = await takeBack(whole, await write(whole, form));
      expect(against).toEqual([]);
      expect(taken).toEqual(whole.entries);
    };
    await fc.assert(fc.asyncProperty(register, check), { numRuns: 60 });
  });

  it('comes back from paper in Word, too', async () => {
    const { taken, against } = await takeBack(example, await write(example, 'docx'));
    expect([against, taken]).toEqual([[], example.entries]);
  });

  it('is CSV that a Russian Excel opens, and no formula', async () => {
    const csv = textOf(await write(withTitle('=HYPERLINK("http://x.test";"жми")'), 'csv'));
    expect(csv.startsWith('\uFEFFНомер;Дата;Заголовок;')).toBe(true);
    expect(csv.split('\r\n')[1]).toMatch(/^1-ОД;12\.01\.2026;"'=HYPERLINK\(""http/);
  });

  it('is JSON with its series', async () => {
    expect(JSON.parse(textOf(await write(example, 'json')))).toEqual({
      schema: 'prikaz.journal/1',
      ...example,
    });
  });

  it('is a journal in Word: on its side, its header on each page, what is void struck out but not why', async () => {
    const docx = await write(example, 'docx');
    const xml = partOf(docx, 'word/document.xml');
    expect(found(xml, /<w:pgSz [^>]*>/g)).toEqual(['<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>']);
    const lines = found(xml, /<w:tr>(.*?)<\/w:tr>/gs);
    expect(lines).toHaveLength(1 + example.entries.length);
    expect(lines.map((line) => line.includes('<w:tblHeader/>')).indexOf(true)).toBe(0);
    expect(found(lines[3] ?? '', /<w:pStyle w:val="(\w+)"/g)).toEqual([
      ...Array(8).fill('TableVoid'),
      'TableText',
    ]);
    expect(partOf(docx, 'word/styles.xml')).toMatch(/w:styleId="TableVoid".*?<w:strike\/>/s);
    const words = paragraphsOf(docx).map((paragraph) => paragraph.replaceAll('\u00a0', ' '));
    expect(words).toContain('Серия ОД (основная деятельность), 2026 год');
    expect(words).toContain('Аннулирован: номер присвоен ошибочно, приказ не подписан');
    expect(words).toContain('Зарезервирован');
    expect(words).toContain('Всего записей: 12, из них аннулировано: 1, зарезервировано: 1.');
  });

  it('says the same in its PDF, whose pages are numbered from the second on', async () => {
    const [pdf, docx] = [await write(example, 'pdf'), await write(example, 'docx')];
    const pages = (await PDFDocument.load(pdf)).getPages();
    expect(pages.map((page) => page.getWidth() > page.getHeight())).toEqual(pages.map(() => true));
    const printed = new Set(await pdfWords(pdf));
    const cells = paragraphsOf(docx).flatMap((paragraph) =>
      paragraph.split(/[\s-]+/).filter((part) => part.length > 2),
    );
    const text = [...printed].join('');
    expect(cells.filter((part) => !text.includes(part))).toEqual([]);
  });

  it('has a book a series and year, each on pages of its own', async () => {
    const two: Register = {
      series: rows,
      entries: rows.map(({ name, format }) => {
        const key = { series: name, year: 2026, ordinal: 1, letter: '' };
        return { ...(example.entries[0] as JournalEntry), ...key, number: printNumber(format, key) };
      }),
    };
    expect((await PDFDocument.load(await write(two, 'pdf'))).getPageCount()).toBe(2);
    expect(found(partOf(await write(two, 'docx'), 'word/document.xml'), /<w:pgSz /g)).toHaveLength(2);
    expect(found(partOf(await write(two, 'xlsx'), 'xl/workbook.xml'), /<sheet name="(.*?)"/g)).toEqual([
      'ОД 2026',
      'ЛС 2026',
    ]);
  });

  it('bears hostile titles', async () => {
    const hostile = withTitle('{#parts}{/x} #panic() <w:p/> \u0001\ud800 {{n}} $x$ \\u{0}');
    const docx = await write(hostile, 'docx');
    expect(paragraphsOf(docx).join(' ')).toContain('{#parts}{/x} #panic() <w:p/>');
    expect((await write(hostile, 'pdf')).length).toBeGreaterThan(1000);
    const endless = withTitle('о'.repeat(100_000));
    for (const form of ['docx', 'pdf'] as const)
      await expect(write(endless, form)).rejects.toMatchObject({ rule: 'render/word-too-long' });
    await expect(write(endless, 'xlsx')).rejects.toMatchObject({ rule: 'render/cell-too-long' });
    expect((await write(endless, 'csv')).length).toBeGreaterThan(100_000);
  });

  it('is the same bytes each time', async () => {
    for (const form of ['xlsx', 'docx', 'pdf', 'csv', 'json'] as const)
      expect(await write(example, form)).toEqual(await write(example, form));
  });

  it('needs entries', async () => {
    await expect(write({ ...example, entries: [] }, 'csv')).rejects.toMatchObject({
      rule: 'journal/nothing-to-export',
    });
  });

  it.skipIf(!hasProgram('soffice') && !process.env['CI'])('opens in LibreOffice (soffice)', async () => {
    for (const form of ['docx', 'xlsx'] as const) {
      const pages = await wideness(await officePrint(await write(example, form), form));
      expect(pages.length).toBeGreaterThan(0);
      expect(pages.every(Boolean)).toBe(true);
    }
  });
});

describe('the commands', () => {
  it('take over a register in CSV, go on with its numbers, and write it out again', async () => {
    const cwd = scratchFolder();
    const run = (...args: readonly string[]) =>
      runPrikaz(['journal', ...args, '--journal', 'register.db'], { cwd });
    await run('series', 'add', 'ОД', '--year', '2026', '--format', '{n}-ОД');
    writeFileSync(
      join(cwd, 'a.csv'),
      'Номер;Дата;Заголовок\n1-ОД;12.01.2026;О школе\n3-ОД;13.01.2026;О классе\n',
    );
    const refused = await run('import', 'a.csv');
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('Ничего не внесено: 1 ошибка.');
    const shown = await run('import', 'a.csv', '--void-gaps', '--dry-run');
    expect([shown.code, shown.out.split('\n').length]).toEqual([0, 5]);
    expect((await run('import', 'a.csv', '--void-gaps')).err).toContain(
      'Внесено: 3 записи (серия ОД, 2026 год: до № 3-ОД).',
    );
    expect((await run('reserve', '--date', '14.01.2026')).out.trim()).toBe('4-ОД');
    const exported = await run('export', '--format', 'csv,xlsx', '--series', 'ОД', '--json');
    expect(JSON.parse(exported.out)).toEqual({
      files: [join('out', 'журнал-ОД.csv'), join('out', 'журнал-ОД.xlsx')],
    });
    expect(readFileSync(join(cwd, 'out', 'журнал-ОД.csv'), 'utf8')).toContain('4-ОД;14.01.2026;');
    expect((await run('export', '--format', 'odt')).code).toBe(2);
    expect((await run('export', '--year', '1999')).code).toBe(3);
  });
});
