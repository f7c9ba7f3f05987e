import { deadQueue, workQueue } from '../piece.ts';
import type { Queue } from '../server/open-queue.ts';
import { noRun } from '../server/queue-failures.ts';

/** How far a run of the queue is. */
export interface RunStatus {
  readonly run: string;
  /** ISO 8601 in UTC. */
  readonly begun: string;
  /** Version of the program that sent it. */
  readonly program: string;
  readonly priority: number;
  /** False while documents are still being sent, and for ever where that was broken off. */
  readonly sealed: boolean;
  readonly cancelled: boolean;
  readonly documents: number;
  /** Not done yet; `running` are those of them that workers have in hand. */
  readonly open: number;
  readonly running: number;
  readonly done: number;
  readonly failed: number;
  readonly dead: number;
  /** Documents that were cancelled before they were done. */
  readonly dropped: number;
  /** Parts of long scans. */
  readonly parts: { readonly all: number; readonly done: number };
  /** Pages of what is done; a document without pages counts as one. */
  readonly pages: number;
  /** Over the last five minutes. */
  readonly pagesPerMinute: number;
  readonly documentsPerMinute: number;
  /** Seconds until it is done at the pace of the last five minutes; null where nothing was done in them. */
  readonly secondsLeft: number | null;
}

export interface QueueStatus {
  readonly runs: readonly RunStatus[];
  /** Those that were heard of lately. */
  readonly workers: readonly { readonly host: string; readonly pieces: number; readonly jobs: number }[];
}

/** Minutes that a pace is taken over. */
const window = 5;

const counts = `
  SELECT run, count(*)::int AS documents,
    count(*) FILTER (WHERE state = 'open')::int AS open, count(*) FILTER (WHERE state = 'done')::int AS done,
    count(*) FILTER (WHERE state = 'failed')::int AS failed, count(*) FILTER (WHERE state = 'dead')::int AS dead,
    count(*) FILTER (WHERE state = 'cancelled')::int AS dropped
  FROM queue_documents WHERE $1 = '' OR run = $1 GROUP BY run`;

const partCounts = `
  SELECT run, count(*)::int AS parts, count(found)::int AS "partsDone",
    coalesce(sum(json_array_length(numbers)) FILTER (WHERE finished > now() - interval '${window} minutes'), 0)::int
      AS "lateScanned"
  FROM queue_parts WHERE $1 = '' OR run = $1 GROUP BY run`;

const resultCounts = `
  SELECT run, coalesce(sum(coalesce(pages, 1)), 0)::int AS pages,
    count(*) FILTER (WHERE finished > now() - interval '${window} minutes')::int AS "lateDocuments",
    coalesce(sum(coalesce(r.pages, 1)) FILTER (
      WHERE finished > now() - interval '${window} minutes'
      AND NOT EXISTS (SELECT 1 FROM queue_parts p WHERE p.run = r.run AND p.ordinal = r.ordinal)
    ), 0)::int AS "latePages"
  FROM queue_results r WHERE $1 = '' OR run = $1 GROUP BY run`;

const running = `
  SELECT data->>'run' AS run, count(DISTINCT data->>'ordinal')::int AS running
  FROM prikaz_jobs.job WHERE name = '${workQueue}' AND state = 'active' GROUP BY 1`;

const statusSql = `
  SELECT id AS run, begun, program, priority, sealed, cancelled IS NOT NULL AS cancelled,
    least(extract(epoch FROM now() - begun) / 60, ${window})::float AS minutes,
    coalesce(d.documents, 0) AS documents, coalesce(d.open, 0) AS open, coalesce(d.done, 0) AS done,
    coalesce(d.failed, 0) AS failed, coalesce(d.dead, 0) AS dead, coalesce(d.dropped, 0) AS dropped,
    coalesce(p.parts, 0) AS parts, coalesce(p."partsDone", 0) AS "partsDone",
    coalesce(p."lateScanned", 0) AS "lateScanned", coalesce(r.pages, 0) AS pages,
    coalesce(r."lateDocuments", 0) AS "lateDocuments", coalesce(r."latePages", 0) AS "latePages",
    coalesce(a.running, 0) AS running
  FROM queue_runs LEFT JOIN (${counts}) d ON d.run = id LEFT JOIN (${partCounts}) p ON p.run = id
    LEFT JOIN (${resultCounts}) r ON r.run = id LEFT JOIN (${running}) a ON a.run = id
  WHERE $1 = '' OR id = $1 ORDER BY begun, id`;

interface StatusRow extends Omit<RunStatus, 'begun' | 'parts' | 'pagesPerMinute' | 'secondsLeft'> {
  readonly begun: Date;
  /** Since the run began, five at most. */
  readonly minutes: number;
  readonly parts: number;
  readonly partsDone: number;
  readonly lateScanned: number;
  readonly lateDocuments: number;
  readonly latePages: number;
}

const perMinute = (count: number, minutes: number): number =>
  Math.round((count / Math.max(minutes, 1 / 60)) * 10) / 10;

const statusOf = ({
  begun,
  minutes,
  parts,
  partsDone,
  lateScanned,
  lateDocuments,
  latePages,
  ...row
}: StatusRow): RunStatus => {
  const pace = lateDocuments / Math.max(minutes, 1 / 60);
  return {
    ...row,
    begun: begun.toISOString(),
    parts: { all: parts, done: partsDone },
    pagesPerMinute: perMinute(lateScanned + latePages, minutes),
    documentsPerMinute: perMinute(lateDocuments, minutes),
    secondsLeft: row.cancelled || pace === 0 ? null : Math.round((row.open / pace) * 60),
  };
};

/** Workers that were heard of within half a minute. */
export const liveWorkers = async (queue: Queue): Promise<QueueStatus['workers']> => {
  const instances = await queue.boss.getInstances();
  return instances.flatMap(({ live, host, workers: slots }) => {
    const work = slots.filter(({ queue: name }) => name !== deadQueue);
    const pieces = work.reduce((sum, { active }) => sum + active, 0);
    return live && work.length > 0 ? [{ host, pieces, jobs: work.length }] : [];
  });
};

/** One run, or all of them, the oldest first. @throws Failure `queue/no-run` */
export const queueStatus = async (queue: Queue, run = ''): Promise<QueueStatus> => {
  const rows = await queue.query<StatusRow>(statusSql, run);
  if (run !== '' && rows.length === 0) throw noRun(run);
  return { runs: rows.map(statusOf), workers: await liveWorkers(queue) };
};
