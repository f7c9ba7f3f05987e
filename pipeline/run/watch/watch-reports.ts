import { join } from 'node:path';
import { countTotals } from '../batch/count-totals.ts';
import type { Ledger } from '../batch/ledger/ledger.ts';
import type { DocumentResult } from '../outcome.ts';
import type { Gate } from '../report/gate.ts';
import { writeReports } from '../report/write-reports.ts';

interface Reported {
  readonly ledger: Ledger;
  readonly out: string;
  readonly gate: Gate;
  readonly root: string;
  /** Where documents lie that are done; null where they stay. */
  readonly done: string | null;
  readonly note: (message: string) => void;
}

/** Reports that follow a watch. */
export interface WatchReports {
  /** Something was done: the reports are written anew as soon as it is quiet. */
  readonly changed: () => void;
  /** Writes what is not reported yet. */
  readonly close: () => Promise<void>;
}

/** Milliseconds without a new result before reports are written. */
const quiet = 5_000;

/** The reports of all that was ever made in an output folder. */
export const openWatchReports = ({ ledger, out, gate, root, done, note }: Reported): WatchReports => {
  const failed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  async function* results(): AsyncGenerator<DocumentResult> {
    for await (const { result } of ledger.others([])) yield result;
  }

  const write = async (): Promise<void> => {
    failed.clear();
    const count = countTotals(0);
    let documents = 0;
    for await (const result of results()) {
      documents += 1;
      count.add(result);
      if (result.failure) failed.add(result.name);
    }
    const sourceOf = (name: string): string => join(done === null || failed.has(name) ? root : done, name);
    await writeReports(results, { ...count.soFar(), documents }, out, { gate, sourceOf });
  };

  const begin = (): void => {
    timer = undefined;
    writing = writing.then(write).catch((error: unknown) => {
      note(`Отчёт не записан: ${error instanceof Error ? error.message : error}`);
    });
  };

  return {
    changed: () => {
      clearTimeout(timer);
      timer = setTimeout(begin, quiet);
      timer.unref();
    },
    close: async () => {
      if (timer) {
        clearTimeout(timer);
        begin();
      }
      await writing;
    },
  };
};
