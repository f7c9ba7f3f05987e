import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { openJournal } from '../pipeline/pipeline.ts';
import { openRegisterDesk } from '../pipeline/review/register/open-register-desk.ts';
import type { RegisterDesk } from '../pipeline/review/register/register-desk.ts';
import { ruleOf } from './journal-kit.ts';
import { scratchFolder } from './run-prikaz.ts';

const desks: RegisterDesk[] = [];
afterAll(() => Promise.all(desks.map((desk) => desk.close())));

const newDesk = (): { readonly desk: RegisterDesk; readonly place: string } => {
  const place = join(scratchFolder(), 'journal.db');
  const desk = openRegisterDesk({ place });
  desks.push(desk);
  return { desk, place };
};

const series = { name: 'ОД', kind: 'основная деятельность', year: 2026, format: '{n}-ОД', first: 1 };

const oldRegister = new TextEncoder().encode(
  'Номер;Дата;Заголовок;Кем подписан\n' +
    '1-ОД;12.01.2026;О режиме работы;Берёзкина А. П.\n' +
    '2-ОД;19.01.2026;Об охране труда;Берёзкина А. П.\n' +
    '4-ОД;02.02.2026;О дежурстве;Соснин В. Г.\n',
);

const importWish = { name: 'журнал.csv', bytes: oldRegister, voidGaps: true, dry: false };

/** A register of three orders and a number that was passed over. */
const filledDesk = async () => {
  const opened = newDesk();
  await opened.desk.addSeries(series);
  await opened.desk.import(importWish);
  return opened;
};

describe('the register at a desk', () => {
  it('is empty where there is none yet, and begins with its first series', async () => {
    const { desk, place } = newDesk();
    expect(await desk.view({})).toEqual({ place: null, series: [], years: [], entries: [], total: 0 });
    expect(await desk.addSeries({ ...series, name: ' ОД ', kind: '' })).toMatchObject({
      place,
      series: [{ ...series, kind: 'ОД' }],
    });
  });

  it('may be begun without any series', async () => {
    expect((await newDesk().desk.create()).place).not.toBeNull();
  });

  it.each([
    ['a name that no file could bear', { ...series, name: '../ОД' }, 'review/bad-series'],
    ['no name', { ...series, name: ' ' }, 'review/bad-series'],
    ['a number without an ordinal', { ...series, format: 'ОД' }, 'journal/format-unclear'],
  ])('takes no series with %s', async (_, row, rule) => {
    expect(await ruleOf(newDesk().desk.addSeries(row))).toBe(rule);
  });

  it('shows the latest first, and what a filter leaves', async () => {
    const { desk } = await filledDesk();
    const numbers = async (filter: Parameters<RegisterDesk['view']>[0]) =>
      (await desk.view(filter)).entries.map(({ number }) => number);
    expect(await numbers({})).toEqual(['4-ОД', '3-ОД', '2-ОД', '1-ОД']);
    expect(await numbers({ state: 'void' })).toEqual(['3-ОД']);
    expect(await numbers({ text: 'ОХРАНЕ  ТРУДА' })).toEqual(['2-ОД']);
    expect(await numbers({ text: 'соснин' })).toEqual(['4-ОД']);
    expect(await numbers({ text: 'дежурстве 4-oд соснин' })).toEqual(['4-ОД']);
    expect(await numbers({ text: 'дежурстве берёзкина' })).toEqual([]);
    expect(await numbers({ year: 2025 })).toEqual([]);
    expect(await numbers({ offset: 3 })).toEqual(['1-ОД']);
    expect(await desk.view({ offset: 3 })).toMatchObject({ total: 4, years: [2026] });
  });

  it('only tells what it would take over as long as it is asked for no more', async () => {
    const { desk } = newDesk();
    await desk.addSeries(series);
    expect(await desk.import({ ...importWish, dry: true })).toMatchObject({ taken: 4, dry: true });
    expect((await desk.view({})).total).toBe(0);
    expect(await desk.import(importWish)).toMatchObject({ taken: 4, dry: false });
    expect((await desk.view({})).total).toBe(4);
  });

  it('takes nothing of a file with an error, and names no command', async () => {
    const { desk } = newDesk();
    await desk.addSeries(series);
    const bytes = new TextEncoder().encode('Номер;Дата;Серия\n1-ЛС;12.01.2026;ЛС\n2;тридцатое;ОД\n');
    const report = await desk.import({ ...importWish, bytes });
    expect(report.dry).toBe(true);
    expect(report.remarks.some(({ severity }) => severity === 'error')).toBe(true);
    expect(JSON.stringify(report)).not.toContain('prikaz');
    expect((await desk.view({})).total).toBe(0);
  });

  it('voids a number for a reason only, and keeps it', async () => {
    const { desk } = await filledDesk();
    const key = { series: 'ОД', year: 2026, ordinal: 2, letter: '' };
    expect(await ruleOf(desk.void(key, ' '))).toBe('review/no-reason');
    const { entries } = await desk.void(key, 'приказ не подписан');
    expect(entries.find(({ ordinal }) => ordinal === 2)).toMatchObject({
      state: 'void',
      reason: 'приказ не подписан',
    });
    expect(await ruleOf(desk.void({ ...key, ordinal: 99 }, 'нет'))).toBe('journal/no-entry');
  });

  it('is taken home in each form', async () => {
    const { desk } = await filledDesk();
    for (const form of ['xlsx', 'docx', 'csv', 'pdf'] as const) {
      const { name, bytes } = await desk.export(form);
      expect(name).toBe(`Журнал приказов.${form}`);
      expect(bytes.length).toBeGreaterThan(100);
    }
  });

  it('is taken home in part, by the filter of the page', async () => {
    const { desk } = await filledDesk();
    const { name, bytes } = await desk.export('csv', { series: 'ОД', year: 2026, state: 'void' });
    expect(name).toBe('Журнал приказов ОД 2026.csv');
    expect(new TextDecoder().decode(bytes)).toMatch(/3-ОД/u);
    expect(new TextDecoder().decode(bytes)).not.toMatch(/[124]-ОД/u);
    expect(await ruleOf(desk.export('csv', { year: 2025 }))).toBe('journal/nothing-to-export');
  });

  it('has nothing to be taken home before its first entry', async () => {
    const { desk } = newDesk();
    await desk.create();
    expect(await ruleOf(desk.export('csv'))).toBe('journal/nothing-to-export');
  });

  it('says whether somebody has altered it', async () => {
    const { desk, place } = await filledDesk();
    expect(await desk.verify()).toMatchObject({ sound: true });
    const database = new DatabaseSync(place);
    database.exec("UPDATE journal_entries SET body = replace(body, 'О режиме', 'О распорядке')");
    database.close();
    expect(await desk.verify()).toMatchObject({ sound: false });
  });

  it('works beside another program that has it open', async () => {
    const { desk, place } = await filledDesk();
    const other = await openJournal({ place });
    try {
      await desk.void({ series: 'ОД', year: 2026, ordinal: 1, letter: '' }, 'ошибка');
      expect((await other.list({ state: 'void' })).map(({ ordinal }) => ordinal)).toEqual([1, 3]);
    } finally {
      await other.close();
    }
  });

  it('is not harmed by a file that is no table', async () => {
    const { desk } = await filledDesk();
    const bytes = readFileSync(new URL('../templates/order/template.docx', import.meta.url));
    const wish = { ...importWish, name: 'приказ.docx', bytes };
    expect(await ruleOf(desk.import(wish))).toBe('journal/no-register');
    expect((await desk.view({})).total).toBe(4);
  });
});
