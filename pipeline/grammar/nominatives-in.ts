import { type GrammaticalCase, grammaticalCases, type Inflected } from '../model/grammar.ts';
import { casesAsked } from './government.ts';
import { ranked, readingsOf } from './nominatives-of.ts';
import { postAfter, postBefore } from './post-beside.ts';

/** Each weighs more than the classes of surnames; a post has a form of its own, what the words ask is a guess. */
const weights = { asked: 20, post: 30 };

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
  const asked = casesAsked(
    text.slice(0, Math.min(start, post?.start ?? start)),
    text.slice(Math.max(end, post?.end ?? end)),
  );
  return (post ? weights.post : 0) + (asked.includes(from) ? weights.asked : 0);
};
