import { fold } from '../model/fold.ts';
import type { Check } from './check.ts';
import { mentionsIn } from './mentions.ts';
import { oneLetterApart } from './one-letter-apart.ts';

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
    // «МАОУ», «МБОУ» and «МОУ» № 1: one school that changed its kind.
    .replace(/^(фг|[мгч])[бак]?(?=(?:д?оу|удо|ук|уз|у)\s)/u, '$1')
    .replace(/[^а-яa-z\d]/gu, '');

const wordsOf = (name: string): string[] => [...fold(name).matchAll(/[а-яa-z]+|\d+/gu)].map(([word]) => word);

/** A slip in one word, or in the second of a person's initials: «Ивонова А.А.» and «Иванова А.В.» for «Иванова А.А.». */
const isSlip = (left: string, right: string, isLast: boolean): boolean =>
  oneLetterApart(left, right) || (isLast && /^\p{L} \p{L}$/u.test(`${left} ${right}`));

/** Names with all words but one in common are few; a table that is made to be slow has thousands. */
const mostInBucket = 50;

/** A name of more words than these is a text of its own, and no slip of another. */
const longestName = 50;

/** Finds an earlier name that is probably the same one. Names that share all words but one meet in one bucket. */
const earlierNames = (): ((name: string) => string | undefined) => {
  const byKey = new Map<string, string>();
  const byRest = new Map<string, { readonly name: string; readonly word: string }[]>();
  return (name) => {
    const key = keyOf(name);
    const words = wordsOf(name);
    const slips = (words.length > longestName ? [] : words).flatMap((word, index) => {
      const rest = words.with(index, '*').join(' ');
      const bucket = byRest.get(rest) ?? [];
      byRest.set(rest, bucket);
      const isLast = index > 1 && index === words.length - 1;
      const found = bucket.filter((other) => isSlip(other.word, word, isLast));
      if (bucket.length < mostInBucket) bucket.push({ name, word });
      return found;
    });
    const earlier = byKey.get(key) ?? slips[0]?.name;
    if (!byKey.has(key)) byKey.set(key, name);
    return earlier;
  };
};

/** One party under two names: «МАОУ СОШ №1» and «МБОУ СОШ № 1», «зам. директора» and «Заместитель директора». */
export const twoSpellings: Check = (parts, say) => {
  const earlierName = earlierNames();
  const groups = new Map<string, string[]>();
  const places: { readonly group: readonly string[]; readonly path: string }[] = [];
  for (const { name, path } of mentionsIn(parts)) {
    const group = groups.get(earlierName(name) ?? '') ?? [];
    group.push(name);
    groups.set(name, group);
    // A group is said where its second spelling stands.
    if (group.length === 2) places.push({ group, path });
  }
  for (const { group, path } of places) {
    say('check/two-spellings', { names: group.map((name) => `«${name}»`).join(', ') }, { path });
  }
};
