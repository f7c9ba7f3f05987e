import { describe, expect, it } from 'vitest';
import { columnRoles } from '../pipeline/journal/import/column-roles.ts';
import { readDate } from '../pipeline/journal/import/read-date.ts';
import { readNumber } from '../pipeline/journal/import/read-number.ts';
import type { JournalEntry, Series } from '../pipeline/model/journal-entry.ts';
import { importJournal } from '../pipeline/way/import-journal.ts';
import { docx, p, ruledTable, tc, tr, xlsxParts, zip } from './office-kit.ts';

const orders: Series = { name: 'ОД', kind: 'основная деятельность', year: 2024, format: '{n}-ОД', first: 1 };
const staff: Series = { name: 'ЛС', kind: 'личный состав', year: 2024, format: '{n}/{series}', first: 1 };

interface Wanted extends NonNullable<Parameters<typeof importJournal>[2]> {
  readonly rows?: readonly Series[];
  readonly present?: readonly JournalEntry[];
}

/** What an import takes over and says, by rule and by row. */
const take = async (
  file: string | Uint8Array,
  { rows = [orders], present = [], ...options }: Wanted = {},
) => {
  const taken: JournalEntry[] = [];
  const journal = {
    listSeries: async () => rows,
    list: async () => present,
    importEntries: async (coming: readonly JournalEntry[]) => {
      taken.push(...coming);
    },
  };
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const { entries, diagnostics, done } = await importJournal(journal, { name: 'журнал', bytes }, options);
  const said = diagnostics.map(({ rule, message }) =>
    `${rule} ${/трока (\d+)/.exec(message)?.[1] ?? ''}`.trim(),
  );
  return { taken, entries, done, said, messages: diagnostics.map(({ message }) => message) };
};

const csv = (...lines: readonly string[]): string => lines.join('\n');
const head = 'Номер;Дата;Заголовок;Примечание';

