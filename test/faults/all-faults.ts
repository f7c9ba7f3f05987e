import { child } from './child.ts';
import { clock } from './clock.ts';
import { fileLimit, fullDisk, readOnlyDisk } from './disk.ts';
import type { Fault } from './fault.ts';
import { kill } from './kill.ts';
import { two } from './two.ts';

/** Faults of a run on one machine, in the order of the table. */
export const batchFaults: readonly Fault[] = [kill, fullDisk, readOnlyDisk, fileLimit, child, clock, two];

export const allFaults: readonly Fault[] = [...batchFaults];
