import { fold } from './fold.ts';

/** Tells of texts whether they have every word that is typed: in any case, with Latin letters and other dashes too. */
export const wordFinder = (typed: string): ((text: string) => boolean) => {
  const words = fold(typed).split(' ').filter(Boolean);
  return (text) => {
    if (words.length === 0) return true;
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  };
};
