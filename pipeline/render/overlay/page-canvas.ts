import { type Canvas, createCanvas, ImageData } from '@napi-rs/canvas';
import type { PageImage, SourcePage } from '../../model/paper/page.ts';
import type { Raster } from '../../model/raster.ts';
import { Failure } from '../../report/failure.ts';
import { drawPdfPage, loadPdf } from '../../tools/pdfjs.ts';

const withAlpha = ({ width, height, channels, data }: Raster): ImageData => {
  const pixels = new Uint8ClampedArray(width * height * 4);
  const [green, blue] = channels === 1 ? [0, 0] : [1, 2];
  for (let from = 0, to = 0; from < data.length; from += channels, to += 4) {
    pixels[to] = data[from] ?? 0;
    pixels[to + 1] = data[from + green] ?? 0;
    pixels[to + 2] = data[from + blue] ?? 0;
    pixels[to + 3] = 255;
  }
  return new ImageData(pixels, width, height);
};

/** A page whose picture is damaged has no pixels; the report names it, and here it stays white. */
const pixelsOf = async ({ load }: PageImage): Promise<Raster> => {
  try {
    return await load();
  } catch (cause) {
    if (!(cause instanceof Failure && cause.rule === 'read/picture-damaged')) throw cause;
    return { width: 1, height: 1, channels: 1, data: Uint8Array.of(0xff) };
  }
};

const drawScan = async (image: PageImage, scale: number): Promise<Canvas> => {
  const raster = await pixelsOf(image);
  const full = createCanvas(raster.width, raster.height);
  full.getContext('2d').putImageData(withAlpha(raster), 0, 0);
  const canvas = createCanvas(
    Math.max(1, Math.round(image.width * scale)),
    Math.max(1, Math.round(image.height * scale)),
  );
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(full, 0, 0, canvas.width, canvas.height);
  return canvas;
};

const drawText = async (
  pdf: Uint8Array,
  number: number,
  scale: number,
  password?: string,
): Promise<Canvas> => {
  const file = await loadPdf(pdf, { password });
  try {
    return await drawPdfPage(await file.getPage(number), scale);
  } finally {
    await file.loadingTask.destroy();
  }
};

/** A page as it looks: a scan's own picture, a page with text drawn from its PDF; `scale` is pixels to the point. */
export const pageCanvas = (
  sheet: SourcePage,
  pdf: Uint8Array,
  scale: number,
  password?: string,
): Promise<Canvas> =>
  sheet.kind === 'image' ? drawScan(sheet, scale) : drawText(pdf, sheet.number, scale, password);
