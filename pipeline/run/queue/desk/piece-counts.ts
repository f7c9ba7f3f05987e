import { workQueue } from '../piece.ts';
import type { Queue } from '../server/open-queue.ts';

/** How many pieces wait, are worked on or wait to be tried again. */
export const pieceCounts = async (queue: Queue): Promise<Readonly<Record<string, number>>> => {
  const rows = await queue.query<{ state: string; count: number }>(
    `SELECT state::text, count(*)::int AS count FROM prikaz_jobs.job
     WHERE name = $1 AND state IN ('created', 'retry', 'active') GROUP BY 1`,
    workQueue,
  );
  const counts = new Map(rows.map(({ state, count }) => [state, count]));
  return {
    waiting: counts.get('created') ?? 0,
    again: counts.get('retry') ?? 0,
    active: counts.get('active') ?? 0,
  };
};
