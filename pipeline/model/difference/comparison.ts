import type { z } from 'zod';
import type { Immutable } from '../immutable.ts';
import type { comparisonSchema, differenceSchema } from './comparison-schema.ts';

/** Two years' documents compared by meaning. */
export type Comparison = Immutable<z.infer<typeof comparisonSchema>>;
export type Difference = Immutable<z.infer<typeof differenceSchema>>;
