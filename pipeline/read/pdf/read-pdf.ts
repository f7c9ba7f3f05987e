import { createHash } from 'node:crypto';
import type { PDFDict } from 'pdf-lib';
import type { Lexicon } from '../../model/lexicon.ts';
import type { SourcePage } from '../../model/paper/page.ts';
import type { Source } from '../../model/source.ts';
import type { Say } from '../../report/say.ts';
import { damaged, overLimit } from '../input-failure.ts';
import { type PdfBytes, withPage, withPdf } from './open-pdf.ts';
import { openRawPages } from './raw-pages.ts';
import { readPage } from './read-page.ts';
import { refuseBombs } from './refuse-bombs.ts';

interface PdfOptions extends Omit<PdfBytes, 'bytes' | 'password'> {
  readonly password?: string | undefined;
  /** The numbers of the pages that are to be read; all where it is not given. */
  readonly only?: ReadonlySet<number> | undefined;
  readonly lexicon: Lexicon;
  readonly say: Say;
  readonly signal: AbortSignal;
}

/**
 * The pages of a PDF: words and lines of those that are text, pictures of the others.
 * @throws Failure `read/protected`, `read/damaged`, `read/over-limit`
 */
export const readPdf = async (
  bytes: Uint8Array,
  { lexicon, say, signal, only, password, limits }: PdfOptions,
): Promise<Pick<Source, 'pages' | 'content'>> => {
  const pdf: PdfBytes = { bytes, password, limits };
  await refuseBombs(bytes, limits);
  return withPdf(pdf, async (file) => {
    const { numPages } = file;
    if (numPages === 0) throw damaged('в нём нет страниц');
    if (numPages > limits.pages) throw overLimit(`в нём больше ${limits.pages} страниц`);
    const fileHash = createHash('sha256').update(bytes).digest('hex');
    const written = await openRawPages(bytes);
    const raw = written.length === numPages ? written : [];
    const budget = { operators: limits.operators };
    const seen = new Set<PDFDict>();
    const pages: SourcePage[] = [];
    for (let number = 1; number <= numPages; number += 1) {
      if (only && !only.has(number)) continue;
      signal.throwIfAborted();
      const surroundings = { pdf, fileHash, file, raw: raw[number - 1], budget, seen, lexicon, say };
      pages.push(await withPage(file, number, (page) => readPage(page, surroundings)));
    }
    return { pages: numPages, content: { kind: 'pages', pages } };
  });
};
