/** What `prikaz check` says of papers, `prikaz.report/1`: the one source of its types and its JSON Schema. */
import { z } from 'zod';
import { documentSchema } from '../schema.ts';
import { officeProfiles } from './settings-choices.ts';

const text = z.string().min(1);
const maybeText = text.nullable();

/** What a finding speaks of; content: what the checks of the text and the reading say. */
const topics = ['sheet', 'requisites', 'text', 'signature', 'appendices', 'file', 'content'] as const;

/** What is said of a paper, with what one needs to find and mend it. */
export const findingSchema = documentSchema.shape.diagnostics.element.extend({
  topic: z.enum(topics),
  path: z.string().nullable().describe('JSON Pointer into the document that prikaz read gives'),
  paragraph: z
    .int()
    .positive()
    .nullable()
    .describe('of a DOCX or a text: the printed paragraph, counted from 1'),
  excerpt: maybeText.describe('how the line begins'),
  expected: maybeText,
  actual: maybeText,
  count: z.int().positive().describe('places with the same fault; the first one is given'),
});

export const ruleOutcomeSchema = z.strictObject({
  rule: text,
  outcome: z
    .enum(['passed', 'failed', 'absent'])
    .describe('absent: the paper has nothing that the rule speaks of, or its file does not tell'),
});

export const checkedPaperSchema = z.strictObject({
  name: text,
  form: z.enum(['docx', 'pdf', 'text']).describe('text: only the words were checked'),
  findings: z.array(findingSchema),
  rules: z.array(ruleOutcomeSchema),
});

export const reportSchema = z.strictObject({
  schema: z.literal('prikaz.report/1'),
  profile: z.enum(officeProfiles).describe('ГОСТ Р 7.0.97 of which year'),
  papers: z.array(checkedPaperSchema),
  failures: z
    .array(z.strictObject({ name: text, rule: text, message: text, advice: text }))
    .describe('files that could not be checked'),
});
