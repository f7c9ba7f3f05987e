import type { Word } from '../model/paper/word.ts';
import type { Raster } from '../model/raster.ts';
import type { FoundWord } from '../tools/text-engine.ts';
import { boldWords } from './bold-words.ts';
import { confidenceOf } from './confidence.ts';
import { lineSizes, median } from './font-size.ts';
import { withDashes } from './mend/dashes.ts';
import { onPixels } from './region.ts';

/** The size of a letter of which nothing is known. Points. */
const usualSize = 12;

/**
 * What an engine found in a picture of `dpi` pixels to an inch → words in points. `otherwise` has what a second reading
 * saw in place of some.
 */
export const toWords = (
  found: readonly FoundWord[],
  { picture, dpi }: { readonly picture: Raster; readonly dpi: number },
  otherwise: ReadonlyMap<FoundWord, string> = new Map(),
): Word[] => {
  const scale = 72 / dpi;
  const sizes = lineSizes(found);
  const pageSize = median([...sizes.values()]) ?? usualSize / scale;
  const emIn = (line: number): number => sizes.get(line) ?? pageSize;
  const bold = boldWords(found, picture, emIn);
  return found.map((word) => ({
    text: withDashes(word.text, picture, onPixels(word), emIn(word.line)),
    box: [
      rounded(word.left * scale),
      rounded(word.top * scale),
      rounded(word.right * scale),
      rounded(word.bottom * scale),
    ],
    confidence: Math.round(confidenceOf(word.certainty) * 1000) / 1000,
    fontSize: rounded(emIn(word.line) * scale),
    bold: bold.has(word),
    ...(otherwise.has(word) && { otherwise: otherwise.get(word) as string }),
  }));
};

/** A hundredth of a point is less than a pixel of any scan. */
const rounded = (points: number): number => Math.round(points * 100) / 100;
