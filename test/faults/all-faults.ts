import { child } from './child.ts';
import { clock } from './clock.ts';
import { fileLimit, fullDisk, readOnlyDisk } from './disk.ts';
import type { Fault } from './fault.ts';
import { kill } from './kill.ts';
import { crashedServer, cutNetwork, hangingNetwork, vanishedStore } from './server.ts';
import { two } from './two.ts';
import { frozenWorker, killedWorker } from './worker.ts';

/** Faults of a run on one machine, in the order of the table. */
export const batchFaults: readonly Fault[] = [kill, fullDisk, readOnlyDisk, fileLimit, child, clock, two];

/** Faults of a run on many machines. */
export const queueFaults: readonly Fault[] = [
  killedWorker,
  frozenWorker,
  crashedServer,
  cutNetwork,
  hangingNetwork,
  vanishedStore,
];

export const allFaults: readonly Fault[] = [...batchFaults, ...queueFaults];
