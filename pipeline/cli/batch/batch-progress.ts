import { counted } from '../../model/plural.ts';
import type { BatchEvent } from '../../run/batch-event.ts';
import type { Gate } from '../../run/report/gate.ts';
import { grouped } from '../../run/report/report-words.ts';
import { summaryHead } from '../../run/report/summary-report.ts';
import { type Session, usualColumns } from '../session.ts';
import { followRun } from './follow-run.ts';
import { gateText } from './gate-text.ts';
import { logLine, progressLine } from './progress-line.ts';
import { openTroubleLines } from './trouble-lines.ts';

/** How a run is to be shown. */
export interface Showing {
  /** Each event as a line of JSON on standard output, and nothing of how far it is. */
  readonly json?: boolean | undefined;
  /** Nothing but what went wrong. */
  readonly quiet?: boolean | undefined;
  readonly gate: Gate;
}

/** Where a run is shown: standard error, but for tests. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Shows a run while it goes. */
export interface BatchProgress {
  readonly tell: (event: BatchEvent) => void;
  /** Says of a run that did not come to its end what is done of it. */
  readonly tellBroken: () => void;
  /** Ends the passing line: nothing is shown any more. */
  readonly close: () => void;
}

/** Milliseconds between two looks of the passing line, on a terminal and in a log. */
const redrawn = 200;
const logged = 15_000;

/** Follows a run on standard error: a bar where that is a terminal, else a line now and then. */
export const batchProgress = (
  session: Session,
  { json = false, quiet = false, gate }: Showing,
  terminal: Terminal = process.stderr,
): BatchProgress => {
  const run = followRun(gate);
  const troubleLine = openTroubleLines(gate, session.paint);
  const draw = (): void => {
    const standpoint = run.standpoint(performance.now() / 1000);
    const columns = terminal.columns || usualColumns;
    session.status(terminal.isTTY ? progressLine(standpoint, columns - 1) : logLine(standpoint));
  };
  const timer = json || quiet ? undefined : setInterval(draw, terminal.isTTY ? redrawn : logged);
  timer?.unref();
  const close = (): void => {
    clearInterval(timer);
    session.status('');
  };
  const tellBroken = (): void => {
    close();
    const { documents, done } = run.standpoint(performance.now() / 1000).totals;
    if (done > 0)
      session.tell(
        `Готовое сохранено: ${grouped(done)} из ${counted(documents, ['документа', 'документов', 'документов'])}. Повторите ту же команду, и работа продолжится.\n`,
      );
  };
  const tellEnd = (event: Extract<BatchEvent, { kind: 'ended' }>): void => {
    close();
    const tally = run.tally();
    const [report] = event.reports;
    const lines =
      quiet || json
        ? []
        : [...summaryHead(tally, event.totals), report && `Отчёт и что делать дальше: ${report}`];
    const refused = gateText(tally, gate, run.exitCode());
    session.tell(
      [...lines, refused && session.paint('bold', refused)].map((line) => (line ? `${line}\n` : '')).join(''),
    );
  };
  const tell = (event: BatchEvent): void => {
    run.follow(event);
    if (json) session.data(`${JSON.stringify(event)}\n`);
    if (event.kind === 'document') session.tell(troubleLine(event.result));
    if (event.kind === 'ended') tellEnd(event);
  };
  return { tell, tellBroken, close };
};
