import { type Grammar, type GrammaticalCase, grammaticalCases } from '../../model/grammar.ts';
import { closest } from '../../model/nearest.ts';
import { anyName } from '../../model/person-name.ts';
import { type Parts, textsOf } from '../../model/text-walk.ts';
import { exitCodes, Failure } from '../../report/failure.ts';

/** Places whose names stand in the nominative by themselves. */
const nominativePlace = /^\/order\/signatory|\/approval\/name$|\/responsible\/|^\/tables\//u;

export const isNominativePlace = (path: string): boolean => nominativePlace.test(path);

/** A name that is the same in every case: what a text says of its case is said by the words around it alone. */
const probe = 'Черных В.А.';

/** The cases that the words around a name allow, likeliest first. */
const casesAround = (text: string, printed: string, grammar: Grammar): readonly GrammaticalCase[] => {
  const start = text.indexOf(printed);
  const probed = text.slice(0, start) + probe + text.slice(start + printed.length);
  const mention = grammar.mentionsOf(probed, probe).find((found) => found.start === start);
  return mention?.cases ?? grammaticalCases;
};

/** A printed name in the nominative, as the words around it allow; sure readings first, then the likelier case. */
export const nominativeIn = (text: string, printed: string, grammar: Grammar): string => {
  const readings = casesAround(text, printed, grammar).flatMap((from) =>
    grammar.nominativesOf(printed, from),
  );
  return (readings.find(({ sure }) => sure) ?? readings[0])?.text ?? printed;
};

/**
 * The nominative of a person whom a person names in whatever case and layout.
 * @throws Failure `answers/person-unknown` where the document names nobody so
 */
export const knownPerson = (typed: string, parts: Parts, grammar: Grammar): string => {
  const texts = textsOf(parts).map(({ text }) => text);
  const isNamed = (name: string): boolean => texts.some((text) => grammar.mentionsOf(text, name).length > 0);
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
