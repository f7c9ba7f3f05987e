import type { z } from 'zod';
import { type Answers, answersOf } from '../model/answers/answers.ts';
import type { OrderDocument } from '../model/document.ts';
import type { OfficeSettings } from '../model/office/settings.ts';
import { exitCodes, Failure } from '../report/failure.ts';

/** Characters of an answers file: more than the questions about the longest plan have. */
const longestAnswers = 10_000_000;

/** Faults that are told; a longer list would help nobody. */
const shownFaults = 5;

const damaged = (message: string, advice: string, cause: unknown): Failure =>
  new Failure({ rule: 'read/json-damaged', exitCode: exitCodes.input, message, advice, cause });

const parseJson = (text: string, what: string, advice: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    throw damaged(`${what} — не JSON или повреждён.`, advice, cause);
  }
};

const parseAnswers = async (text: string, what: string): Promise<unknown> => {
  const { parseTypedJson, TypedJsonError } = await import('./typed-json.ts');
  try {
    return parseTypedJson(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    if (!(cause instanceof TypedJsonError)) throw cause;
    const advice =
      'Проверьте эту строку: каждый ответ стоит в кавычках на одной строке, после него запятая. Или удалите файл и повторите команду без --answers: программа запишет его заново.';
    throw damaged(`${what}: непонятна строка ${cause.line}.`, advice, cause);
  }
};

const unfit = (what: string, faults: readonly string[], advice: string, shown = shownFaults): Failure =>
  new Failure({
    rule: 'read/json-unfit',
    exitCode: exitCodes.input,
    message: `${what}: ${faults.slice(0, shown).join('; ')}.`,
    advice,
  });

const placeOf = ({ path, message }: z.core.$ZodIssue): string =>
  `/${path.map(String).join('/')} — ${message}`;

/** A document in the contract's form. @throws Failure `read/json-damaged`, `read/json-unfit` */
export const readDocumentJson = async (text: string, name: string): Promise<OrderDocument> => {
  const again = 'Возьмите файл, который записала программа, или сделайте его заново командой prikaz read.';
  const value = parseJson(text, `Файл ${name}`, again);
  const [{ z }, { documentSchema }] = await Promise.all([import('zod'), import('../model/schema.ts')]);
  z.config(z.locales.ru());
  const result = documentSchema.safeParse(value);
  if (result.success) return result.data;
  const what = `Файл ${name} не похож на документ prikaz.document/1`;
  const advice = 'Исправьте названные места. Какой должна быть форма документа, показывает prikaz schema.';
  throw unfit(what, result.error.issues.map(placeOf), advice);
};

/** The answers of a person. @throws Failure `read/json-damaged`, `read/json-unfit` */
export const readAnswersJson = async (text: string, name: string): Promise<Answers> => {
  const what = `Файл ответов ${name}`;
  if (text.length > longestAnswers)
    throw unfit(what, ['в нём слишком много текста'], 'Проверьте, тот ли это файл.');
  const value = await parseAnswers(text, what);
  const [{ answersSchema }, { answersFaults }] = await Promise.all([
    import('../model/answers/answers-schema.ts'),
    import('./answers-faults.ts'),
  ]);
  const result = answersSchema.safeParse(value);
  if (result.success) return answersOf(result.data);
  throw unfit(what, answersFaults(result.error.issues, value), 'Исправьте названное и повторите команду.');
};

/** Characters of an office's settings. */
const longestSettings = 100_000;

/** Faults of settings that are told: all, but for a file that is no settings at all. */
const shownSettings = 50;

/** The settings of an office. @throws Failure `read/json-damaged`, `read/json-unfit` */
export const readOfficeJson = async (text: string, name: string): Promise<OfficeSettings> => {
  const what = `Файл настроек ${name}`;
  if (text.length > longestSettings)
    throw unfit(what, ['в нём слишком много текста'], 'Проверьте, тот ли это файл.');
  const advice = 'Проверьте кавычки, запятые и скобки: { "profile": "2025", "week": 5 }.';
  const value = parseJson(text, what, advice);
  const [{ z }, { officeSettingsSchema }, { officeFaults }] = await Promise.all([
    import('zod'),
    import('../model/office/settings-schema.ts'),
    import('./office-faults.ts'),
  ]);
  z.config(z.locales.ru());
  const result = officeSettingsSchema.safeParse(value);
  if (!result.success) {
    const known = { '': Object.keys(officeSettingsSchema.shape), executor: ['name', 'phone'] };
    const which = 'Исправьте названное; какими бывают настройки, показывает prikaz schema office --example.';
    throw unfit(what, officeFaults(result.error.issues, known), which, shownSettings);
  }
  const { schema: _schema, ...settings } = result.data;
  return settings;
};
