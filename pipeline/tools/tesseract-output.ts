/** What Tesseract is given and what it gives: the same in its own program and in tesseract.js. */
import type { Raster } from '../model/raster.ts';
import type { FoundWord, PictureLayout, ReadingJob } from './text-engine.ts';

const segmentationModes: Readonly<Record<PictureLayout, number>> = {
  page: 3,
  column: 4,
  block: 6,
  line: 7,
  'raw line': 13,
  sparse: 11,
};

/**
 * Tesseract's own variables for a job. Sauvola's threshold (2) instead of one for the whole picture (0): measured on
 * an uneven photocopy, 2 characters of a hundred are wrong instead of 30.
 */
export const tesseractVariables = ({ dpi, layout, characters }: ReadingJob): Record<string, string> => ({
  tessedit_pageseg_mode: String(segmentationModes[layout]),
  user_defined_dpi: String(Math.round(dpi)),
  thresholding_method: '2',
  ...(characters !== undefined && { tessedit_char_whitelist: characters }),
});

/** A grey picture as a PGM file: a header and the bytes as they are, nothing to compress. */
export const pgmFile = ({ width, height, data }: Raster): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]);

/** Level, page, block, paragraph, line, word, left, top, width, height, certainty, text. */
const wordLevel = '5';

/** Words of Tesseract's TSV; pictures and rules, which it gives as words of spaces, are left out. */
export const parseTesseractTsv = (tsv: string): readonly FoundWord[] => {
  const words: FoundWord[] = [];
  const lines = new Map<string, number>();
  for (const row of tsv.split('\n')) {
    const [level, page, block, paragraph, line, , left, top, width, height, certainty, text] =
      row.split('\t');
    if (level !== wordLevel || !text?.trim()) continue;
    const key = `${page}/${block}/${paragraph}/${line}`;
    if (!lines.has(key)) lines.set(key, lines.size);
    words.push({
      text: text.trim(),
      left: Number(left),
      top: Number(top),
      right: Number(left) + Number(width),
      bottom: Number(top) + Number(height),
      certainty: Math.max(0, Math.min(100, Number(certainty))),
      line: lines.get(key) ?? 0,
    });
  }
  return words;
};
