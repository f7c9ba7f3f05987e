import { describe, expect, it } from 'vitest';
import { csv, take } from './journal-import-kit.ts';
import { docx, p, ruledTable, tc, tr, xlsxParts, zip } from './office-kit.ts';

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
    const marked = await take(csv('Номер;Дата;О чём', `${'№'.repeat(100_000)}-ОД;09.01.2025;О школе`));
    expect(Math.max(...marked.messages.map((message) => message.length))).toBeLessThan(300);
    expect(marked.done).toBe(false);
  });
});
