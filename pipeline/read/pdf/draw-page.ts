import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Raster } from '../../model/raster.ts';
import { drawPdfPage } from '../../tools/pdfjs.ts';

/** Dots per inch at which a page is drawn: what scans are made with, and enough to recognise 8 point type. */
const resolution = 300;

/** An A2 sheet so: what is larger than that is drawn coarser, for a canvas takes seven bytes a pixel. */
const mostDrawn = 35_000_000;

/** A page as a viewer shows it, in colours, with no more than `mostPixels` pixels. */
export const drawPage = async (page: PDFPageProxy, mostPixels: number): Promise<Raster> => {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(resolution / 72, Math.sqrt(Math.min(mostPixels, mostDrawn) / (width * height)));
  const canvas = await drawPdfPage(page, scale);
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return { width: canvas.width, height: canvas.height, channels: 3, data: withoutAlpha(data) };
};

const withoutAlpha = (pixels: Uint8ClampedArray): Uint8Array => {
  const colours = new Uint8Array((pixels.length / 4) * 3);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    colours[to] = pixels[from] ?? 0;
    colours[to + 1] = pixels[from + 1] ?? 0;
    colours[to + 2] = pixels[from + 2] ?? 0;
  }
  return colours;
};
