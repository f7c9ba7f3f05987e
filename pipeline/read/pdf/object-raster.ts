import { ImageKind, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Raster } from '../../model/raster.ts';

/** A picture as pdf.js decodes it: one bit a pixel in rows of whole bytes, or three or four bytes a pixel. */
interface PictureObject {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

const isPictureObject = (value: unknown): value is PictureObject =>
  typeof value === 'object' &&
  value !== null &&
  'data' in value &&
  ArrayBuffer.isView(value.data) &&
  'width' in value &&
  'height' in value;

/** The pixels of a picture of the page's operators by its id; null where pdf.js could not decode it. */
export const objectRaster = async (page: PDFPageProxy, id: string): Promise<Raster | null> => {
  // Pictures that several pages have are kept for the whole file.
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs;
  const object = await new Promise<unknown>((resolve) => objects.get(id, resolve));
  return isPictureObject(object) ? toRaster(object) : null;
};

const toRaster = ({ width, height, kind, data }: PictureObject): Raster => {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  if (kind === ImageKind.RGB_24BPP) return { width, height, channels: 3, data: bytes };
  if (kind === ImageKind.RGBA_32BPP) return { width, height, channels: 3, data: overWhite(bytes) };
  return { width, height, channels: 1, data: unpackBits(bytes, width, height) };
};

const overWhite = (pixels: Uint8Array): Uint8Array => {
  const colours = new Uint8Array((pixels.length / 4) * 3);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    const alpha = (pixels[from + 3] ?? 0) / 255;
    for (let part = 0; part < 3; part += 1)
      colours[to + part] = 255 - (255 - (pixels[from + part] ?? 0)) * alpha;
  }
  return colours;
};

/** Ones are white; in a mask, which says where ink goes, they are where none goes. */
const unpackBits = (packed: Uint8Array, width: number, height: number): Uint8Array => {
  const grey = new Uint8Array(width * height);
  const rowBytes = (width + 7) >> 3;
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, to += 1)
      grey[to] = ((packed[y * rowBytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 0xff : 0;
  }
  return grey;
};
