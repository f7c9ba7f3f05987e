import { type PDFDict, PDFName, PDFNumber, type PDFPage, type PDFRawStream } from 'pdf-lib';
import { operationsOf } from '../../model/content-operations.ts';
import type { Limits } from '../../model/limits.ts';
import { Failure } from '../../report/failure.ts';
import { overLimit } from '../input-failure.ts';
import { hiddenContent } from './hidden-content.ts';
import { contentOf } from './raw-pages.ts';
import { unpackedSize } from './refuse-bombs.ts';
import type { SurveyBudget } from './survey-page.ts';

type HeavyLimits = Pick<Limits, 'pageBytes' | 'pageOperators' | 'partBytes' | 'pixels'>;

/**
 * Refuses a page before pdf.js follows it: where letters, tiles, masks or notes are drawn with more operators than a
 * page may have, or a picture holds far more than its pixels. A scan that is read without pdf.js needs no such look.
 * `seen` is what earlier pages of the file had already.
 * @throws Failure `read/over-limit`
 */
export const refuseHeavy = async (
  page: PDFPage,
  limits: HeavyLimits,
  { budget, seen }: { readonly budget: SurveyBudget; readonly seen: Set<PDFDict> },
): Promise<void> => {
  try {
    const { drawings, pictures } = hiddenContent(page, seen);
    refuseDrawings(drawings, limits, budget);
    for (const picture of pictures) await refusePicture(picture, limits);
  } catch (cause) {
    // What is damaged here is for pdf.js to tell.
    if (cause instanceof Failure) throw cause;
  }
};

const refuseDrawings = (
  drawings: readonly PDFRawStream[],
  { pageBytes, pageOperators }: HeavyLimits,
  budget: SurveyBudget,
): void => {
  let [bytes, operators] = [pageBytes, pageOperators];
  for (const drawing of drawings) {
    const content = contentOf(drawing, bytes)?.toString('latin1') ?? '';
    bytes -= content.length;
    for (const _ of operationsOf(content)) {
      operators -= 1;
      budget.operators -= 1;
      if (Math.min(operators, budget.operators) < 0)
        throw overLimit('его шрифты или узоры нарисованы слишком подробно');
    }
  }
};

/** Inflate makes of a byte so many at most (zlib's own figure). */
const mostInflated = 1032;
/** Bytes of a pixel in four inks of 16 bits, the most there is. */
const pixelBytes = 8;

const refusePicture = async (
  { contents, dict }: PDFRawStream,
  { partBytes, pixels }: HeavyLimits,
): Promise<void> => {
  const claimed = integer(dict, 'Width') * integer(dict, 'Height');
  // pdf.js leaves such a picture out before it looks at its data.
  if (claimed > pixels) return;
  const most = Math.max(partBytes, claimed * pixelBytes);
  if (contents.length * mostInflated <= most) return;
  const { buffer, byteOffset, length } = contents;
  await unpackedSize(Buffer.from(buffer, byteOffset, length), most);
};

const integer = (dictionary: PDFDict, name: string): number => {
  const value = dictionary.lookup(PDFName.of(name));
  return value instanceof PDFNumber ? value.asNumber() : 0;
};
