import type { z } from 'zod';
import { longestNumber } from '../model/answer-values.ts';
import { nearest } from '../model/nearest.ts';

/** What stands at each place, with an example; the empty name is the whole file. */
const expected: Readonly<Record<string, string>> = {
  '': 'ответы в фигурных скобках: { "number": "151-од", "date": "05.09.2022" }',
  date: 'дата: "05.09.2022"',
  number: `номер, как в журнале, не длиннее ${longestNumber} знаков, без < > & \\ и кавычек внутри: "151-од"`,
  basis: 'текст: "На основании письма … от … № …"',
  signatory: 'должность и фамилия: { "position": "Директор", "name": "И.О. Фамилия" }',
  position: 'должность: "Директор"',
  name: 'имя и фамилия: "И.О. Фамилия"',
  texts: 'новые тексты по их адресам: { "/order/title": "О порядке …" }',
};

const signatoryKeys = ['position', 'name'];
const topKeys = Object.keys(expected).filter((key) => key !== '' && !signatoryKeys.includes(key));

/** Characters of a wrong value that are shown. */
const shownCharacters = 40;

const shown = (value: unknown): string => {
  const json = JSON.stringify(value);
  return json.length > shownCharacters ? `${json.slice(0, shownCharacters)}…` : json;
};

const unknownKey = (key: string, path: readonly PropertyKey[]): string => {
  const known = path.length > 0 ? signatoryKeys : topKeys;
  const meant = nearest(key, known);
  const advice = meant ? `возможно, "${meant}"` : `бывают ${known.map((each) => `"${each}"`).join(', ')}`;
  return `ключ "${key}" неизвестен; ${advice}`;
};

const valueAt = (answers: unknown, names: readonly string[]): unknown =>
  names.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null
        ? Object.getOwnPropertyDescriptor(value, name)?.value
        : undefined,
    answers,
  );

const wrongValue = (path: readonly PropertyKey[], answers: unknown): string => {
  const names = path.map(String);
  const where = names.length > 0 ? `${names.map((name) => `"${name}"`).join(' → ')}: ` : '';
  const form = names[0] === 'texts' && names.length > 1 ? 'текст в кавычках' : expected[names.at(-1) ?? ''];
  return `${where}написано ${shown(valueAt(answers, names))}, а нужно — ${form}`;
};

const faultsOf = (issue: z.core.$ZodIssue, answers: unknown): readonly string[] => {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, issue.path));
  if (issue.code === 'invalid_key')
    return [`адрес "${String(issue.path.at(-1))}" должен начинаться с «/», как в списке изменений`];
  return [wrongValue(issue.path, answers)];
};

/** What is wrong with an answers file, in a clerk's words: the place, what is there, what should be. */
export const answersFaults = (issues: readonly z.core.$ZodIssue[], answers: unknown): readonly string[] =>
  issues.flatMap((issue) => faultsOf(issue, answers));
