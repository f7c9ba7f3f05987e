import { fold } from '../model/fold.ts';
import type { Check } from './check.ts';
import { type Mention, mentionsIn } from './mentions.ts';
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

const wordsOf = (name: string): string[] => fold(name).match(/[а-яa-z]+|\d+/gu) ?? [];

/** A slip in one word, or in the second of a person's initials: «Ивонова А.А.» and «Иванова А.В.» for «Иванова А.А.». */
const isSlip = (left: string, right: string, isLast: boolean): boolean =>
  oneLetterApart(left, right) || (isLast && /^\p{L} \p{L}$/u.test(`${left} ${right}`));

/** Calls `join` with every two names that are probably one. Names that share all words but one meet in one bucket. */
const joinAlike = (mentions: readonly Mention[], join: (left: Mention, right: Mention) => void): void => {
  const byKey = new Map<string, Mention>();
  const byRest = new Map<string, { readonly mention: Mention; readonly word: string }[]>();
  for (const mention of mentions) {
    const same = byKey.get(keyOf(mention.name));
    if (same) join(same, mention);
    else byKey.set(keyOf(mention.name), mention);
    const words = wordsOf(mention.name);
    for (const [index, word] of words.entries()) {
      const rest = words.with(index, '*').join(' ');
      const bucket = byRest.get(rest) ?? [];
      const isLast = index > 1 && index === words.length - 1;
      for (const other of bucket.slice(0, mostInBucket))
        if (isSlip(other.word, word, isLast)) join(other.mention, mention);
      byRest.set(rest, [...bucket, { mention, word }]);
    }
  }
};

/** Names with all words but one in common are few; a table made to be slow has thousands. */
const mostInBucket = 50;

/** One party under two names: «МАОУ СОШ №1» and «МБОУ СОШ № 1», «зам. директора» and «Заместитель директора». */
export const twoSpellings: Check = (parts, say) => {
  const groupOf = new Map<Mention, Set<Mention>>();
  joinAlike(mentionsIn(parts), (left, right) => {
    const group = new Set([...(groupOf.get(left) ?? [left]), ...(groupOf.get(right) ?? [right])]);
    for (const mention of group) groupOf.set(mention, group);
  });
  for (const group of new Set(groupOf.values())) {
    const [, second] = group;
    const names = [...group].map(({ name }) => `«${name}»`).join(', ');
    if (second) say('check/two-spellings', { names }, { path: second.path });
  }
};
