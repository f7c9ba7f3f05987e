import { failedResult } from '../../failed-result.ts';
import type { DocumentResult, WorkFailure } from '../../outcome.ts';
import type { Queue } from '../server/open-queue.ts';
import type { KeptFile, KeptResult } from '../worker/end-document.ts';

/** What became of one document of a run. */
export interface EndedEntry {
  readonly ordinal: number;
  readonly stem: string;
  readonly kept: KeptResult;
}

interface Row {
  readonly ordinal: number;
  readonly name: string;
  readonly stem: string;
  readonly result: DocumentResult | null;
  readonly files: readonly KeptFile[] | null;
  readonly thumbnail: string | null;
  readonly reason: WorkFailure | null;
}

const entryOf = ({ ordinal, name, stem, result, files, thumbnail, reason }: Row): EndedEntry[] => {
  if (result) return [{ ordinal, stem, kept: { result, files: files ?? [], thumbnail } }];
  return reason
    ? [{ ordinal, stem, kept: { result: failedResult(name, reason, 0), files: [], thumbnail: null } }]
    : [];
};

/** Rows that are asked for at once. */
const atOnce = 100;

/**
 * Documents of a run that are done, failed or given up and that `known` does not name, in the order in which they were
 * sent; few are in memory at once.
 */
export async function* readResults(
  queue: Queue,
  run: string,
  known: Pick<ReadonlySet<number>, 'has'>,
): AsyncGenerator<EndedEntry> {
  const ended = await queue.query<Pick<Row, 'ordinal'>>(
    "SELECT ordinal FROM queue_documents WHERE run = $1 AND state IN ('done', 'failed', 'dead') ORDER BY ordinal",
    run,
  );
  const fresh = ended.map(({ ordinal }) => ordinal).filter((ordinal) => !known.has(ordinal));
  for (let from = 0; from < fresh.length; from += atOnce) {
    const rows = await queue.query<Row>(
      `SELECT d.ordinal, d.name, d.stem, d.reason, r.result, r.files, r.thumbnail
       FROM queue_documents d LEFT JOIN queue_results r USING (run, ordinal)
       WHERE d.run = $1 AND d.ordinal = ANY($2) ORDER BY d.ordinal`,
      run,
      fresh.slice(from, from + atOnce),
    );
    for (const row of rows) yield* entryOf(row);
  }
}
