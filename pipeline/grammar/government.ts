import { type GrammaticalCase, grammaticalCases } from '../model/grammar.ts';

/** What the words around a name ask of its case: prepositions, and the verbs that orders are written with. */

type Rule = readonly [RegExp, readonly GrammaticalCase[]];

const right = (words: string): RegExp => new RegExp(`(?<![а-яё])(?:${words})\\s*$`, 'iu');

/** Right before a name or its post. */
const neighbours: readonly Rule[] = [
  [right('на|про|через'), ['accusative']],
  [/\p{L}\s*[–—-]\s+$/u, ['nominative']],
  [right('за'), ['accusative', 'instrumental']],
  [
    right('от|у|для|без|из|до|после|кроме|вместо|около|со стороны|в лице|на имя|в отношении|при участии'),
    ['genitive'],
  ],
  [
    right(
      'руководством|председательством|кандидатур[ауые]|подпис[ьи]|отсутстви[ея]|отпуск[ае]?|представлению|отч[её]та?|доклада?|информаци[яию]|заявлени[ея]|назначени[еия]|увольнени[еия]',
    ),
    ['genitive'],
  ],
  [right('к|ко|по|согласно|благодаря'), ['dative']],
  [right('с|со|под|перед|над|между|совместно с|вместе с'), ['instrumental']],
  [right('о|об|обо|при'), ['prepositional']],
];

/** A word of the same sentence before the name; the nearest one counts. */
const verbs: readonly Rule[] = [
  [
    /^(?:ознакомлен|назначен|избран|направлен|награжд[её]н|принят|перевед[её]н|уволен|включ[её]н)[аоы]?$/u,
    ['nominative'],
  ],
  // «Обучение прошли: …»
  [/\p{L}{3}ли$/u, ['nominative']],
  [
    /^(?:утвержд[её]н|согласован|подписан|разработан|подготовлен|составлен|представлен|провед[её]н)/u,
    ['instrumental'],
  ],
  [
    /^(?:поруч|переда(?:ть|[ёею])|предостав|рекоменд|предлож|предлаг|выплат|выплач|объяв|разреш|вруч|выдать|выдан|напомн|сообщ|довер|предпис|довести|доплач|оказать|вменить)/u,
    ['dative'],
  ],
  [
    /^(?:возлож|проси|ознакомить|возлаг|назнач|направ|включ|обязать|обязыва|командиров|перевести|увол|принять|освобод|награ|поощр|привлеч|избра|ввести|исключ|отозвать|утверд|предупре|ознаком|допуст|закреп|отстран|вывести|считать)/u,
    ['accusative'],
  ],
];

/** «Обеспечить», «провести»; never «область». */
const infinitive = /(?<!\p{L})\p{L}*(?:[аеиоуыяю]ть|сти|зти|йти|чь)(?:ся)?(?!\p{L})/u;

/** As far as a sentence is read, in UTF-16 units; a text without full stops must not be read again for each name. */
const reach = 500;

/** The sentence that a text ends in, or begins with; a full stop after initials and short words ends none. */
const lastSentence = (text: string): string =>
  text
    .slice(-reach)
    .split(/(?<=\p{L}{4})[.!?;]\s+|\n/u)
    .at(-1) ?? '';
const firstSentence = (text: string): string =>
  text.slice(0, reach).split(/(?<=\p{L}{4})[.!?]\s+|\n/u)[0] ?? '';

/** True for what may stand before a post or a name that begins a phrase of its own: nothing, a preposition, a verb. */
export const governs = (before: string): boolean =>
  /(?:^|[^\p{L}\s.]|\d\.|\p{L}{4}\.)\s*$/u.test(before) ||
  neighbours.some(([words]) => words.test(before)) ||
  /(?<!\p{L})(?:и|или|а также|ответственн\p{L}+)\s*$/u.test(before) ||
  /(?:ть|ти|ться|тись|аю|ую|яю|ит|ет|ют|но)\s*$/u.test(before) ||
  casesOfVerb(/(\p{L}+)\s*$/u.exec(before)?.[1] ?? '') !== null;

/** «Для проведения», «в целях утверждения»: a noun made of a verb asks for none of its cases. */
const verbalNoun = /[аеия](?:ни|ти)(?:[еяюй]|ем|ями?|ях)$/u;

const casesOfVerb = (word: string): readonly GrammaticalCase[] | null => {
  const small = word.toLowerCase();
  return verbalNoun.test(small) ? null : (verbs.find(([verb]) => verb.test(small))?.[1] ?? null);
};

/** What an executor's tasks come after; the name itself may stand before it. */
const tasksFollow = /^\s*(?:\p{Lu}[\p{L}.'’-]*\s*){0,3}(?::|[–—-]\s)/u;

const inBrackets = /\([^)]*$/u;

/** Only a preposition asks for the prepositional case, and it stands right before. */
const unasked = grammaticalCases.filter((one) => one !== 'prepositional');

/** The cases that a preposition or a noun right before asks for; nothing else may stand there. */
export const casesGoverned = (before: string): readonly GrammaticalCase[] | null => {
  const sentence = lastSentence(before);
  return neighbours.find(([words]) => words.test(sentence))?.[1] ?? null;
};

/** The cases that a preposition, a noun or a verb before a name (or its post) demands; null where none is said. */
export const casesDemanded = (before: string): readonly GrammaticalCase[] | null =>
  casesGoverned(before) ??
  wordsOf(before).reduceRight<readonly GrammaticalCase[] | null>(
    (found, word) => found ?? casesOfVerb(word),
    null,
  );

const wordsOf = (before: string): readonly string[] => lastSentence(before).match(/\p{L}+/gu) ?? [];

/**
 * The cases that are likely where nothing demands one. At the head of a clause an executor who is told to do something,
 * or whose tasks follow a colon or a dash, stands in the dative, everybody else in the nominative.
 */
export const casesExpected = (before: string, after: string): readonly GrammaticalCase[] => {
  // «Бухгалтерии (главный бухгалтер …) оплатить»: brackets may hold either.
  const isInside = inBrackets.test(before.slice(-reach));
  if (infinitive.test(firstSentence(after))) return isInside ? ['dative', 'nominative'] : ['dative'];
  if (wordsOf(before).length > 0) return unasked;
  return tasksFollow.test(after) ? ['dative', 'nominative'] : ['nominative'];
};

export const casesAsked = (before: string, after: string): readonly GrammaticalCase[] =>
  casesDemanded(before) ?? casesExpected(before, after);
