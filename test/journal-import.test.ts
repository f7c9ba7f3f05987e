import { describe, expect, it } from 'vitest';
import { csv, head, orders, staff, take } from './journal-import-kit.ts';

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
    expect(refused.messages[1]).toContain('пропущено: № 42–44');
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
