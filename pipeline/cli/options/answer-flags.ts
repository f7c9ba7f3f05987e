import { dateAnswer, longestNumber, numberAnswer } from '../../model/answers/answer-values.ts';
import type { Answers } from '../../model/answers/answers.ts';
import type { Arguments, Options } from '../arguments.ts';
import { readInput } from '../input.ts';
import { usageFailure } from '../usage-failure.ts';

/** What only a person can know about the new order, as options. */
export const answerOptions = {
  number: { type: 'string', placeholder: 'НОМЕР', help: 'номер нового приказа' },
  date: { type: 'string', placeholder: 'ДАТА', help: 'дата нового приказа: 10.09.2022' },
  basis: { type: 'string', placeholder: 'ТЕКСТ', help: 'основание: «На основании письма … от … № …»' },
  signatory: { type: 'string', placeholder: '"ДОЛЖНОСТЬ, И.О. ФАМИЛИЯ"', help: 'кто подписывает' },
  answers: {
    type: 'string',
    placeholder: 'ФАЙЛ',
    help: 'ответы в файле: ИМЯ.answers.json с вопросами пишут renew и reissue',
  },
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
 * A date as a clerk types it, «10.09.2022», «10 сентября 2022 г.» or «2022-09-10», in ISO 8601.
 * @throws Failure `cli/bad-date`
 */
export const parseDate = (typed: string): string => {
  const date = dateAnswer(typed);
  if (date !== null) return date;
  const advice = 'Напишите число, месяц и год: 10.09.2022.';
  throw usageFailure('cli/bad-date', `Такой даты нет: «${typed}».`, advice);
};

/**
 * The number that the register gave, without «№».
 * @throws Failure `cli/bad-number`
 */
export const parseNumber = (typed: string): string => {
  const number = numberAnswer(typed);
  if (number !== null) return number;
  const advice = `Напишите номер, как в журнале: 151-од. В нём не больше ${longestNumber} знаков, нет кавычек и знаков < > & \\.`;
  throw usageFailure('cli/bad-number', `Это не похоже на номер приказа: «${typed}».`, advice);
};

/**
 * «Директор школы, И.О. Фамилия» → its two parts, divided at the last comma.
 * @throws Failure `cli/bad-signatory`
 */
export const parseSignatory = (typed: string): { readonly position: string; readonly name: string } => {
  const [, position, name] = /^(.*\S)\s*,\s*([^,]*\S)\s*$/.exec(typed) ?? [];
  if (position && name) return { position, name };
  const advice = 'Напишите должность, запятую и фамилию с инициалами: "Директор, И.О. Фамилия".';
  throw usageFailure('cli/bad-signatory', `Не разделить на должность и фамилию: «${typed}».`, advice);
};

type Typed = Arguments<typeof answerOptions>['values'];

/** The answers of the options. @throws Failure `cli/bad-date`, `cli/bad-number`, `cli/bad-signatory` */
export const typedAnswers = ({ number, date, basis, signatory }: Omit<Typed, 'answers'>): Answers => ({
  ...(number && { number: parseNumber(number) }),
  ...(date && { date: parseDate(date) }),
  ...(basis && { basis: basis.trim() }),
  ...(signatory && { signatory: parseSignatory(signatory) }),
});

/** The answers of the file, if one is given, and of the options, which have the last word. */
export const readAnswers = async ({ answers, ...options }: Typed, signal: AbortSignal): Promise<Answers> => {
  const typed = typedAnswers(options);
  if (!answers) return typed;
  const { answersText, parseAnswers } = await import('../../pipeline.ts');
  const { name, bytes } = await readInput(answers, signal);
  return { ...(await parseAnswers(await answersText(bytes), name)), ...typed };
};
