import { fold } from '../../model/fold.ts';
import type { Grammar, Mention } from '../../model/grammar.ts';

const wordsOf = (text: string): readonly string[] => fold(text).split(/[^а-я]+/u);

/** What a word of a name begins with in every case. */
export const beginningsOf = (name: string): readonly string[] =>
  wordsOf(name)
    .filter((word) => word.length > 1)
    .map((word) => word.slice(0, word.length > 3 ? 2 : 1));

/** All that the words of a text may begin with as `beginningsOf` has it. */
export const possibleBeginnings = (text: string): ReadonlySet<string> =>
  new Set(wordsOf(text).flatMap((word) => (word === '' ? [] : [word.slice(0, 1), word.slice(0, 2)])));

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
