/** What a run over many documents tells, `prikaz.batch-event/1`: the one source of its types and its JSON Schema. */
import { z } from 'zod';
import { documentSummarySchema } from '../model/document-summary-schema.ts';
import { exitCodes } from '../report/failure.ts';

const text = z.string().min(1);
const count = z.int().nonnegative();

const failureSchema = z.strictObject({
  rule: text.describe('stage/what-is-wrong; run/… where its process had to be ended'),
  message: text.describe('in Russian'),
  advice: z.string(),
  exitCode: z.literal(Object.values(exitCodes)),
});

export const documentResultSchema = z.strictObject({
  name: text.describe('the path within the run, with «/» on every system'),
  state: z
    .enum(['done', 'known', 'failed'])
    .describe('known: made by an earlier run from the same bytes, options and version'),
  exitCode: z.literal(Object.values(exitCodes)).describe('what prikaz ends with for this document alone'),
  summary: documentSummarySchema.nullable(),
  failure: failureSchema.nullable(),
  pages: z.int().positive().nullable().describe('null where the format has no pages'),
  seconds: z.number().nonnegative().describe('of work, on all cores together'),
  files: z.array(text).describe('paths within the output folder, with «/»'),
  thumbnail: text.nullable().describe('path within the output folder, with «/»'),
});

export const totalsSchema = z.strictObject({
  documents: count,
  done: count,
  known: count.describe('of those done, what was known from an earlier run'),
  failed: count,
  withErrors: count.describe('of those done'),
  withWarnings: count.describe('of those done: with a warning and no error'),
  pages: count.describe('of what was done in this run; a document without pages counts as one'),
  seconds: z.number().nonnegative().describe('since the run began'),
});

const begun = z.strictObject({ kind: z.literal('begun'), totals: totalsSchema });

const started = z
  .strictObject({ kind: z.literal('started'), name: text })
  .describe('work on a document begins');

const pages = z
  .strictObject({ kind: z.literal('pages'), name: text, done: count, total: count })
  .describe('a part of a long scan is recognised');

const document = z.strictObject({
  kind: z.literal('document'),
  result: documentResultSchema,
  totals: totalsSchema,
});

const ended = z.strictObject({
  kind: z.literal('ended'),
  totals: totalsSchema,
  reports: z.array(text).describe('paths of the reports'),
});

export const batchEventSchema = z.discriminatedUnion('kind', [begun, started, pages, document, ended]);
