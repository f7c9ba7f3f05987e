import type { Correction } from '../model/document.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { type Parts, textsOf } from '../model/text-walk.ts';
import type { Say } from '../report/say.ts';
import type { Stage } from '../stage.ts';
import { correct } from './correct/correct.ts';
import { vocabularyOf } from './correct/corrector.ts';
import { readCells } from './read-cells.ts';
import { unknownWords } from './unknown-words.ts';

export interface Normalized {
  readonly parts: Parts;
  readonly corrections: readonly Correction[];
}

interface NormalizeOptions {
  readonly lexicon: Lexicon;
  /** True where words may have been misread on the way (recognition, an export): each is then looked up. */
  readonly misreadable: boolean;
}

/** Mends certain misprints, reads deadlines into terms and responsible cells into parties. */
export const normalize: Stage<Parts, Normalized, NormalizeOptions> = (
  input,
  { say },
  { lexicon, misreadable },
) => {
  const { parts, corrections } = correct(input, lexicon, misreadable);
  if (misreadable) sayUnknownWords(parts, lexicon, say);
  return { parts: { ...parts, plans: parts.plans.map(readCells) }, corrections };
};

/** Words that may be misprints are said once for the whole document. */
export const sayUnknownWords = (parts: Parts, lexicon: Lexicon, say: Say): void => {
  const texts = textsOf(parts).map(({ text }) => text);
  const words = unknownWords(vocabularyOf(texts, lexicon));
  if (words.length > 0) say('normalize/unknown-words', { words: words.join(', ') });
};
