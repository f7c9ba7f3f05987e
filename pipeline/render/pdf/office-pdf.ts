import { exitCodes, Failure } from '../../report/failure.ts';
import { printWithLibreOffice } from '../../tools/libreoffice-print.ts';
import { checkArchive } from './check-archive.ts';
import { finishPdf } from './finish-pdf.ts';
import { lostWords } from './lost-words.ts';
import { type PdfOptions, partAndLevel } from './pdf-options.ts';

/** Of the words that were lost, so many are named. */
const mostNamed = 10;

const wordsLost = (words: readonly string[]): Failure =>
  new Failure({
    rule: 'render/words-lost',
    exitCode: exitCodes.output,
    message: `LibreOffice напечатал не весь документ, пропали слова: ${words.slice(0, mostNamed).join(' ')}.`,
    advice: 'Проверьте рамки и надписи в шаблоне: текст не должен выходить за их края.',
  });

/**
 * The PDF of a DOCX as LibreOffice prints it, held to the same standards. `created` is an ISO date.
 *
 * @throws Failure where LibreOffice is missing or fails, or its PDF is not what `options` ask for.
 */
export const officePdf = async (
  docx: Uint8Array,
  options: PdfOptions,
  created: string,
): Promise<Uint8Array> => {
  const { part, level } = partAndLevel(options.standard);
  // Level A asks for tags that only its PDF/UA has; the level itself it never claims.
  const accessible = options.accessible || level === 'A';
  const printed = await printWithLibreOffice(docx, { part: Number(part), accessible });
  const lost = await lostWords(docx, printed);
  if (lost.length > 0) throw wordsLost(lost);
  const pdf = await finishPdf(printed, { ...options, accessible, created, settle: docx, level });
  await checkArchive(pdf, options);
  return pdf;
};
