import { Failure } from '../../report/failure.ts';
import { convertWithLibreOffice } from '../../tools/libreoffice.ts';
import { loadPdf } from '../../tools/pdfjs.ts';
import { mainPart } from '../docx/package.ts';
import { parsePart } from '../docx/xml.ts';
import { type Parts, partXml } from '../fields/package/template-parts.ts';
import { pagesByText } from './pages-by-text.ts';
import { paragraphsOf } from './part-paragraphs.ts';
import type { PageOf } from './place-faults.ts';
import { withParts } from './with-parts.ts';

/** Bytes of a template's printed copy. */
const mostBytes = 64 * 1024 * 1024;

const textsOfPages = async (pdf: Uint8Array): Promise<readonly string[]> => {
  const document = await loadPdf(pdf);
  try {
    const texts: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    }
    return texts;
  } finally {
    await document.loadingTask.destroy();
  }
};

/**
 * Pages as LibreOffice lays the template out; null where there is no LibreOffice or it makes nothing of the file: a
 * place then has no page, and that is all.
 */
export const printedPages = async (parts: Parts, signal?: AbortSignal): Promise<PageOf | null> => {
  const root = parsePart(partXml(parts, mainPart)).root;
  if (!root) return null;
  try {
    const copy = {
      bytes: withParts(parts, {}),
      from: 'docx',
      to: 'pdf',
      mostBytes,
      ...(signal && { signal }),
    };
    const pages = await textsOfPages(await convertWithLibreOffice(copy));
    const numbers = pagesByText(
      paragraphsOf(root).map(({ text }) => text),
      pages,
    );
    return (paragraph) => numbers[paragraph] ?? null;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
};
