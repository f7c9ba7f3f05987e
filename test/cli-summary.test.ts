import { describe, expect, it } from 'vitest';
import type { Summary } from '../pipeline/cli/summary.ts';
import { summaryText } from '../pipeline/cli/summary-text.ts';
import type { Correction, Diagnostic } from '../pipeline/model/document.ts';

const nothing: Summary = {
  input: 'приказ.docx',
  form: 'приказ',
  number: null,
  date: null,
  title: 'О порядке',
  counts: { clauses: 0, plans: 0, sections: 0, items: 0, tables: 0 },
  corrections: [],
  diagnostics: [],
  changes: null,
  toConfirm: { places: 0, people: 0 },
  missing: [],
  draft: null,
  files: [],
  answers: null,
};

const linesOf = (summary: Partial<Summary>): readonly string[] =>
  summaryText({ ...nothing, ...summary }, (_style, text) => text).split('\n');

const diagnostic = (message: string, path: string | null = null): Diagnostic => ({
  rule: 'check/deadline-missing',
  severity: 'warning',
  message,
  path,
  page: null,
  box: null,
});

const correction = (from: string, to: string): Correction => ({ path: '/order/title', from, to, rule: 'r' });

describe('the summary', () => {
  it('says first what the document is', () => {
    const [first] = linesOf({ number: '5-од', date: '2024-09-02' });
    expect(first).toBe('приказ.docx: приказ № 5-од от 02.09.2024 «О порядке»');
  });

  it('cuts a long title and long quotations between words', () => {
    const title = `О ${'порядке '.repeat(30)}`.trim();
    const [first = '', ...rest] = linesOf({ title, diagnostics: [diagnostic(`В «${title}» ошибка.`)] });
    expect(first).toMatch(/^приказ\.docx: приказ «О .{60,100} порядке…»$/);
    expect(rest.find((line) => line.includes('внимание'))).toMatch(/В «О .{60,100} порядке…» ошибка\.$/);
  });

  it('shows each correction once', () => {
    const corrections = [correction('No', '№'), correction('No', '№'), correction('в2021', 'в 2021')];
    expect(linesOf({ corrections })).toContain('Исправлено при чтении: «No» → «№», «в2021» → «в 2021».');
  });

  it('asks once for what is missing, and writes dates as clerks do', () => {
    const path = '/order/date';
    const reason = 'Укажите дату.';
    const missing = [{ path, where: 'Дата приказа', old: '2021-09-10', reason, flag: '--date' }];
    const lines = linesOf({ missing, diagnostics: [diagnostic(`Дата приказа: ${reason}`, path)] });
    expect(lines.filter((line) => line.includes('Дата приказа'))).toEqual([
      '  --date  Дата приказа (было: 10.09.2021)',
    ]);
  });

  it('says first what is open, before anything is signed', () => {
    const changes = { given: 0, derived: 1, confirm: 2, blocked: 0, kept: 0 };
    const last = (summary: Partial<Summary>) => linesOf({ changes, draft: false, ...summary }).at(-2);
    const toConfirm = { places: 2, people: 5 };
    expect(last({ toConfirm, diagnostics: [diagnostic('Срок раньше.')] })).toContain(
      'проверьте 2 места и 5 человек и 1 замечание. Подписывайте, когда',
    );
    expect(last({ toConfirm })).not.toContain('можно подписывать');
    expect(last({ changes: { ...changes, confirm: 0 } })).toContain('можно подписывать');
  });

  it('tells the steps to an answered document', () => {
    const changes = { given: 0, derived: 1, confirm: 2, blocked: 0, kept: 0 };
    const steps = (summary: Partial<Summary>) => {
      const lines = linesOf({ changes, toConfirm: { places: 1, people: 1 }, draft: false, ...summary });
      return lines.slice(lines.indexOf('Дальше:') + 1, -1);
    };
    const answers = { path: 'out/о.json', kept: false };
    const files = ['out/п.changes.html'];
    expect(steps({ answers, files, diagnostics: [diagnostic('Срок раньше.')] })).toEqual([
      '  1. Проверьте изменения и 1 замечание: out/п.changes.html',
      '  2. Впишите ответы в файл (вопросов: 2): out/о.json',
      '  3. Повторите команду с параметром --answers out/о.json. Подписывайте, когда вопросов не останется.',
    ]);
    expect(steps({ answers: { ...answers, kept: true }, draft: true })).toEqual([
      '  1. Допишите ответы в свой файл (он не изменён, вопросов осталось: 2): out/о.json',
      '  2. Повторите команду с параметром --answers out/о.json. До этого документ — «ПРОЕКТ».',
    ]);
  });

  it('tells how to get the file with the questions', () => {
    const changes = { given: 0, derived: 1, confirm: 0, blocked: 1, kept: 0 };
    expect(linesOf({ changes, draft: true }).at(-2)).toMatch(
      /^Файл с вопросами запишет параметр --out ПАПКА\./,
    );
  });

  it('names only the kinds of change that there are', () => {
    const toConfirm = { places: 3, people: 1 };
    const line = (changes: Summary['changes']) =>
      linesOf({ changes, ...(changes?.confirm && { toConfirm }) }).find((each) => /^Перевед/.test(each));
    expect(line({ given: 0, derived: 2, confirm: 0, blocked: 1, kept: 0 })).toBe(
      'Переведено на новый период: 2 места.',
    );
    expect(line({ given: 0, derived: 1, confirm: 3, blocked: 0, kept: 4 })).toBe(
      'Переведено на новый период: 1 место. Подтвердите: 3 места и 1 человек. Оставлено как было: 4.',
    );
  });
});
