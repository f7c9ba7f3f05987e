import type { Correction } from '../../model/document.ts';
import type { Lexicon } from '../../model/lexicon.ts';
import { mapTexts, type Parts, textsOf } from '../../model/text-walk.ts';
import { vocabularyOf } from './corrector.ts';
import { correctors } from './correctors.ts';

/** `parts` with every certain misprint mended, and the list of what was mended. */
export const correct = (parts: Parts, lexicon: Lexicon): { parts: Parts; corrections: Correction[] } => {
  const vocabulary = vocabularyOf(
    textsOf(parts).map(({ text }) => text),
    lexicon,
  );
  const corrections: Correction[] = [];
  const corrected = mapTexts(parts, (text, path) =>
    correctors.reduce((current, { rule, pattern, mend }) => {
      const found: Correction[] = [];
      const mended = current.replace(pattern, (piece: string) => {
        const right = mend(piece, vocabulary);
        if (right !== piece) found.push({ path, from: piece, to: right, rule });
        return right;
      });
      // Parties are parts of a text that is corrected, and listed, itself.
      if (!path.includes('/parties/')) corrections.push(...found);
      return mended;
    }, text),
  );
  return { parts: corrected, corrections };
};
