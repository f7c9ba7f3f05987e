import type { GrammaticalCase } from '../model/grammar.ts';
import { adjectiveLemmas, type Lemma, nounLemma } from './lemma.ts';
import { isAdverb, isGoverning, isSubstantive } from './post-words.ts';

/** A word of a post that its case changes, and where it stands in the post's text. */
export interface HeadWord {
  readonly start: number;
  readonly text: string;
  readonly lemma: Lemma;
}

const nextWord = /^(\s*)(\p{L}+(?:-\p{L}+)*)(?![\p{L}.])/u;

/**
 * The head of a post that stands in a case: adjectives and the noun they belong to. What follows is governed by the
 * head and stays: «старший воспитатель» of «старший воспитатель группы». Empty where the text begins with no post.
 */
export const headOf = (post: string, from: GrammaticalCase): readonly HeadWord[] => {
  const head: HeadWord[] = [];
  let at = 0;
  for (let found = nextWord.exec(post); found; found = nextWord.exec(post.slice(at))) {
    const [whole, gap = '', text = ''] = found;
    const start = at + gap.length;
    at += whole.length;
    const small = text.toLowerCase();
    if (isAdverb(small) && head.length === 0) continue;
    const noun = nounLemma(small, from);
    if (noun) return [...head, { start, text, lemma: noun }, ...adjectiveAtEnd(post, at, noun, from)];
    const before = head.at(-1)?.lemma;
    const lemma = agreeing(adjectiveLemmas(small, from), before);
    if (!lemma || (before && isGoverning(before.text))) break;
    head.push({ start, text, lemma });
  }
  return withoutNoun(head);
};

/** «Врач участковый»: an adjective may follow its noun where nothing follows it. */
const adjectiveAtEnd = (
  post: string,
  at: number,
  noun: Lemma,
  from: GrammaticalCase,
): readonly HeadWord[] => {
  const [, gap = '', text = ''] = /^(\s+)(\p{Ll}+)\s*$/u.exec(post.slice(at)) ?? [];
  const lemma = agreeing(adjectiveLemmas(text, from), noun);
  return lemma ? [{ start: at + gap.length, text, lemma }] : [];
};

const agreeing = (lemmas: readonly Lemma[], other: Lemma | undefined): Lemma | undefined =>
  lemmas.find(({ gender }) => !other || gender === other.gender);

/** «Старший вожатый первой смены»: adjectives that no noun follows are a post only up to one that may stand alone. */
const withoutNoun = (head: readonly HeadWord[]): readonly HeadWord[] =>
  head.slice(0, head.findLastIndex(({ lemma }) => isSubstantive(lemma.text)) + 1);
