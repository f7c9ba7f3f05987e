import type { z } from 'zod';
import type { Immutable } from '../model/immutable.ts';
import type { batchEventSchema, totalsSchema } from './batch-event-schema.ts';

/** How far a run is. */
export type Totals = Immutable<z.infer<typeof totalsSchema>>;

/** What a run tells while it goes; `--json` writes each as a line. */
export type BatchEvent = Immutable<z.infer<typeof batchEventSchema>>;
