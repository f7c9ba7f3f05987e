import { describe, expect, test } from 'vitest';
import { batchProgress, type Showing, type Terminal } from '../pipeline/cli/batch/batch-progress.ts';
import { openPace } from '../pipeline/cli/batch/pace.ts';
import { printedWidth } from '../pipeline/cli/batch/printed-width.ts';
import { logLine, progressLine, type Standpoint } from '../pipeline/cli/batch/progress-line.ts';
import { gateOf } from '../pipeline/cli/options/gate-options.ts';
import type { Session } from '../pipeline/cli/session.ts';
import type { Totals } from '../pipeline/run/batch-event.ts';
import { batchEventSchema } from '../pipeline/run/batch-event-schema.ts';
import type { DocumentResult } from '../pipeline/run/outcome.ts';
import { usualGate } from '../pipeline/run/report/gate.ts';
import { failedResult, plainSummary, resultOf, said, totalsOf } from './batch-kit.ts';

const totals: Totals = { ...totalsOf([]), documents: 1000, done: 312, pages: 936, seconds: 100 };

const standpoint: Standpoint = {
  totals: { ...totals, failed: 3 },
  pace: { perSecond: 4.16, left: 160 },
  refused: 0,
  current: [{ name: 'приказы/2021 год/скан.pdf', done: 8, total: 200 }, { name: 'b.docx' }],
};

describe('the passing line', () => {
  test('tells how far the run is, how it goes and what is worked on', () => {
    expect(progressLine(standpoint, 140)).toBe(
      '███████░░░░░░░░░░░░░░░░░ 312 из 1\u00a0000 · осталось 2 мин 40 с · не обработано 3 · 4,2 стр/с · приказы/2021 год/скан.pdf (8 из 200) и ещё 1',
    );
  });

  test('leaves out what does not fit, the least important first', () => {
    expect(progressLine(standpoint, 76)).toBe(
      '███░░░░░░░░ 312 из 1\u00a0000 · осталось 2 мин 40 с · не обработано 3 · 4,2 стр/с',
    );
    expect(progressLine(standpoint, 50)).toBe('████░░░░░░░░░░░ 312 из 1\u00a0000 · осталось 2 мин 40 с');
    expect(progressLine(standpoint, 20)).toBe('312 из 1\u00a0000');
  });

  test.each([1, 8, 20, 40, 60, 80, 100, 200])(
    'is never wider than %i columns, whatever a name holds',
    (columns) => {
      for (const name of [
        'приказ.pdf',
        '命令書/年度計画.pdf',
        '😀😀😀😀😀😀😀😀😀😀😀.pdf',
        'и\u0306'.repeat(60),
      ]) {
        const line = progressLine({ ...standpoint, current: [{ name, done: 1, total: 9 }] }, columns);
        expect(printedWidth(line)).toBeLessThanOrEqual(Math.max(columns, '312 из 1 000'.length));
        expect(line).not.toContain('\n');
      }
    },
  );

  test('says the same in words in a log', () => {
    expect(logLine(standpoint)).toBe(
      'Готово 312 из 1000 документов, страниц 4,2 в секунду, осталось 2 мин 40 с, не обработано: 3',
    );
    expect(logLine({ totals, pace: { perSecond: null, left: null }, refused: 2, current: [] })).toBe(
      'Готово 312 из 1000 документов, не прошли: 2',
    );
  });
});

