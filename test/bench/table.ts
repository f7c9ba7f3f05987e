import type { Summary } from './in-turn.ts';

/** One line a program: pages a minute, how many times those of the first, and the most memory. */
export const rateTable = (runs: Readonly<Record<string, Summary>>, pages: number): string => {
  const first = Object.values(runs)[0]?.seconds ?? Number.NaN;
  return Object.entries(runs)
    .map(([name, { seconds, peak }]) =>
      [
        `  ${name.padEnd(34)}`,
        `${((pages / seconds) * 60).toFixed(0).padStart(6)} pages a minute`,
        `${(first / seconds).toFixed(2).padStart(6)} ×`,
        peak === null ? '' : `${peak.toFixed(0).padStart(6)} MB`,
      ].join(' '),
    )
    .join('\n');
};
