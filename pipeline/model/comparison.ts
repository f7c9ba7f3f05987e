import type { z } from 'zod';
import type { comparisonSchema, differenceSchema } from './comparison-schema.ts';
import type { Immutable } from './immutable.ts';

/** Two years' documents compared by meaning. */
export type Comparison = Immutable<z.infer<typeof comparisonSchema>>;
export type Difference = Immutable<z.infer<typeof differenceSchema>>;
