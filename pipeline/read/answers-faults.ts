import type { z } from 'zod';
import { longestNumber } from '../model/answers/answer-values.ts';
import { grammaticalCases } from '../model/grammar.ts';
import { nearest } from '../model/nearest.ts';

const text = 'текст в кавычках';

/** What stands under each name, with an example; the empty name is the whole file. */
const expected: Readonly<Record<string, string>> = {
  '': 'ответы в фигурных скобках: { "number": "151-од", "date": "05.09.2022" }',
  schema: '"prikaz.answers/1"',
  help: 'список текстов; его можно убрать',
  date: 'дата: "05.09.2022"',
  number: `номер, как в журнале, не длиннее ${longestNumber} знаков, без < > & \\ и кавычек внутри: "151-од"`,
  basis: 'текст: "На основании письма … от … № …"',
  signatory: 'должность и фамилия: { "position": "Директор", "name": "И.О. Фамилия" }',
  position: 'должность: "Директор"',
  name: 'имя и фамилия: "И.О. Фамилия"',
  questions: 'список вопросов с ответами: [{ "place": "/order/title", "answer": "О порядке …" }]',
  place: 'адрес места: "/order/title"',
  answer: 'весь верный текст или, если есть предложенный, "да"',
  others: '"да", если остальные люди прежние, или пусто: ""',
  people: 'список людей: [{ "was": "И.О. Прежний", "now": { "name": "И.О. Новый" } }]',
  was: 'кто прежний, в кавычках',
  now: 'кто новый',
  gender: '"male" (мужской) или "female" (женский)',
  forms: 'фамилия в шести падежах: { "nominative": "Рябинина В.А.", "genitive": "Рябининой В.А.", … }',
  responsible: 'список: [{ "was": "прежний", "now": "новый" }] или [{ "item": "2.3", "now": "новый" }]',
  item: 'номер пункта плана: "2.3"',
  drop: 'список пунктов: ["2.3", "Пункт 4 приказа"]',
  add: 'список: [{ "after": "2.3", "activity": "…" }] или [{ "after": "Пункт 1 приказа", "text": "…" }]; место одно из after, before, section',
  texts: 'новые тексты по их адресам: { "/order/title": "О порядке …" }',
};

/** The keys that each object takes; the empty name is the whole file. */
const keysOf: Readonly<Record<string, readonly string[]>> = {
  '': 'schema help date number basis signatory questions others people responsible drop add texts'.split(' '),
  signatory: ['position', 'name'],
  questions: ['place', 'where', 'question', 'was', 'proposed', 'answer'],
  people: ['was', 'where', 'question', 'now'],
  now: ['name', 'position', 'gender', 'forms'],
  forms: grammaticalCases,
  responsible: ['item', 'was', 'now'],
  add: ['after', 'before', 'section', 'text', 'activity', 'deadline', 'responsible', 'result'],
};

/** Characters of a wrong value that are shown. */
const shownCharacters = 40;

const shown = (value: unknown): string => {
  const json = JSON.stringify(value);
  return json.length > shownCharacters ? `${json.slice(0, shownCharacters)}…` : json;
};

/** The last name of a path: the places of a list have none. */
const nameOf = (path: readonly PropertyKey[]): string =>
  String(path.findLast((key) => typeof key !== 'number') ?? '');

const unknownKey = (key: string, path: readonly PropertyKey[]): string => {
  const known = keysOf[nameOf(path)] ?? [];
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
  const where = placeAt(path, answers);
  const value = valueAt(answers, path.map(String));
  const written = value === undefined ? 'ничего не написано' : `написано ${shown(value)}`;
  return `${where}${written}, а нужно — ${formAt(path, answers)}`;
};

/** A question is known by what it asks about: «Дата приказа»; all else by its keys, counted from one as people count. */
const placeAt = (path: readonly PropertyKey[], answers: unknown): string => {
  const asked = path[0] === 'questions' && valueAt(answers, [...path.slice(0, 2).map(String), 'where']);
  if (typeof asked === 'string' && path.length > 1) return `«${asked}»: `;
  const keys = path.map((key) => (typeof key === 'number' ? key + 1 : `"${String(key)}"`)).join(' → ');
  return keys === '' ? '' : `${keys}: `;
};

/** Places whose questions take a value of a form of their own. */
const formOfPlace: Readonly<Record<string, string>> = { '/order/date': 'date', '/order/number': 'number' };

const formAt = (path: readonly PropertyKey[], answers: unknown): string => {
  const name = nameOf(path);
  if (name === 'answer') {
    const place = valueAt(answers, [...path.slice(0, -1).map(String), 'place']);
    return expected[formOfPlace[String(place)] ?? name] ?? text;
  }
  const isItsOwn = path[0] === 'texts' && path.length > 1;
  return (isItsOwn ? undefined : expected[name]) ?? text;
};

const faultsOf = (issue: z.core.$ZodIssue, answers: unknown): readonly string[] => {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, issue.path));
  if (issue.code === 'too_big')
    return [
      `${placeAt(issue.path, answers)}слишком ${issue.origin === 'array' ? 'много: не больше' : 'длинно: знаков не больше'} ${issue.maximum}`,
    ];
  if (issue.code === 'invalid_key')
    return [`адрес ${shown(issue.path.at(-1))} должен начинаться с «/» и быть таким, как в списке изменений`];
  return [wrongValue(issue.path, answers)];
};

/** What is wrong with an answers file, in a clerk's words: the place, what is there, what should be. */
export const answersFaults = (issues: readonly z.core.$ZodIssue[], answers: unknown): readonly string[] =>
  issues.flatMap((issue) => faultsOf(issue, answers));
