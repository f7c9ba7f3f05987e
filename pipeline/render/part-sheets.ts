import type { PDFPageProxy } from 'pdfjs-dist';

/** Points of the margin at the top, where a page's number stands (ГОСТ Р 7.0.97: 20 millimetres at least). */
const margin = (20 * 72) / 25.4;

/** True for the first page of something new: it alone bears no number. */
const isFirst = async (page: PDFPageProxy): Promise<boolean> => {
  const [, , , top = 0] = page.view;
  const { items } = await page.getTextContent();
  return !items.some(
    (item) => 'str' in item && /^\d+$/.test(item.str) && (item.transform[5] ?? 0) > top - margin,
  );
};

/**
 * How many sheets each appendix of a printed order has, told by the numbers of its pages, which each begins anew; []
 * where they do not tell as many appendices as there are.
 */
export const partSheets = async (pdf: Uint8Array, parts: number): Promise<readonly number[]> => {
  const { loadPdf } = await import('../tools/pdfjs.ts');
  const read = await loadPdf(pdf);
  try {
    const starts: number[] = [];
    for (let number = 1; number <= read.numPages; number += 1)
      if (await isFirst(await read.getPage(number))) starts.push(number);
    // The first pages are the order's own.
    const [, ...appendices] = starts.map((start, index) => (starts[index + 1] ?? read.numPages + 1) - start);
    return appendices.length === parts ? appendices : [];
  } finally {
    await read.loadingTask.destroy();
  }
};
