import type { Word } from '../model/word.ts';
import type { FoundWord } from '../tools/text-engine.ts';
import { confidenceOf } from './confidence.ts';
import { emOf, median } from './font-size.ts';

/** The size of a letter of which nothing is known. Points. */
const usualSize = 12;

/** What an engine found in a picture of so many pixels to an inch → words in points. */
export const toWords = (found: readonly FoundWord[], dpi: number): Word[] => {
  const scale = 72 / dpi;
  const sizes = new Map<number, number[]>();
  for (const { text, top, bottom, line } of found) {
    const em = emOf(text, (bottom - top) * scale);
    if (em !== null) sizes.set(line, [...(sizes.get(line) ?? []), em]);
  }
  const lineSizes = new Map([...sizes].map(([line, ems]) => [line, median(ems) ?? usualSize]));
  const pageSize = median([...lineSizes.values()]) ?? usualSize;
  return found.map(({ text, left, top, right, bottom, certainty, line }) => ({
    text,
    box: [left * scale, top * scale, right * scale, bottom * scale],
    confidence: confidenceOf(certainty),
    fontSize: lineSizes.get(line) ?? pageSize,
    bold: false,
  }));
};