describe('a register in CSV', () => {
  it('is taken over with headings in any order and wording, and numbers and dates in any form', async () => {
    const { taken, said, done } = await take(
      csv(
        'Журнал регистрации приказов;;;;;;',
        '№ п/п;О чём;Дата регистрации;Рег. №;Кем подписан;Исполнитель;Примечание',
        '1;2;3;4;5;6;7',
        '1;Об утверждении плана;09.01.2025;№ 1-од;Директор А.Б. Лесная;В.Г. Полянский;',
        '2;О дежурстве;9 января 2025 г.;2/ОД;Директор А.Б. Лесная;;в двух экз.',
        '3;О режиме работы;2025-01-10;2а-OД;;;',
        '№ п/п;О чём;Дата регистрации;Рег. №;Кем подписан;Исполнитель;Примечание',
        '4;;;3-ОД;;;Аннулирован: ошибка',
        'Январь;;;;;;',
        '5;Об отпуске;45668;4;;;',
        '6;О смене;12/1/25 0:00;5 - ОД;;;',
      ),
    );
    expect(said).toEqual(['import/rows-skipped']);
    expect(done).toBe(true);
    expect(taken.map(({ number, ordinal, letter, date }) => [number, ordinal, letter, date])).toEqual([
      ['1-од', 1, '', '2025-01-09'],
      ['2/ОД', 2, '', '2025-01-09'],
      ['2а-OД', 2, 'а', '2025-01-10'],
      ['3-ОД', 3, '', null],
      ['4', 4, '', '2025-01-11'],
      ['5 - ОД', 5, '', '2025-01-12'],
    ]);
    expect(taken[0]).toEqual({
      series: 'ОД',
      year: 2025,
      ordinal: 1,
      letter: '',
      number: '1-од',
      state: 'confirmed',
      reason: null,
      date: '2025-01-09',
      title: 'Об утверждении плана',
      signatory: 'Директор А.Б. Лесная',
      executor: 'В.Г. Полянский',
      basis: null,
      sheets: null,
      note: null,
      content: null,
    });
    expect(taken[3]).toMatchObject({ state: 'void', reason: 'ошибка', note: null });
  });

  it.each([
    ['tabs', '\t', ''],
    ['commas', ',', ''],
    ['the delimiter that Excel names', '|', 'sep=|\n'],
  ])('is read with %s', async (_, delimiter, before) => {
    const rows = [
      ['Номер', 'Дата', 'Заголовок'],
      ['1-ОД', '09.01.2025', '"О школе, классе; и ""доме"""'],
    ];
    const { taken } = await take(before + rows.map((row) => row.join(delimiter)).join('\r\n'));
    expect(taken.map(({ title }) => title)).toEqual(['О школе, классе; и "доме"']);
  });

  it('is read in Windows-1251', async () => {
    const lines = csv(
      head,
      ...Array.from({ length: 9 }, (_, index) => `${index + 1}-ОД;09.01.2025;О школе;`),
    );
    const bytes = [...lines].map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code < 128 ? code : code - 0x350;
    });
    const { taken, said } = await take(Uint8Array.from(bytes));
    expect(said).toEqual(['read/encoding-detected']);
    expect(taken).toHaveLength(9);
  });

  it('has number and date in one column, and its year on the cover', async () => {
    const { taken } = await take(
      csv('Номер и дата;Содержание', '1-ОД от 09.01.2025;О школе', '10 января 2025 г. № 2-ОД;О классе'),
    );
    expect(taken.map(({ number, date }) => [number, date])).toEqual([
      ['1-ОД', '2025-01-09'],
      ['2-ОД', '2025-01-10'],
    ]);
    const dayOnly = await take(csv(head, '1-ОД;09.01;О школе;'), { year: 2025 });
    expect(dayOnly.taken[0]).toMatchObject({ date: '2025-01-09', year: 2025 });
  });

  it('counts its rows where it has no other numbers', async () => {
    const { taken } = await take(csv('№ п/п;Дата;Содержание', '1;09.01.2025;О школе'));
    expect(taken[0]).toMatchObject({ number: '1-ОД', ordinal: 1 });
  });

  it('may have a heading that stands over two others', async () => {
    const { taken } = await take(
      csv('Приказ;;Краткое содержание', 'номер;дата;', '1-ОД;09.01.2025;О школе', '2-ОД;10.01.2025;О классе'),
    );
    expect(taken.map(({ title }) => title)).toEqual(['О школе', 'О классе']);
  });

  it('tells every fault by its row and takes nothing', async () => {
    const { taken, said, done, messages } = await take(
      csv(
        `${head};Листов;Состояние;Папка`,
        '1-ОД;09.01.2025;О школе;;;;7',
        '2-ОД;31.02.2025;О школе;;;;',
        '1-од;12.01.2025;;;;;',
        '3-ЛС;12.01.2025;О приёме;;;;',
        ';12.01.2025;О чём-то;;;;',
        '4-ОД;;О школе;;;;',
        '5-ОД;11.01.2026;О школе;;;;',
        '6-ОД;11.01.2025;О школе;;две;;',
        '7-ОД;11.01.2025;О школе;;2;утерян;',
        `8-ОД;08.01.2025;${'О школе '.repeat(300)};;;;`,
      ),
      { year: 2025 },
    );
    expect(said).toEqual([
      'import/columns-noted',
      'import/date-unclear 3',
      'import/title-missing 4',
      'import/number-repeated 4',
      'import/number-unclear 5',
      'import/number-missing 6',
      'import/date-missing 7',
      'import/date-other-year 8',
      'import/sheets-unclear 9',
      'import/state-unclear 10',
      'import/text-too-long 11',
      'import/date-order 11',
    ]);
    expect(messages).toContain(
      'Строка 4: номер 1-од уже стоит выше (строка 2). Исправьте один из них; двум приказам с одним номером дают букву: 12 и 12а.',
    );
    expect([done, taken]).toEqual([false, []]);
  });

  it.each([
    ['аннулирован: ошибка', 'void', 'ошибка', null],
    ['Аннулирован', 'void', 'Аннулирован', null],
    ['Аннулирован приказом № 5-ОД', 'void', 'Аннулирован приказом № 5-ОД', null],
    ['номер не использован', 'void', 'номер не использован', null],
    ['Зарезервирован', 'reserved', null, null],
    ['Зарезервирован; для приказа о лете', 'reserved', null, 'для приказа о лете'],
    ['в двух экземплярах', 'confirmed', null, 'в двух экземплярах'],
  ])('knows from a note whether a number is used: %s', async (note, state, reason, kept) => {
    const { taken } = await take(csv(head, `1-ОД;09.01.2025;О школе;${note}`));
    expect(taken).toMatchObject([{ state, reason, note: kept }]);
  });

  it('keeps what has no place of its own in the note', async () => {
    const { taken, said } = await take(
      csv(
        'Номер;Дата;Заголовок;Работник;Подпись;Примечание',
        '1-ОД;09.01.2025;О приёме;Н.С. Ольховская;;в деле;без шапки',
      ),
    );
    expect(taken[0]?.note).toBe('в деле; Работник: Н.С. Ольховская; без шапки');
    expect(said).toEqual(['import/columns-noted']);
  });

  it('tells what is missing between its numbers, or makes void entries of it', async () => {
    const lines = csv(
      head,
      '40-ОД;09.01.2025;О школе;',
      '41-ОД;09.01.2025;О доме;',
      '45-ОД;10.01.2025;О классе;',
    );
    const refused = await take(lines);
    expect(refused.said).toEqual(['import/begins-late', 'import/gap']);
    expect(refused.messages[1]).toContain('пропущены номера 42–44');
    expect(refused.taken).toEqual([]);
    const voided = await take(lines, { voidGaps: true });
    expect(voided.taken.map(({ number, state }) => `${number} ${state}`)).toEqual([
      '40-ОД confirmed',
      '41-ОД confirmed',
      '42-ОД void',
      '43-ОД void',
      '44-ОД void',
      '45-ОД confirmed',
    ]);
  });

  it('makes no million void entries of one slip of the pen', async () => {
    const { said, done } = await take(
      csv(head, '1-ОД;09.01.2025;О школе;', '100000000-ОД;10.01.2025;О классе;'),
      {
        voidGaps: true,
      },
    );
    expect([said, done]).toEqual([['import/gap'], false]);
  });

  it('goes on where the register ends, and knows what is there already', async () => {
    const { taken: present } = await take(csv(head, '1-ОД;09.01.2025;О школе;', '2-ОД;09.01.2025;О доме;'));
    const more = csv(head, '2-ОД;09.01.2025;О доме;', '3-ОД;10.01.2025;О классе;');
    const { taken, said } = await take(more, { present });
    expect([said, taken.map(({ number }) => number)]).toEqual([['import/numbers-there'], ['3-ОД']]);
    const other = await take(csv(head, '2-ОД;09.01.2025;О другом;'), { present });
    expect([other.said, other.done]).toEqual([['import/number-taken 2'], false]);
  });

  it('is only shown where that is asked for', async () => {
    const { taken, entries, done } = await take(csv(head, '1-ОД;09.01.2025;О школе;'), { dryRun: true });
    expect([taken.length, entries.length, done]).toEqual([0, 1, false]);
  });

  it('of several series names them, or a person does', async () => {
    const rows = [orders, staff];
    const both = csv(
      'Серия;Номер;Дата;Заголовок',
      'ОД;1-ОД;09.01.2025;О школе',
      'ЛС;1/лс;10.01.2025;О приёме',
    );
    expect((await take(both, { rows })).taken.map(({ series }) => series)).toEqual(['ОД', 'ЛС']);
    const one = csv(head, '7/ЛС;10.01.2025;О приёме;');
    await expect(take(one, { rows })).rejects.toMatchObject({ rule: 'journal/no-register' });
    expect((await take(one, { rows, series: 'ЛС' })).taken[0]).toMatchObject({ series: 'ЛС', ordinal: 7 });
    expect((await take(one, { rows, series: 'АХ' })).said).toEqual(['import/series-unknown 2']);
    expect((await take(csv(head, '7-ОД;10.01.2019;О;'))).said).toEqual(['import/series-unknown 2']);
    expect((await take(csv(head, '7-ОД;;О;аннулирован'))).said).toEqual(['import/year-unknown 2']);
  });

  it.each([
    ['Просто текст', 'journal/no-register'],
    [csv('Мероприятие;Срок;Ответственный', 'Собрание;май;завуч'), 'journal/no-register'],
    ['%PDF-1.7', 'read/no-sheet'],
  ])('is not taken for one: %s', async (file, rule) => {
    await expect(take(file)).rejects.toMatchObject({ rule });
  });
});

