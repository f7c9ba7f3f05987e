import { type ExitCode, exitCodes } from '../../report/failure.ts';
import type { BatchEvent, Totals } from '../../run/batch-event.ts';
import { type Gate, gatedExitCode } from '../../run/report/gate.ts';
import { openTally, type Tally } from '../../run/report/tally.ts';
import { openPace } from './pace.ts';
import type { Standpoint } from './progress-line.ts';

/** A run as it was told so far. */
export interface FollowedRun {
  readonly follow: (event: BatchEvent) => void;
  /** `at`: seconds by a clock that only goes on. */
  readonly standpoint: (at: number) => Standpoint;
  readonly tally: () => Tally;
  /** The worst of all documents, by the gate. */
  readonly exitCode: () => ExitCode;
}

const nothingDone: Totals = {
  documents: 0,
  done: 0,
  known: 0,
  failed: 0,
  withErrors: 0,
  withWarnings: 0,
  pages: 0,
  seconds: 0,
};

/** Keeps of a run what is worked on, and counts how it comes out; results themselves are not kept. */
export const followRun = (gate: Gate): FollowedRun => {
  const tally = openTally(gate);
  const current = new Map<string, Standpoint['current'][number]>();
  const pace = openPace();
  let totals = nothingDone;
  let exitCode: ExitCode = exitCodes.ok;
  const follow = (event: BatchEvent): void => {
    if ('totals' in event) ({ totals } = event);
    if (event.kind === 'started') current.set(event.name, { name: event.name });
    if (event.kind === 'pages') current.set(event.name, event);
    if (event.kind !== 'document') return;
    current.delete(event.result.name);
    tally.add(event.result);
    const own = gatedExitCode(event.result, gate);
    if (own > exitCode) exitCode = own;
  };
  const standpoint = (at: number): Standpoint => {
    const { error, warning, doubts } = tally.soFar().refused;
    return {
      totals,
      pace: pace(totals, [...current.values()], at),
      refused: error + warning + doubts,
      current: [...current.values()],
    };
  };
  return { follow, standpoint, tally: tally.soFar, exitCode: () => exitCode };
};
