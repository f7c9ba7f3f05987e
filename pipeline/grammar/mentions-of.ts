import type { Gender, GrammaticalCase, Mention } from '../model/grammar.ts';
import { casesOfGiven, givenAfter, givenBefore } from './given-beside.ts';
import { casesAsked, casesGoverned } from './government.ts';
import { foldName } from './letter-case.ts';
import { type Person, personOf } from './name-forms.ts';
import { readingsOf, surelyRead } from './nominatives-of.ts';
import { postAfter, postBefore } from './post-beside.ts';
import { isRole } from './post-words.ts';

const words = /(?<![\p{L}-])\p{Lu}[\p{L}'’]*(?:-\p{L}[\p{L}'’]*)*/gu;

/** «Улица Лапина», «школа имени Лапина»: nobody works there under this name. */
const memorial =
  /(?:ул\.|улиц\p{L}+|им\.|имени|памяти|площад\p{L}+|пл\.|проспект\p{L}*|пр\.|переул\p{L}+|преми\p{L}+|[«„"])\s*$/iu;

/** Every mention of a person in a text, in whatever case and layout; a namesake with other initials is somebody else. */
export const mentionsOf = (text: string, name: string, gender?: Gender): readonly Mention[] => {
  const person = personOf(name, gender);
  if (!person) return [];
  return [...text.matchAll(words)].flatMap(({ 0: word, index }) => {
    const cases = person.surname.get(foldName(word));
    const named =
      cases && nameAt(text, { start: index, end: index + word.length, cases, bare: true }, person);
    if (!named) return [];
    const mention = withSurroundings(text, named);
    return isNamesake(text, mention) ? [] : [mention];
  });
};

interface Named {
  readonly start: number;
  readonly end: number;
  readonly cases: readonly GrammaticalCase[];
  readonly bare: boolean;
}

/** The name around a surname, null where it is somebody else's or the surname alone could be another word. */
const nameAt = (text: string, surname: Named, person: Person): Named | null => {
  const left = givenBefore(text.slice(0, surname.start));
  const right = givenAfter(text.slice(surname.end));
  if (!left && !right) {
    const known =
      person.standsAlone && !memorial.test(text.slice(Math.max(0, surname.start - 40), surname.start));
    return known || person.given.length === 0 ? surname : null;
  }
  const leftCases = left && casesOfGiven(left, person);
  const rightCases = right && casesOfGiven(right, person);
  const ownsRight =
    rightCases && !(leftCases && /^\s*\p{Lu}\p{Ll}/u.test(text.slice(surname.end + right.length)));
  const cases = both(surname.cases, (ownsRight ? rightCases : leftCases) ?? []);
  if (cases.length === 0) return null;
  return ownsRight
    ? { start: surname.start, end: surname.end + right.length, cases, bare: false }
    : { start: surname.start - (left?.length ?? 0), end: surname.end, cases, bare: false };
};

const both = <T>(some: readonly T[], others: readonly T[]): readonly T[] =>
  some.filter((each) => others.includes(each));

const withSurroundings = (text: string, { start, end, cases: forms, bare }: Named): Mention => {
  const beside = postBefore(text, start, forms) ?? postAfter(text, end, forms);
  const from = Math.min(start, beside?.start ?? start);
  const to = Math.max(end, beside?.end ?? end);
  const open = beside?.cases ?? forms;
  const asked = both(casesAsked(text.slice(0, from), text.slice(to)), open);
  return {
    start,
    end,
    cases: asked.length > 0 ? asked : open,
    bare,
    post:
      beside && !isRole(text.slice(beside.start, beside.end))
        ? { start: beside.start, end: beside.end }
        : null,
  };
};

/** «На Мухина Е.Е.» names Мухин, not Мухина: the case that a preposition asks for is somebody else's. */
const isNamesake = (text: string, { start, end, cases, post }: Mention): boolean => {
  const governed = casesGoverned(text.slice(0, Math.min(start, post?.start ?? start)));
  if (!governed || both(governed, cases).length > 0) return false;
  return governed.some((from) =>
    readingsOf(text.slice(start, end), from).some(({ rank }) => rank >= surelyRead),
  );
};