describe('a hostile file', () => {
  it.each([
    `Номер;Дата;О чём\n${';'.repeat(20_000_000)}`,
    `Номер;Дата;О чём\n${'\n'.repeat(5_000_000)}1;2;3`,
  ])('ends in a message', async (file) => {
    await expect(take(file)).rejects.toMatchObject({ rule: 'read/over-limit' });
  });

  it('may tempt patterns that go back and forth', async () => {
    const long = `${'1-'.repeat(5_000)}О ${'12.'.repeat(5_000)} ${' '.repeat(50_000)}от`;
    const { done } = await take(
      csv('Номер и дата;Заголовок', `${long};О школе`, `1-ОД от 09.01.2025;${long}`),
    );
    expect(done).toBe(false);
  });
});

describe('the headings of a register', () => {
  it.each([
    ['№ п/п', 'ordinal'],
    ['Порядковый номер', 'ordinal'],
    ['№', 'number'],
    ['Рег. №', 'number'],
    ['Регистрационный номер', 'number'],
    ['Номер приказа', 'number'],
    ['№ док.', 'number'],
    ['Приказ №', 'number'],
    ['Дата', 'date'],
    ['Дата рег.', 'date'],
    ['ДАТА ПОДПИСАНИЯ', 'date'],
    ['Дата и номер', 'number-and-date'],
    ['№, дата приказа', 'number-and-date'],
    ['О чём', 'title'],
    ['Краткое содержание', 'title'],
    ['Заголовок к тексту', 'title'],
    ['Кем подписан', 'signatory'],
    ['Должностное лицо, подписавшее приказ', 'signatory'],
    ['Исполнитель', 'executor'],
    ['Кто подготовил', 'executor'],
    ['Основание', 'basis'],
    ['Кол-во листов', 'sheets'],
    ['Примечания', 'note'],
    ['Подпись', null],
    ['Дата ознакомления', null],
    ['Телефон', null],
  ])('«%s» tell: %s', (heading, role) => {
    expect([...columnRoles(new Map([[0, heading]])).keys()]).toEqual(role === null ? [] : [role]);
  });

  it('are told apart where two are alike', () => {
    const headings = ['№', 'Дата регистрации', 'Дата приказа', 'Номер приказа', 'Содержание'];
    expect(Object.fromEntries(columnRoles(new Map(headings.entries())))).toEqual({
      ordinal: 0,
      date: 2,
      number: 3,
      title: 4,
    });
  });
});

