import type { Answers } from '../model/answers.ts';
import type { Arguments, Options } from './arguments.ts';
import { readInput } from './input.ts';
import { usageFailure } from './usage-failure.ts';

/** What only a person can know about the new order, as options. */
export const answerOptions = {
  number: { type: 'string', placeholder: 'НОМЕР', help: 'номер нового приказа' },
  date: { type: 'string', placeholder: 'ДАТА', help: 'дата нового приказа: 10.09.2022' },
  basis: { type: 'string', placeholder: 'ТЕКСТ', help: 'основание: «На основании письма … от … № …»' },
  signatory: { type: 'string', placeholder: '«ДОЛЖНОСТЬ, И.О. ФАМИЛИЯ»', help: 'кто подписывает' },
  answers: { type: 'string', placeholder: 'ФАЙЛ', help: 'те же и другие ответы в файле JSON' },
} as const satisfies Options;

const flags: readonly (readonly [path: RegExp, flag: string])[] = [
  [/^\/order\/number$/, '--number'],
  [/^\/order\/date$/, '--date'],
  [/^\/order\/(preamble|references)(\/|$)/, '--basis'],
  [/^\/order\/signatory(\/|$)/, '--signatory'],
];

/** The option that answers the question at a place of the document (a JSON Pointer), or null. */
export const answerFlag = (path: string): string | null =>
  flags.find(([pattern]) => pattern.test(path))?.[1] ?? null;

/**
 * A date as a clerk types it, «10.09.2022» or «2022-09-10», in ISO 8601.
 * @throws Failure `cli/bad-date`
 */
export const parseDate = (typed: string): string => {
  const russian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed.trim());
  const [day = '', month = '', year] = russian?.slice(1) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed.trim();
  const date = new Date(`${iso}T00:00:00Z`);
  // A day that a month does not have would roll over into the next one.
  if (!Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso) return iso;
  throw usageFailure(
    'cli/bad-date',
    `Такой даты нет: «${typed}».`,
    'Напишите число, месяц и год: 10.09.2022.',
  );
};

/**
 * «Директор школы, И.О. Фамилия» → its two parts, divided at the last comma.
 * @throws Failure `cli/bad-signatory`
 */
export const parseSignatory = (typed: string): { readonly position: string; readonly name: string } => {
  const [, position, name] = /^(.*\S)\s*,\s*([^,]*\S)\s*$/.exec(typed) ?? [];
  if (position && name) return { position, name };
  const advice = 'Напишите должность, запятую и фамилию с инициалами: «Директор, И.О. Фамилия».';
  throw usageFailure('cli/bad-signatory', `Не разделить на должность и фамилию: «${typed}».`, advice);
};

/** The answers of the file, if one is given, and of the options, which have the last word. */
export const readAnswers = async (
  { answers, number, date, basis, signatory }: Arguments<typeof answerOptions>['values'],
  signal: AbortSignal,
): Promise<Answers> => {
  const typed: Answers = {
    ...(number && { number }),
    ...(date && { date: parseDate(date) }),
    ...(basis && { basis }),
    ...(signatory && { signatory: parseSignatory(signatory) }),
  };
  if (!answers) return typed;
  const { parseAnswers } = await import('../pipeline.ts');
  const { name, bytes } = await readInput(answers, signal);
  return { ...(await parseAnswers(new TextDecoder().decode(bytes), name)), ...typed };
};
