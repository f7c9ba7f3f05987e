import type { z } from 'zod';
import type { answersSchema } from './answers-schema.ts';
import type { Immutable } from './immutable.ts';

/**
 * What only a person can know about next year's document; all of it optional. `date` is ISO 8601, `basis` what the
 * preamble says («На основании письма … от … № … «…»»), `texts` new texts by JSON Pointer into the renewed document.
 */
export type Answers = Immutable<z.infer<typeof answersSchema>>;
