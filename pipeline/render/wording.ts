/** The words that the program adds to a document: `wording.json` of a template, texts of Handlebars that a clerk edits. */
import Handlebars from 'handlebars';
import { z } from 'zod';
import { capital } from '../model/capital.ts';
import { exitCodes, Failure } from '../report/failure.ts';
import { numberMark } from './number-mark.ts';

/** A text with fields, such as «от {{date}} {{number}}». */
export type Phrase<Field extends string> = (values: Readonly<Record<Field, string | null>>) => string;

const handlebars = Handlebars.create();
// A text has fields and conditions; what it could repeat, reach into or print elsewhere with is none of its business.
for (const helper of ['each', 'with', 'lookup', 'log']) handlebars.unregisterHelper(helper);
handlebars.registerHelper('upper', (text: string) => text.toLocaleUpperCase('ru'));
handlebars.registerHelper('capital', (text: string) => capital(text));
handlebars.registerHelper('mark', numberMark);

const fillAll = <Field extends string>(fields: readonly Field[], value: string): Record<Field, string> =>
  Object.fromEntries(fields.map((field) => [field, value])) as Record<Field, string>;

/** A phrase that may use these fields alone; one that names another is found out at once, not on the day it is printed. */
export const phrase = <Field extends string = never>(...fields: readonly Field[]) =>
  z.string().transform((text, context): Phrase<Field> => {
    const filled = handlebars.compile(text, { strict: true, noEscape: true });
    const print: Phrase<Field> = (values) => filled({ __proto__: null, ...values }).trim();
    try {
      print(fillAll(fields, 'x'));
    } catch {
      const allowed = fields.map((field) => `{{${field}}}`).join(', ');
      const message = allowed ? `допустимы только поля ${allowed}` : 'здесь не может быть полей';
      context.addIssue({ code: 'custom', message: `не разобран текст «${text}»: ${message}` });
    }
    return print;
  });

const orderWording = z.strictObject({
  documentTitle: phrase('form', 'registration'),
  phone: phrase('phone'),
  form: phrase('form'),
  date: phrase('day', 'month', 'monthName', 'year'),
  dateBlank: phrase(),
  number: phrase('number'),
  numberBlank: phrase(),
  registration: phrase('date', 'number'),
  directive: phrase('directive'),
  clause: phrase('number', 'text'),
  item: phrase('number', 'text'),
  positionBlank: phrase(),
  nameBlank: phrase(),
});

const planWording = z.strictObject({
  period: phrase('period'),
  goal: phrase('goal'),
  tasks: phrase(),
  task: phrase('number', 'text'),
  abbreviations: phrase(),
  abbreviation: phrase('short', 'full'),
  section: phrase('number', 'title'),
  sectionTasks: phrase('tasks'),
});

const wordingSchema = z.strictObject({
  draft: phrase(),
  /** Null in a template that is for plans alone. */
  order: orderWording.nullable(),
  appendix: z.strictObject({
    mark: phrase('number'),
    /** How an appendix points to its act, by the act's form: приказ → «к приказу». */
    toAct: z.record(z.string(), phrase('form')),
    toOther: phrase('form'),
    byAct: z.record(z.string(), phrase('form')),
    byOther: phrase('form'),
    /** The list of appendices under the text. */
    listHeading: phrase(),
    listed: phrase('number', 'title', 'sheets'),
    listedAlone: phrase('title', 'sheets'),
  }),
  approval: z.strictObject({
    positionBlank: phrase(),
    signature: phrase('name'),
    signatureBlank: phrase(),
    date: phrase('day', 'month', 'monthName', 'year'),
    dateBlank: phrase(),
  }),
  plan: planWording,
});

export type Wording = z.infer<typeof wordingSchema>;
export type OrderWording = z.infer<typeof orderWording>;
export type PlanWording = z.infer<typeof planWording>;

const broken = (file: string, faults: readonly string[], cause?: unknown): Failure =>
  new Failure({
    rule: 'render/wording-broken',
    exitCode: exitCodes.input,
    message: `Файл с текстами шаблона ${file} не подходит:\n${faults.map((fault) => `  – ${fault}`).join('\n')}`,
    advice: 'Исправьте названные тексты или возьмите файл wording.json из исходного шаблона.',
    cause,
  });

const parseJson = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw broken(file, ['это не JSON: проверьте кавычки, запятые и скобки'], cause);
  }
};

/** Everything that is wrong with them is told at once. */
const checkWording = <Words>(schema: z.ZodType<Words>, texts: unknown, file: string): Words => {
  const result = schema.safeParse(texts);
  if (result.success) return result.data;
  throw broken(
    file,
    result.error.issues.map(({ path, message }) => `${path.join('.') || 'файл'}: ${message}`),
  );
};

/** Reads the texts of a template of any kind. */
export const parseWordingBy = <Words>(schema: z.ZodType<Words>, text: string, file: string): Words =>
  checkWording(schema, parseJson(text, file), file);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The shared texts, those of the template in the place of their namesakes. */
export const mergeTexts = (shared: unknown, own: unknown): unknown => {
  if (!isRecord(shared) || !isRecord(own)) return own;
  const changed = Object.entries(own).map(([name, text]) => [
    name,
    Object.hasOwn(shared, name) ? mergeTexts(shared[name], text) : text,
  ]);
  return { ...shared, ...Object.fromEntries(changed) };
};

/** What was read, by its text: a batch prints a thousand orders with the same words. */
const known = new Map<string, Wording>();

/** Templates whose words are kept; more than an office has. */
const mostKnown = 100;

/** Reads the texts of a template for orders or plans, which holds only what differs from the shared ones. */
export const parseWording = (text: string, file: string, shared: string): Wording => {
  const key = JSON.stringify([shared, text]);
  const words =
    known.get(key) ??
    checkWording(wordingSchema, mergeTexts(parseJson(shared, file), parseJson(text, file)), file);
  if (known.size >= mostKnown) known.clear();
  known.set(key, words);
  return words;
};
