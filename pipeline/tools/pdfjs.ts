/** pdf.js: reads and draws PDF. Nothing is fetched, no script of a file runs. */
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Canvas } from '@napi-rs/canvas';
import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The parts of pdf.js that it reads when they are needed, as local folders. */
const pdfjs = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), sep);
const folder = (name: string): string => join(pdfjs, name, sep);

/** True for an error that pdf.js made itself: its stack begins there. */
const isOwnError = (error: unknown): boolean =>
  error instanceof Error && /^[^\n]*\n\s+at [^\n]*[\\/]pdfjs-dist[\\/]/u.test(error.stack ?? '');

/**
 * pdf.js looks ahead for the pages of a file and forgets what it has begun once the file proves to be damaged: its error is
 * told already, and the same one coming late must not end the program. Whatever else nobody awaits does, as ever.
 */
process.on('unhandledRejection', (error) => {
  if (!isOwnError(error)) throw error;
});

interface LoadOptions {
  readonly password?: string | undefined;
  /** A picture of more pixels is left out. */
  readonly mostPixels?: number;
}

/** Opens a PDF in this process; throws pdf.js's own exceptions. Whoever opens it destroys its `loadingTask`. */
export const loadPdf = async (
  bytes: Uint8Array,
  { password, mostPixels = -1 }: LoadOptions = {},
): Promise<PDFDocumentProxy> => {
  const task = getDocument({
    // pdf.js takes its bytes away from their owner.
    data: new Uint8Array(bytes),
    ...(password !== undefined && { password }),
    verbosity: VerbosityLevel.ERRORS,
    maxImageSize: mostPixels,
    enableXfa: false,
    useSystemFonts: false,
    fontExtraProperties: true,
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
  });
  try {
    return await task.promise;
  } catch (cause) {
    await task.destroy();
    throw cause;
  }
};

/** What pdf.js draws on is a browser's canvas by its types; it asks no more of it than ours does. */
type Drawn = Parameters<PDFPageProxy['render']>[0]['canvas'];

/** Draws a page as a viewer shows it; `scale` is pixels to the point. */
export const drawPdfPage = async (page: PDFPageProxy, scale: number): Promise<Canvas> => {
  const { createCanvas } = await import('@napi-rs/canvas');
  const viewport = page.getViewport({ scale });
  const [width, height] = [viewport.width, viewport.height].map((length) => Math.max(1, Math.floor(length)));
  const canvas = createCanvas(width ?? 1, height ?? 1);
  await page.render({ canvas: canvas as unknown as Drawn, viewport }).promise;
  return canvas;
};
