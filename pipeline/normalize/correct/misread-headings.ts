import type { Correction } from '../../model/document.ts';
import { mapTexts, type Parts } from '../../model/text-walk.ts';

const headingPath = /^\/(?:plans\/\d+\/columns\/\d+\/heading|tables\/\d+\/columns\/\d+)$/u;
const repeatedPath = /\/other\/\d+\/heading$/u;

/** Headings of columns without the dirt before them, «№ П/п» with both letters as high as the first. */
export const mendHeadings = (raw: Parts): { parts: Parts; corrections: Correction[] } => {
  const corrections: Correction[] = [];
  const parts = mapTexts(raw, (text, path) => {
    const isHeading = headingPath.test(path);
    if (!isHeading && !repeatedPath.test(path)) return text;
    const mended = text
      .replace(/^[.,:;—–_-]+\s+(?=[\p{L}№])/u, '')
      .replace(/^(№\s?)П\/п$/u, '$1П/П')
      .replace(/^(№\s?)п\/П$/u, '$1п/п');
    // What an item repeats of its column's heading is listed there.
    if (isHeading && mended !== text)
      corrections.push({ path, from: text, to: mended, rule: 'misread-heading' });
    return mended;
  });
  return { parts, corrections };
};
