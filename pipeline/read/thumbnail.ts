import type { Limits } from '../model/limits.ts';
import type { Raster } from '../model/raster.ts';

/** Pixels: so wide a small picture of a page is at most, and so high where it is a strip. */
const most = { width: 240, height: 480 };

/** WebP's own measure, 0 to 100: lines of text stay lines. */
const quality = 60;

/** Operators of a page that is drawn for nothing but a small picture: a dense table has 5,000. */
const mostOperators = 30_000;

/** A small picture of a page, as WebP. */
export const thumbnailOf = async ({ width, height, channels, data }: Raster): Promise<Uint8Array> => {
  const { default: sharp } = await import('sharp');
  return sharp(data, { raw: { width, height, channels }, limitInputPixels: false })
    .resize({ ...most, fit: 'inside', withoutEnlargement: true })
    .webp({ quality })
    .toBuffer();
};

interface PdfOptions {
  readonly limits: Limits;
  readonly password?: string | undefined;
}

/**
 * A small picture of a PDF's first page, as WebP; null for one that is too much to draw.
 * @throws Failure `read/protected`, `read/damaged`
 */
export const pdfThumbnail = async (
  bytes: Uint8Array,
  { limits, password }: PdfOptions,
): Promise<Uint8Array | null> => {
  const [{ withPage, withPdf }, { drawPdfPage }] = await Promise.all([
    import('./pdf/open-pdf.ts'),
    import('../tools/pdfjs.ts'),
  ]);
  return withPdf({ bytes, password, limits }, (file) =>
    withPage(file, 1, async (page) => {
      const { fnArray } = await page.getOperatorList();
      if (fnArray.length > mostOperators) return null;
      const { width, height } = page.getViewport({ scale: 1 });
      const canvas = await drawPdfPage(page, Math.min(most.width / width, most.height / height));
      return canvas.encode('webp', quality);
    }),
  );
};
