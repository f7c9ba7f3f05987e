import { russianLookAlike } from '../../model/fold.ts';
import type { Corrector, Vocabulary } from './corrector.ts';

const isAbbreviation = (word: string): boolean => /^[А-ЯЁ]{2,8}$/u.test(word);

/** Latin and Greek letters inside a Russian word, and words of Greek letters only, which no office paper has. */
const lookAlike: Corrector = {
  rule: 'look-alike',
  pattern: /\p{L}+/gu,
  mend: (word, { counts }) => {
    const foreign = word.match(/[A-Za-zΑ-Ωα-ω]/gu)?.length ?? 0;
    const greek = /^[Α-Ωα-ω]+$/u.test(word);
    if (foreign === 0) return word;
    const letters = [...word].map((letter) => (/[а-яё]/iu.test(letter) ? letter : russianLookAlike(letter)));
    if (letters.includes(null)) return word;
    const russian = letters.join('');
    // A word all in Latin is Russian only where the document has it in Russian letters too.
    const known =
      foreign < word.length || greek || (isAbbreviation(russian) && (counts.get(russian) ?? 0) > 1);
    return known ? russian : word;
  },
};

/** Latin words of look-alikes only that stand in Russian text; Roman numerals («XX век») are told by their letters. */
const latinWords = /^(?:TOP|HP|PC|MP|BMX|MAX|HTC|CEO|XP|[MCX]{2,})$/u;

/** «зам. директора по BP», «c 1 сентября»: whole words of Latin look-alikes with Russian text on both sides. */
const latinInRussian: Corrector = {
  rule: 'look-alike',
  pattern:
    /(?<=[а-яё]\s)[ABCEHKMOPTXY]{2,4}(?=$|[).,;(]|\s[а-яё(])|(?<=^|[а-яё,;)]\s)[acoyk](?=\s[«"]?[а-яёА-ЯЁ\d])|^[CAOK](?=\s[«"]?[а-яё\d])/gu,
  mend: (word) =>
    latinWords.test(word) ? word : [...word].map((letter) => russianLookAlike(letter) ?? letter).join(''),
};

/** «No» over a column of numbers, «приложение N 1». */
const numberSign: Corrector = {
  rule: 'number-sign',
  pattern:
    /^(?:No|Nº|N°|N)(?=$|\s*(?:[ПпΠπ]\s*\/\s*[ПпΠπ]|\d))|(?<=[а-яё\d.(]\s?)(?:(?:No|Nº|N°)(?=\s?\d)|N(?=\s\d))/gu,
  mend: () => '№',
};

/** «ВПр» where the document says «ВПР». */
const abbreviationCase: Corrector = {
  rule: 'abbreviation-case',
  pattern: /(?<![\p{L}\d])[А-ЯЁ][А-ЯЁа-яё]{1,6}[а-яё][А-ЯЁ]*(?![\p{L}\d])/gu,
  mend: (word, { counts }) => {
    const upper = word.toUpperCase();
    const capitals = word.match(/[А-ЯЁ]/gu)?.length ?? 0;
    const commoner = (counts.get(upper) ?? 0) > Math.max(1, counts.get(word) ?? 0);
    return capitals > 1 && capitals >= word.length - 1 && commoner ? upper : word;
  },
};

/** «ВІР» where the document says «ВПР»: one letter that is not Russian, and one abbreviation that fits. */
const misreadAbbreviation: Corrector = {
  rule: 'misread-abbreviation',
  pattern: /(?<![\p{L}\d])[\p{Lu}\d]{3,8}(?![\p{L}\d])/gu,
  mend: (word, { counts }) => {
    if (!/[А-ЯЁ]/u.test(word) || !/[^А-ЯЁ\d]/u.test(word)) return word;
    const fits = new RegExp(`^${word.replace(/[^А-ЯЁ]/gu, '[А-ЯЁ]')}$`, 'u');
    const candidates = [...counts].filter(([known, count]) => count > 2 && fits.test(known));
    return candidates.length === 1 ? (candidates[0]?.[0] ?? word) : word;
  },
};

/** What a deadline's preposition stands before, each in the cases that follow it. */
const timeNouns =
  'квартал[еау]?|полугоди[еию]|четверт[ьи]|месяц[еау]?|течени[еи]|недел[юеи]|году?|учебном|соответствии|(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)[ьяею]|март[аеу]|ма[яею]|август[аеу]';

/** «в2021», «вквартал», «сентябрь2022», «сентябрь,апрель». */
const missingSpace: Corrector[] = [
  { find: /(?<![\p{L}\d])(?:в|во|на|с|со|по|до|от|к|за|о|об|из|и)\d{2,4}(?!\d)/giu, gap: /(?=\d)/u },
  { find: new RegExp(`(?<![а-яё])[вкс](?:${timeNouns})(?![а-яё-])`, 'giu'), gap: /(?<=^.)/u },
  {
    find: /(?<![а-яё])(?:(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)[ьяе]|март[ае]?|ма[йяе]|август[ае]?)20\d\d(?!\d)/giu,
    gap: /(?=\d)/u,
  },
  { find: /(?<![а-яё.)])[а-яё.)]+(?:,[а-яё][а-яё.)]*)+/giu, gap: /(?<=,)/gu },
].map(({ find, gap }) => ({
  rule: 'missing-space',
  pattern: find,
  mend: (piece, { lexicon }) => (lexicon.has(piece.toLowerCase()) ? piece : piece.replace(gap, ' ')),
}));

const joiners = /^(и|в|с|к|о|у|на|по|для|при|от|из|за|не)(\p{Ll}{5,})$/u;

/** «ипедагогов»: no word of Russian, but a short word and one that the document has elsewhere. */
const gluedWords: Corrector = {
  rule: 'glued-words',
  pattern: /(?<![\p{L}\d-])\p{Ll}{6,}(?![\p{L}\d-])/gu,
  mend: (word, { counts, lexicon }: Vocabulary) => {
    const [, joiner = '', rest = ''] = word.match(joiners) ?? [];
    if (!counts.has(rest) || lexicon.has(word) || !lexicon.has(rest)) return word;
    return `${joiner} ${rest}`;
  },
};

/** In the order in which they are applied. */
export const correctors: readonly Corrector[] = [
  numberSign,
  lookAlike,
  latinInRussian,
  misreadAbbreviation,
  abbreviationCase,
  ...missingSpace,
  gluedWords,
];
