import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import { drawPdfPage, loadPdf } from '../pipeline/tools/pdfjs.ts';

/** Dots per inch: the lines of a page can be told apart, and words can nearly be read. */
const resolution = 66;
/** Pixels between and around the pages. */
const gap = 22;
const tableColour = '#d1d3d8';

/**
 * All pages of a PDF side by side on a table, as a grey PNG. The program draws it itself, so that the same paper gives the
 * same pixels wherever it is drawn.
 */
export const sheetPicture = async (pdf: Uint8Array): Promise<Buffer> => {
  const file = await loadPdf(pdf);
  try {
    const pages = [];
    for (let number = 1; number <= file.numPages; number += 1)
      pages.push(await drawPdfPage(await file.getPage(number), resolution / 72));
    const width = pages.reduce((sum, page) => sum + page.width + gap, gap);
    const height = Math.max(...pages.map((page) => page.height)) + 2 * gap;
    const sheet = createCanvas(width, height);
    const context = sheet.getContext('2d');
    context.fillStyle = tableColour;
    context.fillRect(0, 0, width, height);
    let x = gap;
    for (const page of pages) {
      context.drawImage(page, x, gap);
      x += page.width + gap;
    }
    return await sharp(sheet.toBuffer('image/png'))
      .greyscale()
      .png({ palette: true, colours: 32, dither: 0 })
      .toBuffer();
  } finally {
    await file.loadingTask.destroy();
  }
};