describe('the time left', () => {
  /** A run of documents of three pages, one a second; told each second. */
  const steady = (documents: number, until: number, known = 0) => {
    const pace = openPace();
    let last = pace({ ...totals, documents, done: known, known, pages: 0 }, [], 0);
    for (let at = 1; at <= until; at += 1)
      last = pace({ ...totals, documents, done: known + at, known, pages: at * 3 }, [], at);
    return last;
  };

  test('is not told before anything is known', () => {
    expect(steady(100, 2)).toEqual({ perSecond: null, left: null });
  });

  test('is that of a steady run', () => {
    const { perSecond, left } = steady(1000, 100);
    expect(perSecond).toBeCloseTo(3);
    expect(left).toBeCloseTo(900, -1);
  });

  test('counts nothing that an earlier run had made', () => {
    const { perSecond, left } = steady(1000, 100, 800);
    expect(perSecond).toBeCloseTo(3);
    expect(left).toBeCloseTo(100, -1);
  });

  test('follows the pages of a long scan, of which no document is done yet', () => {
    const pace = openPace();
    const only = { ...totals, documents: 1, done: 0, pages: 0 };
    let last = pace(only, [{ done: 0, total: 200 }], 0);
    for (let at = 4; at <= 100; at += 4) last = pace(only, [{ done: at / 2, total: 200 }], at);
    expect(last.perSecond).toBeCloseTo(0.5);
    expect(last.left).toBeCloseTo(300, -1);
  });

  test('does not jump where a slow document comes, and does not end before the run does', () => {
    const pace = openPace();
    const lefts: number[] = [];
    for (let at = 0; at <= 400; at += 1) {
      const done = Math.min(at, 100);
      const { left } = pace({ ...totals, documents: 200, done, pages: done * 3 }, [{}], at);
      if (left !== null) lefts.push(left);
    }
    for (const [index, left] of lefts.entries())
      if (index > 0) expect(Math.abs(left - (lefts[index - 1] ?? 0))).toBeLessThan(30);
    expect(lefts.at(-1)).toBeGreaterThan(100);
  });
});

/** A session that keeps what it was told. */
const keptSession = () => {
  const kept = { data: '', told: '', statuses: [] as string[] };
  const session: Session = {
    signal: new AbortController().signal,
    data: (text) => {
      kept.data += text;
    },
    tell: (text) => {
      kept.told += text;
    },
    status: (line) => {
      kept.statuses.push(line);
    },
    paint: (_, text) => text,
  };
  return { kept, session };
};

/** A whole run as it is shown. */
const shown = (
  results: readonly DocumentResult[],
  showing: Partial<Showing> = {},
  terminal: Terminal = {},
) => {
  const { kept, session } = keptSession();
  const progress = batchProgress(session, { gate: usualGate, ...showing }, terminal);
  const all = totalsOf(results);
  progress.tell({ kind: 'begun', totals: { ...all, done: 0 } });
  for (const result of results) {
    progress.tell({ kind: 'started', name: result.name });
    progress.tell({ kind: 'document', result, totals: all });
  }
  progress.tell({ kind: 'ended', totals: all, reports: ['out/report/index.html'] });
  progress.close();
  return kept;
};

const faulty = resultOf('b.pdf', {
  exitCode: 1,
  summary: {
    ...plainSummary,
    diagnostics: [said('error', 'recognize/page-failed', 'Страница не распознана.')],
  },
});
const warned = resultOf('c.pdf', { summary: { ...plainSummary, diagnostics: [said('warning')] } });

