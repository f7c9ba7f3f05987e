import type { Corrector, Vocabulary } from './corrector.ts';

/** Small letters that a worn or specked print makes alike, each both ways. */
const alike = [
  'тг',
  'нп',
  'ни',
  'пи',
  'иш',
  'шщ',
  'лх',
  'лд',
  'лп',
  'цп',
  'се',
  'ое',
  'ос',
  'ьы',
  'ьб',
  'вз',
  'эз',
];

const mistakenFor = new Map<string, string>();
for (const pair of alike) {
  const [one = '', other = ''] = pair;
  mistakenFor.set(one, (mistakenFor.get(one) ?? '') + other);
  mistakenFor.set(other, (mistakenFor.get(other) ?? '') + one);
}

/** A word that stands so often is no slip of recognition. */
const ownTerm = 3;

/**
 * «окгябрь», «тородского»: no word of Russian, and one of Russian where one letter is taken for its like. Where several
 * fit, the one that the document has elsewhere; a capitalised word, which may be a name, becomes only such a one.
 */
export const misreadWord: Corrector = {
  rule: 'misread-letter',
  pattern: /(?<![\p{L}\d-])\p{L}\p{Ll}{4,}(?![\p{L}\d-])/gu,
  mend: (word, vocabulary) => {
    const { counts, lexicon } = vocabulary;
    if (lexicon.has(word) || (counts.get(word) ?? 0) >= ownTerm) return word;
    const fitting = variantsOf(word).filter((variant) => lexicon.has(variant));
    const repeated = fitting.filter((variant) => isElsewhere(variant, vocabulary));
    const candidates = repeated.length > 0 || /^\p{Lu}/u.test(word) ? repeated : fitting;
    return candidates.length === 1 ? (candidates[0] ?? word) : word;
  },
};

const isElsewhere = (word: string, { counts }: Vocabulary): boolean =>
  counts.has(word) || counts.has(word.toLowerCase());

/** The word with one letter changed, each way that it can be. */
const variantsOf = (word: string): string[] =>
  [...word].flatMap((letter, index) =>
    [...(mistakenFor.get(letter) ?? '')].map((other) => word.slice(0, index) + other + word.slice(index + 1)),
  );