describe('a number', () => {
  const formats = {
    '{n}-ОД': ['12', '12-ОД', '№ 12-од', '12/ОД', '12 – ОД', 'N 12-OД', '012-ОД', '12.'],
    '{n}': ['12', '№12', '012'],
    '{nnn}/{series}-{yy}': ['012/ОД-25', '12/од/25', '12'],
    '{series}-{n}': ['ОД-12', 'од - 12'],
    '01-05/{n}': ['01-05/12', '01-05-12'],
    '{n}{yy}': ['1225', '01225'],
  };

  it.each(
    Object.entries(formats).flatMap(([format, numbers]) =>
      numbers.map((number) => [format, number] as const),
    ),
  )('of the form %s is read from «%s»', (format, number) => {
    expect(readNumber(number, { ...orders, format })).toMatchObject({ ordinal: 12, letter: '' });
  });

  it.each(['12а-ОД', '12 А', '№ 12a-од'])('may have a letter: %s', (number) => {
    expect(readNumber(number, orders)).toMatchObject({ ordinal: 12, letter: 'а' });
  });

  it.each(['12-ЛС', 'б/н', '0-ОД', '12-13', '12.05.2025', '1234567890-ОД', '', '12 аб'])(
    'of another kind is refused: «%s»',
    (number) => {
      expect(readNumber(number, orders)).toBeNull();
    },
  );
});

describe('a date', () => {
  it.each([
    '09.01.2025',
    '9.1.25',
    '9 января 2025 г.',
    '«09» января 2025 года',
    '2025-01-09',
    '2025-01-09T00:00:00',
    '09/01/2025',
    '9-1-2025',
    '45666',
    '45666,5',
    '09.01.2025 14:30',
    '09.01',
    '09.01.',
  ])('is read from «%s»', (text) => {
    expect(readDate(text, 2025)).toBe('2025-01-09');
  });

  it.each(['31.02.2025', '2025', 'январь', '99999', '12', '09.01.2025 и 10.01.2025', ''])(
    'is not read from «%s»',
    (text) => {
      expect(readDate(text, null)).toBeNull();
    },
  );
});

