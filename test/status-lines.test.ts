import { describe, expect, it } from 'vitest';
import { statusText } from '../pipeline/cli/queue/status-text.ts';
import { arrivalLine } from '../pipeline/cli/watch/arrival-line.ts';
import type { RunStatus } from '../pipeline/run/queue/desk/run-status.ts';
import { usualGate } from '../pipeline/run/report/gate.ts';
import { plainSummary, resultOf } from './batch-kit.ts';

const noon = new Date(2027, 0, 15, 12, 3, 4);

const files = ['a.docx', 'a.2.pdf', 'a.json', 'a.changes.html', 'a.redline.docx', 'a.redline.2.docx'];

describe('a document that came into a folder', () => {
  it('is told with its papers, and not with what only shows how they came about', () => {
    expect(arrivalLine(resultOf('a.txt', { files }), usualGate, noon, (_, text) => text)).toBe(
      '12:03:04 a.txt: готово — a.docx, a.2.pdf\n',
    );
  });

  it('is told to be a draft, and where its questions are answered', () => {
    const summary = { ...plainSummary, draft: true };
    const asked = resultOf('a.txt', { summary, files: [...files, 'a.answers.2.json'] });
    expect(arrivalLine(asked, usualGate, noon, (_, text) => text)).toBe(
      '12:03:04 a.txt: готово — a.docx, a.2.pdf; ПРОЕКТ, ответьте на вопросы: a.answers.2.json\n',
    );
  });
});

const run: RunStatus = {
  run: '20270115-k3fm7x',
  begun: noon.toISOString(),
  program: '0.5.0',
  priority: 0,
  documents: 12,
  pages: 30,
  open: 0,
  running: 0,
  done: 10,
  failed: 2,
  dead: 0,
  dropped: 0,
  parts: { all: 0, done: 0 },
  pagesPerMinute: 0,
  documentsPerMinute: 0,
  secondsLeft: null,
  cancelled: false,
  sealed: true,
};

describe('a queue', () => {
  it('is told by the clock of whoever looks, and why documents failed where that can be read', () => {
    expect(
      statusText({ runs: [run], workers: [] })
        .split('\n')
        .slice(0, 3),
    ).toEqual([
      '20270115-k3fm7x (15.01.2027, 12:03): закончено, 12 документов',
      '  готово 10, не обработано 2',
      '  почему не обработано, скажет отчёт: prikaz queue results 20270115-k3fm7x --out ПАПКА',
    ]);
  });

  it('leads to no reasons while the work goes on', () => {
    expect(statusText({ runs: [{ ...run, open: 1 }], workers: [] })).not.toContain('results');
  });
});
