/** What `prikaz diff` says of two documents, `prikaz.comparison/1`: the one source of its types and its JSON Schema. */
import { z } from 'zod';

const text = z.string().min(1);
const maybeText = text.nullable();
const pointer = z.string().nullable();

const side = z.strictObject({
  name: text.describe('the file'),
  title: maybeText,
  period: maybeText.describe('as printed over its first plan that has one'),
});

/** One thing in which two documents differ; `old` and `new` are what each says, null where it says nothing. */
export const differenceSchema = z.strictObject({
  kind: z.enum(['added', 'dropped', 'moved', 'reworded', 'deadline', 'responsible']),
  what: z.enum(['requisite', 'clause', 'plan', 'section', 'item', 'table', 'row']),
  where: text.describe('the place in words; of what was dropped, the place in the old document'),
  oldPath: pointer.describe('JSON Pointer into the old document, null for what was added'),
  newPath: pointer.describe('JSON Pointer into the new document, null for what was dropped'),
  old: maybeText,
  new: maybeText,
  note: maybeText.describe('in Russian: how far a deadline moved, where an item went, who came and who went'),
});

export const comparisonSchema = z.strictObject({
  schema: z.literal('prikaz.comparison/1'),
  old: side,
  new: side,
  years: z
    .int()
    .describe('whole years from the old period to the new one; what moved by them alone is no difference'),
  differences: z.array(differenceSchema),
});