describe('a register in XLSX', () => {
  const text = (address: string, value: string): string =>
    `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet = `<cols><col min="3" max="3" hidden="1"/></cols><sheetData>
    <row r="2">${text('A2', '№')}${text('B2', 'Дата')}${text('C2', 'Содержание')}</row>
    <row r="3"><c r="A3"><v>1</v></c><c r="B3" s="1"><v>45666</v></c>${text('C3', 'О школе')}</row>
    <row r="4" hidden="1"><c r="A4"><v>2</v></c><c r="B4"><v>45667</v></c>${text('C4', 'О классе')}</row>
    <row r="6">${text('A6', '3-ОД')}${text('B6', '11.01.2025')}${text('C6', 'О доме')}</row></sheetData>`;
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';

  it('is read whole: rows that a filter hides, hidden columns, dates that are but numbers', async () => {
    const { taken, said } = await take(zip(xlsxParts(sheet, { styles })));
    expect(said).toEqual([]);
    expect(taken.map(({ ordinal, date, title }) => [ordinal, date, title])).toEqual([
      [1, '2025-01-09', 'О школе'],
      [2, '2025-01-10', 'О классе'],
      [3, '2025-01-11', 'О доме'],
    ]);
  });

  it('may have one date for several numbers', async () => {
    const merged = `<sheetData>
      <row r="1">${text('A1', 'Дата')}${text('B1', 'Номер')}${text('C1', 'О чём')}</row>
      <row r="2">${text('A2', '09.01.2025')}${text('B2', '1')}${text('C2', 'О школе')}</row>
      <row r="3">${text('B3', '2')}${text('C3', 'О доме')}</row>
      <row r="4">${text('A4', '10.01.2025')}${text('B4', '3')}${text('C4', 'О классе')}</row>
      </sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>`;
    const { taken } = await take(zip(xlsxParts(merged)));
    expect(taken.map(({ date }) => date)).toEqual(['2025-01-09', '2025-01-09', '2025-01-10']);
  });

  it('ends in a message where its merges make millions of cells', async () => {
    const columns = Array.from({ length: 26 }, (_, index) => `${String.fromCharCode(65 + index)}1`);
    const rows = Array.from(
      { length: 9000 },
      (_, index) => `<row r="${index + 2}">${text(`AA${index + 2}`, 'x')}</row>`,
    );
    const merges = columns.map((first) => `<mergeCell ref="${first}:${first.slice(0, 1)}9999"/>`);
    const bomb = `<sheetData><row r="1">${columns.map((first) => text(first, 'Дата')).join('')}</row>${rows.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells>`;
    await expect(take(zip(xlsxParts(bomb)))).rejects.toMatchObject({ rule: 'read/over-limit' });
  });

  it('may have a sheet of its own in a book', async () => {
    const book = zip(xlsxParts(sheet, { styles }));
    expect((await take(book, { sheet: 'план' })).taken).toHaveLength(3);
    await expect(take(book, { sheet: '2024' })).rejects.toThrow('Листа «2024» в файле нет.');
  });
});

describe('a register in Word', () => {
  const row = (...cells: readonly string[]): string => tr(cells);
  const header = row('№ п/п', 'Дата', 'Номер', 'Краткое содержание');

  it('is read table by table; one that is no register is said', async () => {
    const body = [
      p('Журнал регистрации приказов'),
      ruledTable(header, row('1.', '09.01.2025', '1-ОД', 'О школе'), row('', '', '', '')),
      ruledTable(header, row('2.', '10.01.2025', '2-ОД', 'О классе')),
      ruledTable(row('3.', '11.01.2025', '3-ОД', 'О доме')),
    ].join('');
    const { taken, said, messages } = await take(docx({ body }));
    expect(said).toEqual(['import/sheet-skipped']);
    expect(messages[0]).toContain('«таблица 3»');
    expect(taken.map(({ number, title }) => [number, title])).toEqual([
      ['1-ОД', 'О школе'],
      ['2-ОД', 'О классе'],
    ]);
  });

  it('may have one date for several numbers', async () => {
    const merged = ruledTable(
      row('Номер', 'Дата', 'О чём'),
      row('1-ОД', tc('09.01.2025', '<w:vMerge w:val="restart"/>'), 'О школе'),
      row('2-ОД', tc('', '<w:vMerge/>'), 'О доме'),
    );
    const { taken } = await take(docx({ body: merged }));
    expect(taken.map(({ date }) => date)).toEqual(['2025-01-09', '2025-01-09']);
  });

  it('may have no numbers but those of its rows', async () => {
    const body = ruledTable(row('№', 'Дата', 'О чём'), row('1.', '09.01.2025', 'О школе'));
    expect((await take(docx({ body }))).taken[0]).toMatchObject({ ordinal: 1, title: 'О школе' });
  });
});
