import { type Grammar, type GrammaticalCase, grammaticalCases } from '../../model/grammar.ts';
import { closest } from '../../model/nearest.ts';
import { anyName } from '../../model/person-name.ts';
import { type Parts, textsOf } from '../../model/text-walk.ts';
import { exitCodes, Failure } from '../../report/failure.ts';

/** Places whose names stand in the nominative by themselves. */
const nominativePlace = /^\/order\/signatory|\/approval\/name$|\/responsible\/|^\/tables\//u;

export const isNominativePlace = (path: string): boolean => nominativePlace.test(path);

interface Reading {
  readonly name: string;
  readonly from: GrammaticalCase;
}

/** What a printed name may be in the nominative, by every case that it may stand in. */
const readingsOf = (printed: string, grammar: Grammar): readonly Reading[] =>
  grammaticalCases.flatMap((from) =>
    grammar.nominativesOf(printed, from).map(({ text }) => ({ name: text, from })),
  );

/**
 * A printed name in the nominative: the reading that the words around it allow, the likeliest case first; as printed
 * where none is allowed.
 */
export const nominativeIn = (text: string, printed: string, grammar: Grammar): string => {
  const start = text.indexOf(printed);
  const ranked = readingsOf(printed, grammar).flatMap(({ name, from }) =>
    grammar
      .mentionsOf(text, name)
      .filter((mention) => mention.start === start && mention.cases.includes(from))
      .map(({ cases }) => ({ name, rank: cases.indexOf(from) })),
  );
  return ranked.toSorted((a, b) => a.rank - b.rank)[0]?.name ?? printed;
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
    ...readingsOf(typed, grammar).map(({ name }) => name),
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
