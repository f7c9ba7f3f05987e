/** Pages with real letters, drawn for tests of recognition. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { PageImage } from '../pipeline/model/paper/page.ts';
import type { Raster } from '../pipeline/model/raster.ts';
import { findModel } from '../pipeline/tools/tessdata.ts';

const { resolve } = createRequire(import.meta.url);
GlobalFonts.register(
  readFileSync(resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')),
  'Tinos',
);
GlobalFonts.register(
  readFileSync(resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf')),
  'Tinos Bold',
);

/** Whether this machine can recognise: without the model its tests are skipped, but never in CI. */
export const canRecognise = process.env['CI'] !== undefined || (await findModel()) !== null;

export interface Lettering {
  readonly text: string;
  /** Of the first letter's foot, in points. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
}

/** A line from one point to another, half a point thick. */
type Stroke = readonly [x0: number, y0: number, x1: number, y1: number];

/** Letters and lines on white paper; lengths in points. */
export const letteredPage = (
  { width, height, dpi = 300 }: { readonly width: number; readonly height: number; readonly dpi?: number },
  letterings: readonly Lettering[],
  strokes: readonly Stroke[] = [],
): Raster => {
  const scale = dpi / 72;
  const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale));
  const pen = canvas.getContext('2d');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = 'black';
  pen.lineWidth = 0.6 * scale;
  for (const { text, x, y, size = 12, bold = false } of letterings) {
    pen.font = `${size * scale}px "${bold ? 'Tinos Bold' : 'Tinos'}"`;
    pen.fillText(text, x * scale, y * scale);
  }
  for (const [x0, y0, x1, y1] of strokes) {
    pen.beginPath();
    pen.moveTo(x0 * scale, y0 * scale);
    pen.lineTo(x1 * scale, y1 * scale);
    pen.stroke();
  }
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  const grey = new Uint8Array(canvas.width * canvas.height);
  for (let i = 0; i < grey.length; i += 1) grey[i] = data[4 * i] ?? 0;
  return { width: canvas.width, height: canvas.height, channels: 1, data: grey };
};

/** The lines of a table with these edges of columns and rows. */
export const tableStrokes = (xs: readonly number[], ys: readonly number[]): Stroke[] => {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return [...ys.map((y): Stroke => [left, y, right, y]), ...xs.map((x): Stroke => [x, top, x, bottom])];
};

/** A page that is only a picture; `loads` counts how often its pixels were asked for. */
export const pictured = (
  raster: Raster,
  dpi = 300,
  fingerprint = 'f',
): { readonly image: PageImage; readonly loads: () => number } => {
  let loads = 0;
  const image: PageImage = {
    kind: 'image',
    number: 1,
    width: (raster.width * 72) / dpi,
    height: (raster.height * 72) / dpi,
    fingerprint,
    load: async () => {
      loads += 1;
      return raster;
    },
  };
  return { image, loads: () => loads };
};
