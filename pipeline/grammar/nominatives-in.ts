import { type GrammaticalCase, grammaticalCases, type Inflected } from '../model/grammar.ts';
import { casesDemanded, casesExpected } from './government.ts';
import { ranked, readingsOf } from './nominatives-of.ts';
import { postAfter, postBefore } from './post-beside.ts';

/**
 * What a post's own form and the words before weigh: more than the classes of surnames (at most 4 a word). What is
 * merely expected weighs less than them: «Лапиной В.А.» by itself is no nominative.
 */
const weights = { post: 60, demanded: 30, expected: 2 };

/**
 * Who is named between two places of a text, in the nominative, likeliest first: the case is the one that form, post
 * and surroundings agree on.
 */
export const nominativesIn = (text: string, start: number, end: number): readonly Inflected[] => {
  const printed = text.slice(start, end);
  const readings = grammaticalCases.flatMap((from) => {
    const weight = weightOf(text, { start, end, from });
    return readingsOf(printed, from).map(({ text: name, rank }) => ({ text: name, rank: rank + weight }));
  });
  return ranked(
    readings.toSorted((a, b) => b.rank - a.rank),
    printed,
  );
};

interface Place {
  readonly start: number;
  readonly end: number;
  readonly from: GrammaticalCase;
}

const weightOf = (text: string, { start, end, from }: Place): number => {
  const post = postBefore(text, start, [from]) ?? postAfter(text, end, [from]);
  const before = text.slice(0, Math.min(start, post?.start ?? start));
  const after = text.slice(Math.max(end, post?.end ?? end));
  const isDemanded = casesDemanded(before)?.includes(from) ?? false;
  const isExpected = casesExpected(before, after).includes(from);
  return (
    (post ? weights.post : 0) + (isDemanded ? weights.demanded : 0) + (isExpected ? weights.expected : 0)
  );
};
