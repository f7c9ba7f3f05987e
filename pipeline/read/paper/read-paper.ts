import { defaultLimits, type Limits } from '../../model/limits.ts';
import type { MeasuredPaper } from '../../model/paper/measured-paper.ts';
import { overLimit } from '../input-failure.ts';
import { sniff } from '../sniff.ts';

interface PaperOptions {
  readonly signal: AbortSignal;
  /** Opens a protected PDF. */
  readonly password?: string | undefined;
  readonly limits?: Limits;
}

/**
 * Measures a paper in its own file: a DOCX or PDF, or what LibreOffice turns into a DOCX. Null for a file that has no pages
 * to measure (text, tables, pictures) or is none of these.
 * @throws Failure `read/damaged`, `read/over-limit`, `read/protected`, `tools/libreoffice-…`
 */
export const readMeasuredPaper = async (
  bytes: Uint8Array,
  { signal, password, limits = defaultLimits }: PaperOptions,
): Promise<MeasuredPaper | null> => {
  if (bytes.length > limits.fileBytes) throw overLimit('он больше дозволенного');
  const kind = sniff(bytes);
  switch (kind) {
    case 'docx':
      return (await import('./docx/measure-docx.ts')).measureDocx(bytes, limits);
    case 'pdf':
      return (await import('./pdf/measure-pdf.ts')).measurePdf(bytes, { limits, password, signal });
    case 'doc':
    case 'odt':
    case 'rtf': {
      const { convertWithLibreOffice } = await import('../../tools/libreoffice.ts');
      const most = limits.fileBytes;
      const docx = await convertWithLibreOffice({ bytes, from: kind, to: 'docx', signal, mostBytes: most });
      return (await import('./docx/measure-docx.ts')).measureDocx(docx, limits);
    }
    default:
      return null;
  }
};