describe('a run', () => {
  test('tells each document that went wrong, what came out, and why it ends with its code', () => {
    const { told } = shown([resultOf('a.pdf'), faulty, failedResult('d.pdf')]);
    expect(told.split('\n')).toEqual([
      'b.pdf: 1 ошибка. Стр. 2: Страница не распознана. [recognize/page-failed]',
      'd.pdf: Файл повреждён: его не открыть. Сохраните его заново и повторите. [read/damaged]',
      'Документов: 3. Обработано: 2, не обработано: 1.',
      'С ошибками: 1, с предупреждениями: 0, без замечаний: 1.',
      'Оформлено: 2, из них с пометкой «ПРОЕКТ»: 0.',
      'Сомнений: 0.',
      'Страниц: 7 за 1 мин 30 с, 4,7 в минуту.',
      'Отчёт и что делать дальше: out/report/index.html',
      'Код завершения 3: из 3 документов не обработано 1, с ошибками 1.',
      '',
    ]);
  });

  test('tells the same of five documents and then no more of it', () => {
    const alike = Array.from({ length: 9 }, (_, index) => failedResult(`${index}.pdf`));
    const { told } = shown([...alike.slice(0, 8), faulty, ...alike.slice(8)]);
    const lines = told.split('\n').filter((line) => line.includes('['));
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      ...['0.pdf', '1.pdf', '2.pdf', '3.pdf', '4.pdf'],
      'Остальные документы с таким замечанием — в отчёте. [read/damaged]',
      'b.pdf',
    ]);
  });

  test('tells of a file that a person had changed, in the run that left it alone', () => {
    const summary = {
      ...plainSummary,
      diagnostics: [said('warning', 'batch/file-kept', 'Файл a.docx оставлен.')],
    };
    const { told } = shown([resultOf('a.pdf', { summary }), resultOf('b.pdf', { summary, state: 'known' })]);
    expect(told.split('\n').filter((line) => line.includes('['))).toEqual([
      'a.pdf: Файл a.docx оставлен. [batch/file-kept]',
    ]);
  });

  test('that is broken off says what is done of it, and nothing where nothing is', () => {
    const broken = (done: number): string => {
      const { kept, session } = keptSession();
      const progress = batchProgress(session, { quiet: true, gate: usualGate });
      progress.tell({ kind: 'begun', totals: { ...totals, done } });
      progress.tellBroken();
      return kept.told;
    };
    expect(broken(0)).toBe('');
    expect(broken(312)).toBe(
      'Готовое сохранено: 312 из 1000 документов. Повторите ту же команду, и работа продолжится.\n',
    );
  });

  test('of which all passed says no code', () => {
    const { told } = shown([resultOf('a.pdf'), warned]);
    expect(told).not.toContain('Код завершения');
  });

  test.each([
    [{ 'fail-on': 'warning' }, 'с предупреждениями 1 (--fail-on warning)'],
    [{ 'max-doubts': '0' }, 'сомнений больше 0 (--max-doubts): 1'],
  ])('ends with 1 where %o does not let a document pass', (typed, why) => {
    const { told } = shown([resultOf('a.pdf'), warned], { gate: gateOf(typed) });
    expect(told.trimEnd().split('\n').at(-1)).toBe(`Код завершения 1: из 2 документов ${why}.`);
  });

  test('tells only what went wrong where nobody wants more', () => {
    const { told, statuses } = shown([resultOf('a.pdf'), failedResult('d.pdf')], { quiet: true });
    expect(told.split('\n')).toEqual([
      'd.pdf: Файл повреждён: его не открыть. Сохраните его заново и повторите. [read/damaged]',
      'Код завершения 3: из 2 документов не обработано 1.',
      '',
    ]);
    expect(statuses.filter(Boolean)).toEqual([]);
  });

  test('writes for programs one event a line, as the schema has them', () => {
    const { data, told } = shown([resultOf('a.pdf'), faulty, failedResult('d.pdf')], { json: true });
    const events = data
      .trimEnd()
      .split('\n')
      .map((line) => batchEventSchema.parse(JSON.parse(line)));
    expect(events.map(({ kind }) => kind)).toEqual([
      'begun',
      ...['started', 'document', 'started', 'document', 'started', 'document'],
      'ended',
    ]);
    expect(told).not.toContain('Документов:');
  });

  test('draws its line on a terminal a few times a second, and clears it at the end', async () => {
    const { kept, session } = keptSession();
    const progress = batchProgress(session, { gate: usualGate }, { isTTY: true, columns: 80 });
    progress.tell({ kind: 'begun', totals: { ...totals, done: 0 } });
    progress.tell({ kind: 'started', name: 'a.pdf' });
    await expect.poll(() => kept.statuses.length).toBeGreaterThan(1);
    expect(kept.statuses.at(-1)).toBe('░░░░░░░░░░░░░░░░░░░░░░░░ 0 из 1\u00a0000 · a.pdf');
    progress.close();
    const drawn = kept.statuses.length;
    expect(kept.statuses.at(-1)).toBe('');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(kept.statuses).toHaveLength(drawn);
  });
});

describe('what is typed about a gate', () => {
  test('is understood', () => {
    expect(gateOf({})).toEqual({ failOn: 'error', maxDoubts: null });
    expect(gateOf({ 'fail-on': 'Warning', 'max-doubts': '0' })).toEqual({ failOn: 'warning', maxDoubts: 0 });
  });

  test.each([
    [{ 'fail-on': 'info' }, 'cli/bad-fail-on'],
    [{ 'max-doubts': '-1' }, 'cli/bad-max-doubts'],
    [{ 'max-doubts': 'много' }, 'cli/bad-max-doubts'],
  ])('is refused where it is none: %o', (typed, rule) => {
    expect(() => gateOf(typed)).toThrow(expect.objectContaining({ rule, exitCode: 2 }));
  });
});
