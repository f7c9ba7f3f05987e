import { fold } from '../../model/fold.ts';
import type { Grammar, Mention } from '../../model/grammar.ts';

const wordsOf = (text: string): readonly string[] => fold(text).split(/[^а-я]+/u);

/** Longer beginnings tell no more people apart. */
const longestBeginning = 8;

/** What a word of a name begins with in every case: its last three letters may change, «Соловей», «Соловья». */
export const beginningsOf = (name: string): readonly string[] =>
  wordsOf(name)
    .filter((word) => word.length > 1)
    .map((word) =>
      word.slice(0, word.length > 3 ? Math.max(2, Math.min(word.length - 3, longestBeginning)) : 1),
    );

/** All that the words of a text may begin with as `beginningsOf` has it. */
export const possibleBeginnings = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text).flatMap((word) =>
      Array.from({ length: Math.min(word.length, longestBeginning) }, (_, last) => word.slice(0, last + 1)),
    ),
  );

/**
 * `mentionsOf` for many names and many texts: declining a name costs a hundred times what it takes to see that nothing
 * in a text begins as its surname does.
 */
export const mentionsIn = (text: string, name: string, grammar: Grammar): readonly Mention[] => {
  const words = wordsOf(text);
  return beginningsOf(name).some((start) => words.some((word) => word.startsWith(start)))
    ? grammar.mentionsOf(text, name)
    : [];
};
