/**
 * The output contract `prikaz.document/1`, the one source of its types, its validation and its JSON Schema.
 * Values are the document's own Russian; what is absent is null or [], never an empty string and never a guess.
 */
import { z } from 'zod';

const text = z.string().min(1);
const maybeText = text.nullable();
/** An ISO 8601 calendar date. */
const isoDate = z.iso.date();

const term = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), date: isoDate }),
  z.strictObject({ kind: z.literal('by'), date: isoDate }),
  z.strictObject({ kind: z.literal('period'), from: isoDate, to: isoDate }),
  z.strictObject({
    kind: z.literal('recurring'),
    rule: text.describe('RFC 5545 RRULE'),
    per: z.enum(['year', 'half-year', 'quarter', 'school-quarter', 'month', 'week']),
  }),
  z.strictObject({ kind: z.literal('continuous') }),
  z.strictObject({ kind: z.literal('conditional'), condition: text }),
]);

const item = z.strictObject({
  number: maybeText,
  activity: maybeText,
  deadline: z.strictObject({ text, terms: z.array(term) }).nullable(),
  responsible: z.strictObject({ text, parties: z.array(text) }).nullable(),
  result: maybeText,
  other: z.array(z.strictObject({ heading: maybeText, text })),
});

const section = z.strictObject({
  number: maybeText,
  title: maybeText,
  tasks: maybeText,
  items: z.array(item),
});

const period = z.strictObject({
  kind: z.enum(['school-year', 'calendar-year', 'dates']),
  from: isoDate,
  to: isoDate,
  text,
});

const approval = z.strictObject({
  mark: text,
  position: maybeText,
  name: maybeText,
  date: isoDate.nullable(),
});

const plan = z.strictObject({
  appendix: maybeText,
  title: maybeText,
  approval: approval.nullable(),
  period: period.nullable(),
  goal: maybeText,
  tasks: z.array(text),
  abbreviations: z.array(z.strictObject({ short: text, full: text })),
  columns: z.array(
    z.strictObject({
      role: z.enum(['number', 'activity', 'deadline', 'responsible', 'result', 'other']),
      heading: maybeText,
    }),
  ),
  sections: z.array(section),
});

const reference = z.strictObject({
  kind: text,
  issuer: maybeText,
  date: isoDate.nullable(),
  number: maybeText,
  title: maybeText,
});

const order = z.strictObject({
  form: text,
  organization: z.strictObject({ name: maybeText, address: maybeText, phone: maybeText }),
  date: isoDate.nullable(),
  number: maybeText,
  place: maybeText,
  title: maybeText,
  preamble: maybeText,
  references: z.array(reference),
  directive: maybeText,
  clauses: z.array(
    z.strictObject({
      number: maybeText,
      text,
      items: z.array(z.strictObject({ number: maybeText, text })),
    }),
  ),
  signatory: z.strictObject({ position: maybeText, name: maybeText }).nullable(),
});

const pointer = z.string().describe('JSON Pointer (RFC 6901) into this document');

export const documentSchema = z.strictObject({
  schema: z.literal('prikaz.document/1'),
  source: z.strictObject({
    name: text,
    mediaType: text,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    pages: z.int().positive().nullable(),
    recognised: z.boolean(),
  }),
  order: order.nullable(),
  plans: z.array(plan),
  tables: z.array(
    z.strictObject({
      appendix: maybeText,
      title: maybeText,
      columns: z.array(maybeText),
      rows: z.array(z.array(maybeText)),
    }),
  ),
  corrections: z.array(z.strictObject({ path: pointer, from: text, to: text, rule: text })),
  diagnostics: z.array(
    z.strictObject({
      rule: text,
      severity: z.enum(['info', 'warning', 'error']),
      message: text,
      path: pointer.nullable(),
      page: z.int().positive().nullable(),
      box: z
        .tuple([z.number(), z.number(), z.number(), z.number()])
        .nullable()
        .describe('x0, y0, x1, y1 in PDF points from the top left of the page'),
    }),
  ),
});
