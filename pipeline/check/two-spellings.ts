import { fold } from '../model/fold.ts';
import { type Parts, textsOf } from '../model/text-walk.ts';
import { itemsOf } from '../model/walk-items.ts';
import type { Check } from './check.ts';

interface Mention {
  readonly name: string;
  readonly path: string;
}

/** «МАОУ СОШ № 1», «ГБУ «Центр «Старт»»: bodies that running texts name by their form. */
const bodyName =
  /(?<!\p{L})(?:ФГ|[МГЧ])?[БАК]?(?:Д?ОУ|УДО|УК|УЗ|У)\s+(?:\p{Lu}{2,8}\s+)?(?:«[^»]{2,50}»+|№\s?\d+)(?:\s+(?:г|с|п|пос|д|ст)\.\s?\p{Lu}[\p{L}-]+)?/gu;

/** Everybody whom a document makes responsible, and bodies in its texts, each spelling once. */
const mentionsIn = (parts: Parts): Mention[] => {
  const parties = itemsOf(parts.plans).flatMap(({ item, path }) =>
    (item.responsible?.parties ?? []).map((name) => ({ name, path: `${path}/responsible` })),
  );
  const bodies = textsOf(parts)
    .filter(({ path }) => !path.includes('/responsible/'))
    .flatMap(({ path, text }) => [...text.matchAll(bodyName)].map(([name]) => ({ name, path })));
  const first = new Map<string, Mention>();
  for (const mention of [...parties, ...bodies]) {
    const name = mention.name.replace(/\s*\(по согласованию\)$/u, '');
    if (!first.has(fold(name))) first.set(fold(name), { ...mention, name });
  }
  return [...first.values()];
};

const shortened: readonly (readonly [RegExp, string])[] = [
  [/зам\.\s*/gu, 'заместитель '],
  [/зав\.\s*/gu, 'заведующий '],
  [/нач\.\s*/gu, 'начальник '],
  [/гл\.\s*/gu, 'главный '],
  [/рук\.\s*/gu, 'руководитель '],
];

/** A name without what two spellings of it may differ in: spaces and marks, shortened posts, the kind of an institution. */
const keyOf = (name: string): string =>
  shortened
    .reduce((text, [short, full]) => text.replace(short, full), fold(name))
    // «МАОУ», «МБОУ» and «МОУ» № 1: the same school, bureaucratically another.
    .replace(/^(фг|[мгч])[бак]?(?=(?:д?оу|удо|ук|уз|у)\s)/u, '$1')
    .replace(/[^а-яa-z\d]/gu, '');

/** True for two words with one letter in them wrong, missing or too many; endings are cases and say nothing. */
const oneLetterApart = (left: string, right: string): boolean => {
  if (Math.min(left.length, right.length) < 5 || Math.abs(left.length - right.length) > 1) return false;
  let same = 0;
  while (same < left.length && left[same] === right[same]) same += 1;
  const [longer, other] = left.length >= right.length ? [left, right] : [right, left];
  return (
    longer.slice(same + 1) === other.slice(other.length === longer.length ? same + 1 : same) &&
    same < other.length - 2
  );
};

const wordsOf = (name: string): string[] => fold(name).match(/[а-яa-z]+|\d+/gu) ?? [];

/** Names of as many words, all the same but one, which is one letter apart: «Ивонова А.А.» beside «Иванова А.А.». */
const isSlip = (left: string, right: string): boolean => {
  const [own, others] = [wordsOf(left), wordsOf(right)];
  if (own.length !== others.length) return false;
  const differing = own.flatMap((word, index) =>
    word === others[index] ? [] : [[word, others[index] ?? '']],
  );
  return differing.length === 1 && differing.every(([one = '', two = '']) => oneLetterApart(one, two));
};

/** One party under two names: «МАОУ СОШ №1» and «МБОУ СОШ № 1», «зам. директора» and «Заместитель директора». */
export const twoSpellings: Check = (parts, say) => {
  const groups: Mention[][] = [];
  for (const mention of mentionsIn(parts)) {
    const group = groups.find((others) =>
      others.some(({ name }) => keyOf(name) === keyOf(mention.name) || isSlip(name, mention.name)),
    );
    if (group) group.push(mention);
    else groups.push([mention]);
  }
  for (const group of groups.filter(({ length }) => length > 1)) {
    const names = group.map(({ name }) => `«${name}»`).join(', ');
    say('check/two-spellings', { names }, { path: group[1]?.path ?? '' });
  }
};
