import { fold } from '../../model/fold.ts';
import type { Grammar, Mention } from '../../model/grammar.ts';

/**
 * `mentionsOf` for many names and many texts: declining a name costs a hundred times what it takes to see that nothing
 * in a text begins as its surname does.
 */
export const mentionsIn = (text: string, name: string, grammar: Grammar): readonly Mention[] => {
  const words = fold(text).split(/[^а-я]+/u);
  const beginnings = fold(name)
    .split(/[^а-я]+/u)
    .filter((word) => word.length > 1)
    .map((word) => word.slice(0, word.length > 3 ? 2 : 1));
  return beginnings.some((start) => words.some((word) => word.startsWith(start)))
    ? grammar.mentionsOf(text, name)
    : [];
};
