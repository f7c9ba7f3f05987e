import type { z } from 'zod';
import type { Answers } from '../model/answers.ts';
import type { OrderDocument } from '../model/document.ts';
import { exitCodes, Failure } from '../report/failure.ts';

const parseJson = (text: string, name: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    throw new Failure({
      rule: 'read/json-damaged',
      exitCode: exitCodes.input,
      message: `Файл ${name} — не JSON или повреждён.`,
      advice: 'Возьмите файл, который записала программа, или сделайте его заново командой prikaz read.',
      cause,
    });
  }
};

/** The first few places where a value does not fit, in words; a long list would help nobody. */
const placesOf = (error: z.core.$ZodError): string =>
  error.issues
    .slice(0, 5)
    .map(({ path, message }) => `/${path.map(String).join('/')} — ${message}`)
    .join('; ');

const validate = async <T>(schema: z.ZodType<T>, value: unknown, name: string, what: string): Promise<T> => {
  const { z } = await import('zod');
  z.config(z.locales.ru());
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Failure({
    rule: 'read/json-unfit',
    exitCode: exitCodes.input,
    message: `Файл ${name} не похож на ${what}: ${placesOf(result.error)}.`,
    advice: 'Исправьте названные места. Какой должна быть форма документа, показывает prikaz schema.',
  });
};

/** A document in the contract's form. @throws Failure `read/json-damaged`, `read/json-unfit` */
export const readDocumentJson = async (text: string, name: string): Promise<OrderDocument> => {
  const value = parseJson(text, name);
  const { documentSchema } = await import('../model/schema.ts');
  return validate(documentSchema, value, name, 'документ prikaz.document/1');
};

/** The answers of a person. @throws Failure `read/json-damaged`, `read/json-unfit` */
export const readAnswersJson = async (text: string, name: string): Promise<Answers> => {
  const value = parseJson(text, name);
  const { answersSchema } = await import('../model/answers-schema.ts');
  return validate(answersSchema, value, name, 'ответы');
};
