import { type Grammar, type GrammaticalCase, grammaticalCases } from '../../model/grammar.ts';
import { closest } from '../../model/nearest.ts';
import { anyName } from '../../model/person-name.ts';
import { valueAt } from '../../model/pointer.ts';
import { type Parts, textsOf } from '../../model/text-walk.ts';
import { exitCodes, Failure } from '../../report/failure.ts';
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

/** A name that is the same in every case: what a text says of its case is said by the words around it alone. */
const probe = 'Черных В.А.';

/** The cases that the words around a name allow, likeliest first. */
const casesAround = (
  text: string,
  start: number,
  end: number,
  grammar: Grammar,
): readonly GrammaticalCase[] =>
  grammar
    .mentionsOf(text.slice(0, start) + probe + text.slice(end), probe)
    .find((found) => found.start === start)?.cases ?? grammaticalCases;

/** Endings that surnames seldom have in the nominative. */
const oblique = /(?:[ое]вой|[иы]ной|[сц]кой|ому|ему|[ое]го|[ыи]м|[ую])(?![\p{L}])/u;

/** The last mention of a printed name in a text in the nominative, as the words around it allow. */
export const nominativeIn = (text: string, printed: string, grammar: Grammar): string => {
  const start = text.lastIndexOf(printed);
  const cases = casesAround(text, start, start + printed.length, grammar);
  const readings = cases.flatMap((from) => grammar.nominativesOf(printed, from));
  const likely = oblique.test(printed) ? readings.filter((reading) => reading.text !== printed) : readings;
  return (likely.find(({ sure }) => sure) ?? likely[0] ?? readings[0])?.text ?? printed;
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
  const near = closest(typed, [...known], 3).map((each) => `«${each}»`);
  return new Failure({
    rule: 'answers/person-unknown',
    exitCode: exitCodes.input,
    message: `В ответах назван «${typed}», а в документе такого человека нет.${near.length > 0 ? ` Похожие: ${near.join(', ')}.` : ''}`,
    advice: 'Напишите его фамилию с инициалами, как в прошлогоднем документе.',
  });
};
