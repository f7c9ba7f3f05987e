import { fold } from '../../../../model/fold.ts';
import type { Doubt } from '../../../contract/review.ts';

/** A stretch of a value's text: plain, or a word that was read unsurely. */
export interface Stretch {
  readonly text: string;
  /** Characters before it. */
  readonly at: number;
  readonly doubt: Doubt | null;
}

const letter = /[\p{L}\d]/u;

/** Where `word` stands in `text` as a word of its own, from `from` on; -1 where it does not. */
const findWord = (text: string, word: string, from: number): number => {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    const cut =
      (letter.test(word.at(0) ?? '') && letter.test(text.charAt(at - 1))) ||
      (letter.test(word.at(-1) ?? '') && letter.test(text.charAt(at + word.length)));
    if (!cut) return at;
  }
  return -1;
};

const searchable = (text: string): string => {
  const folded = [...text].map((sign) => (sign.length === 1 ? fold(sign) || sign : sign)).join('');
  return folded.length === text.length ? folded : text;
};

/** A word as it was read, and what is left of it where its number or marks went elsewhere: «1.Утвердить» → «утвердить». */
const formsOf = (word: string): readonly string[] => {
  const [longest = ''] = (word.match(/[\p{L}\d-]+/gu) ?? []).toSorted((a, b) => b.length - a.length);
  return [word, longest].map(searchable).filter((form) => form !== '');
};

/**
 * A text with its doubtful words marked: each is looked for behind the last, as words are read in their order, and from
 * the beginning where it is not there. Doubts whose word does not stand in the text mark nothing.
 */
export const markWords = (text: string, doubts: readonly Doubt[]): readonly Stretch[] => {
  const found: { readonly at: number; readonly length: number; readonly doubt: Doubt }[] = [];
  const folded = searchable(text);
  let from = 0;
  const isFree = (at: number, length: number): boolean =>
    at >= 0 && found.every((each) => at + length <= each.at || each.at + each.length <= at);
  for (const doubt of doubts) {
    const places = formsOf(doubt.word ?? '').flatMap((word) =>
      [findWord(folded, word, from), findWord(folded, word, 0)].map((at) => ({ at, length: word.length })),
    );
    const place = places.find(({ at, length }) => isFree(at, length));
    if (!place) continue;
    found.push({ ...place, doubt });
    from = place.at + place.length;
  }
  return stretches(
    text,
    found.toSorted((one, other) => one.at - other.at),
  );
};

const stretches = (
  text: string,
  found: readonly { readonly at: number; readonly length: number; readonly doubt: Doubt }[],
): readonly Stretch[] => {
  const all: Stretch[] = [];
  let done = 0;
  for (const { at, length, doubt } of found) {
    if (at > done) all.push({ text: text.slice(done, at), at: done, doubt: null });
    all.push({ text: text.slice(at, at + length), at, doubt });
    done = at + length;
  }
  if (done < text.length) all.push({ text: text.slice(done), at: done, doubt: null });
  return all;
};

/** A text with what else a doubtful word may be in its place; null where the word is not there or nothing else was seen. */
export const withOtherwise = (text: string, doubts: readonly Doubt[], doubt: Doubt): string | null => {
  const marked = markWords(text, doubts).find((stretch) => stretch.doubt?.id === doubt.id);
  if (!marked || doubt.otherwise === null) return null;
  return text.slice(0, marked.at) + doubt.otherwise + text.slice(marked.at + marked.text.length);
};
