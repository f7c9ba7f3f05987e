import type { Correction } from '../../model/document.ts';
import type { Lexicon } from '../../model/lexicon.ts';
import { mapTexts, type Parts, textsOf } from '../../model/text-walk.ts';
import { vocabularyOf } from './corrector.ts';
import { correctors } from './correctors.ts';
import { misreadCorrectors } from './misread-correctors.ts';
import { mendMisreadDigits } from './misread-digits.ts';
import { mendHeadings } from './misread-headings.ts';
import { mendSectionNumerals } from './section-numerals.ts';

/**
 * `parts` with every certain misprint mended, and the list of what was mended. What was `misreadable` on the way is looked
 * through for the letters and digits that recognition confuses.
 */
export const correct = (
  raw: Parts,
  lexicon: Lexicon,
  misreadable: boolean,
): { parts: Parts; corrections: Correction[] } => {
  const numbered = mendSectionNumerals(raw);
  const untouched = { parts: numbered.parts, corrections: [] };
  const digits = misreadable ? mendMisreadDigits(numbered.parts) : untouched;
  const headed = misreadable ? mendHeadings(digits.parts) : untouched;
  const { parts } = headed;
  const corrections = [...numbered.corrections, ...digits.corrections, ...headed.corrections];
  const own = misreadable ? [...correctors, ...misreadCorrectors] : correctors;
  const vocabulary = vocabularyOf(
    textsOf(parts).map(({ text }) => text),
    lexicon,
  );
  const corrected = mapTexts(parts, (text, path) =>
    own.reduce((current, { rule, pattern, mend }) => {
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
