import type { Gender, GrammaticalCase, Inflected } from '../model/grammar.ts';
import { genderOf } from './gender-of.ts';
import { firstNames } from './given-names.ts';
import { inflectToken } from './inflect-name.ts';
import { foldName, keepCapitals } from './letter-case.ts';
import { type NameToken, nameTokens } from './name-tokens.ts';
import { isFixed, isManly, isWomanly, syllables } from './surname-class.ts';

/** Endings of the nominative, the likelier ones first. */
const endings = ['', 'а', 'ий', 'ая', 'ой', 'ый', 'й', 'ь', 'я', 'яя'];

/** Stems that differ from the nominative's: «Павла», «Льва», «Кравца», «Коломийца», «Стрельца», «Соловья». */
const mended: readonly (readonly [RegExp, string])[] = [
  [/павл$/u, 'павел'],
  [/льв$/u, 'лев'],
  [/петр$/u, 'пётр'],
  [/[йь]ц$/u, 'ец'],
  [/([^аеёиоуыэюя])ц$/u, '$1ец'],
  [/([^аеёиоуыэюя])к$/u, '$1ок'],
  [/ь$/u, 'ей'],
  [/([^аеёиоуыэюя])н$/u, '$1ень'],
];

/** A name in the nominative that a printed one may be. */
export interface Reading {
  readonly text: string;
  /** How much the form speaks for this reading. */
  readonly rank: number;
}

/** All readings of a name printed in a case, likeliest first: each, set in that case, gives what is printed. */
export const readingsOf = (printed: string, from: GrammaticalCase, gender?: Gender): readonly Reading[] => {
  const tokens = nameTokens(printed);
  return (gender ? [gender] : genders)
    .flatMap((one) => readingsAs(tokens, from, one))
    .toSorted((a, b) => b.rank - a.rank);
};

/** What a name printed in a case may be in the nominative; the first is sure where no other is as likely. */
export const nominativesOf = (
  printed: string,
  from: GrammaticalCase,
  gender?: Gender,
): readonly Inflected[] => ranked(readingsOf(printed, from, gender), printed);

/** Readings, likeliest first, as texts without repeats; what is printed where there are none. */
export const ranked = (readings: readonly Reading[], printed: string): readonly Inflected[] => {
  const [best] = readings;
  if (!best) return [{ text: printed, sure: false }];
  const rivals = new Set(readings.filter(({ rank }) => rank === best.rank).map(({ text }) => foldName(text)));
  return [...new Set(readings.map(({ text }) => text))].map((text) => ({
    text,
    sure: text === best.text && rivals.size === 1,
  }));
};

const genders = ['male', 'female'] as const;

const readingsAs = (tokens: readonly NameToken[], from: GrammaticalCase, gender: Gender): Reading[] =>
  tokens
    .map((token) => readingsOfToken(token, from, gender))
    .reduce<Reading[]>(
      (names, readings) =>
        names
          .flatMap((name) =>
            readings.map(({ text, rank }) => ({ text: name.text + text, rank: name.rank + rank })),
          )
          .toSorted((a, b) => b.rank - a.rank)
          .slice(0, mostReadings),
      [{ text: '', rank: 0 }],
    )
    .filter(({ text }) => (genderOf(text) ?? gender) === gender);

const readingsOfToken = (token: NameToken, from: GrammaticalCase, gender: Gender): readonly Reading[] => {
  if (token.kind === 'gap' || token.kind === 'initial') return [{ text: token.text, rank: 0 }];
  const gives = (text: string, form: string): boolean =>
    foldName(inflectToken({ ...token, text }, gender, from).text) === foldName(form);
  const candidates = token.text
    .split('-')
    .map((part) => candidatesOf(part).filter((text) => text === part || gives(text, part)))
    .reduce((names, parts) =>
      names.flatMap((name) => parts.map((part) => `${name}-${part}`)).slice(0, mostCandidates),
    );
  return [...new Set(candidates)]
    .filter((text) => gives(text, token.text))
    .map((text) => ({ text, rank: rankOf({ ...token, text }, gender) }))
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, mostReadings);
};

const candidatesOf = (part: string): readonly string[] => {
  const stems = [0, 1, 2, 3].map((cut) => part.slice(0, part.length - cut)).filter((stem) => stem.length > 1);
  return stems.flatMap((stem) => {
    const changed = mended.filter(([end]) => end.test(stem.toLowerCase()));
    return [
      ...changed.map(([end, nominative]) => keepCapitals(stem, (small) => small.replace(end, nominative))),
      ...endings.map((ending) => stem + ending).filter((word) => isSpelledRight(word)),
    ];
  });
};

/** «Гоголь» and «Палий», never «Гоголй» or «Белий». */
const isSpelledRight = (word: string): boolean =>
  !/[^аеёиоуыэюя]й$|[гкхжшчщ]ый$|[^гкхжшчщнлсвдрмтб]ий$|[^н]яя$|[аеёиоуыэюяьй]ь$/iu.test(word);

/** The rank of a surname of a common class; initials add nothing to it. */
export const surelyRead = 4;

/** A long row of names, or a surname of many parts, would have millions of readings. */
const mostReadings = 20;
const mostCandidates = 400;

/** A known first name, and the commonest classes of surnames, speak for a reading. */
const rankOf = ({ kind, text }: NameToken, gender: Gender): number => {
  const small = foldName(text);
  if (kind === 'surname') return Math.min(...small.split('-').map((part) => rankOfSurname(part, gender)));
  if (kind === 'first') return firstNames.has(small) ? 4 : 1;
  return /(?:ич|на|оглы|оглу|кызы|гызы|улы|уулу)$/u.test(small) ? 4 : 0;
};

const common = { male: /(?:[ое]в|[иы]н|[сц]кий)$/u, female: /(?:[ое]ва|[иы]на|[сц]кая)$/u };

const rankOfSurname = (surname: string, gender: Gender): number => {
  if (common[gender].test(surname)) return 4;
  // «Полевую» is «Полевая», hardly «Полевуя», and never «Полевую».
  if (/[ую][яю]$/u.test(surname)) return -1;
  const ofOther = gender === 'male' ? isWomanly(surname) : isManly(surname);
  if (ofOther || /(?:[ое]в|[иы]н)(?:ая|ой|ый|ь)$/u.test(surname) || syllables(surname) === 0) return 0;
  if (isFixed(surname) && !/(?:[ое]му|[ое]го)$/u.test(surname))
    return /(?:ко|ых|их|дзе|швили)$/u.test(surname) ? 3 : 1;
  // A word that looks like somebody else's oblique form is rarely a nominative: «Толстому», «Шевчуком».
  if (/[^аеёиоуыэюя](?:[оеы]м|[оеё]му|[ое]го)$/u.test(surname)) return 1;
  return isManly(surname) || /(?:[внклр]ая|ец)$/u.test(surname) ? 3 : 2;
};
