import { type Grammar, grammaticalCases } from '../../model/grammar.ts';
import { closest } from '../../model/nearest.ts';
import { anyName } from '../../model/person-name.ts';
import { valueAt } from '../../model/pointer.ts';
import { type Parts, textsOf } from '../../model/text-walk.ts';
import type { Failure } from '../../report/failure.ts';
import { answerFailure } from './answer-failure.ts';
import { mentionsIn } from './mentions-in.ts';

/** Places whose names stand in the nominative by themselves. */
const nominativePlace = /^\/order\/signatory|\/approval\/name$|\/responsible\/|^\/tables\//u;

export const isNominativePlace = (path: string): boolean => nominativePlace.test(path);

/**
 * What a text goes on from: an item of a clause is read after the clause's own words, «Назначить ответственными:».
 * Empty where a text stands by itself.
 */
export const leadTo = (path: string, parts: Parts): string => {
  const clause = path.match(/^(\/order\/clauses\/\d+)\/items\//u)?.[1];
  const lead = clause && valueAt(parts, `${clause}/text`);
  return typeof lead === 'string' ? `${lead} ` : '';
};

/** The last mention of a printed name in a text in the nominative, as form, post and surroundings agree. */
export const nominativeIn = (text: string, printed: string, grammar: Grammar): string => {
  const start = text.lastIndexOf(printed);
  return grammar.nominativesIn(text, start, start + printed.length)[0]?.text ?? printed;
};

/**
 * The nominative of a person whom a person names in whatever case and layout.
 * @throws Failure `answers/person-unknown` where the document names nobody so
 */
export const knownPerson = (typed: string, parts: Parts, grammar: Grammar): string => {
  const texts = textsOf(parts).map(({ text, path }) => leadTo(path, parts) + text);
  const isNamed = (name: string): boolean => texts.some((text) => mentionsIn(text, name, grammar).length > 0);
  const printed = texts.find((text) => text.includes(typed));
  const found = [
    ...(printed === undefined ? [] : [nominativeIn(printed, typed, grammar)]),
    typed,
    ...grammaticalCases.flatMap((from) => grammar.nominativesOf(typed, from).map(({ text }) => text)),
  ].find(isNamed);
  if (found === undefined) throw personUnknown(typed, texts);
  return found;
};

const personUnknown = (typed: string, texts: readonly string[]): Failure => {
  const known = new Set(texts.flatMap((text) => text.match(anyName) ?? []));
  const message = `В ответах назван «${typed}», а в документе такого человека нет.`;
  const advice = 'Напишите его фамилию с инициалами, как в прошлогоднем документе.';
  return answerFailure('answers/person-unknown', message, advice, closest(typed, [...known], 3));
};
