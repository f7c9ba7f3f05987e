import type { z } from 'zod';
import { type Answers, answersOf } from '../model/answers/answers.ts';
import type { OrderDocument } from '../model/document.ts';
import { exitCodes, Failure } from '../report/failure.ts';

/** Faults that are told; a longer list would help nobody. */
const shownFaults = 5;

const parseJson = (text: string, what: string, advice: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    const line = /\bline (\d+)/.exec(String(cause))?.[1];
    throw new Failure({
      rule: 'read/json-damaged',
      exitCode: exitCodes.input,
      message: `${what} — не JSON или повреждён${line ? `; ошибка около строки ${line}` : ''}.`,
      advice,
      cause,
    });
  }
};

const unfit = (what: string, faults: readonly string[], advice: string): Failure =>
  new Failure({
    rule: 'read/json-unfit',
    exitCode: exitCodes.input,
    message: `${what}: ${faults.slice(0, shownFaults).join('; ')}.`,
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
  if (text.includes('\uFFFD'))
    throw unfit(what, ['буквы не в кодировке UTF-8'], 'Сохраните его в Блокноте с кодировкой UTF-8.');
  const advice =
    'Проверьте кавычки, запятые и скобки. Файл ответов выглядит так: { "number": "151-од", "date": "05.09.2022" }.';
  const value = parseJson(text, what, advice);
  const [{ answersSchema }, { answersFaults }] = await Promise.all([
    import('../model/answers/answers-schema.ts'),
    import('./answers-faults.ts'),
  ]);
  const result = answersSchema.safeParse(value);
  if (result.success) return answersOf(result.data);
  throw unfit(what, answersFaults(result.error.issues, value), 'Исправьте названное и повторите команду.');
};
