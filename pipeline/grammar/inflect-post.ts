import type { GrammaticalCase, Inflected } from '../model/grammar.ts';
import { declineNoun } from './decline-noun.ts';
import { inflectLemma } from './lemma.ts';
import { keepCapitals } from './letter-case.ts';
import { headOf } from './post-head.ts';
import { abbreviatedHead } from './post-words.ts';

/** Parts two posts that one person holds: «начальник – главный бухгалтер», «директор, учитель», «сторож (вахтёр)». */
const between = /(\s+[–—-]\s+|,\s+|\s+\(|-(?=\p{L}+(?:ый|ий|ая)\s))/u;

/** Sets a post in a case: its head changes, what the head governs stays; `from` is the case it stands in. */
export const inflectPost = (post: string, to: GrammaticalCase, from: GrammaticalCase): Inflected => {
  const [first = '', ...rest] = post.split(between);
  const head = inflectHead(first, to, from) ?? inflectUnknown(first, to, from);
  const others = rest.map((part) => inflectHead(part, to, from) ?? { text: part, sure: true });
  return { text: [head, ...others].map(({ text }) => text).join(''), sure: head.sure };
};

/** Null where the text begins with no post that is known. */
const inflectHead = (post: string, to: GrammaticalCase, from: GrammaticalCase): Inflected | null => {
  if (abbreviatedHead.test(post)) return { text: post, sure: true };
  const head = headOf(post, from);
  if (head.length === 0) return null;
  const text = head.reduceRight(
    (done, { start, text: word, lemma }) =>
      done.slice(0, start) +
      keepCapitals(word, () => inflectLemma(lemma, to)) +
      done.slice(start + word.length),
    post,
  );
  return { text, sure: true };
};

/** A word that no list has may still decline as nouns do; a person should look. */
const inflectUnknown = (post: string, to: GrammaticalCase, from: GrammaticalCase): Inflected => {
  const noun = /^\s*(\p{L}{3,})/u.exec(post)?.[1];
  if (noun === undefined || from !== 'nominative') return { text: post, sure: to === from };
  const gender = /[ая]$/iu.test(noun) ? 'female' : 'male';
  return {
    text: post.replace(
      noun,
      keepCapitals(noun, (small) => declineNoun(small, gender, to)),
    ),
    sure: to === 'nominative',
  };
};
