import type { SheetSize } from '../../model/paper/sheet-size.ts';
import { type Input, openPages, type ReadOptions } from '../../pipeline.ts';
import { Failure } from '../../report/failure.ts';

/** A page's picture, WebP. */
export interface DrawnPage {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** Pixels in width by the number of pages, so that a report can be mailed: of a scan 200 kB a page when there are few, 90 kB when many. */
const widths = [
  { pages: 6, width: 1600 },
  { pages: 30, width: 1200 },
  { pages: Number.POSITIVE_INFINITY, width: 900 },
] as const;

/** Bytes of all pictures together; the pages behind are shown without. */
const mostBytes = 48 * 2 ** 20;

const widthFor = (pages: number): number => widths.find((row) => pages <= row.pages)?.width ?? 900;

/** A page that cannot be drawn does not keep the others from being shown. */
const drawn = async (draw: () => Promise<Uint8Array>): Promise<Uint8Array | null> => {
  try {
    return await draw();
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
};

/** Pictures of a document's pages, as many as a report has room for. */
export const drawPages = async (
  input: Input,
  sheets: readonly SheetSize[],
  options: ReadOptions,
): Promise<readonly DrawnPage[]> => {
  if (sheets.length === 0) return [];
  const { picture, close } = await openPages(input, options);
  const pages: DrawnPage[] = [];
  let room = mostBytes;
  try {
    for (const { number } of sheets) {
      options.signal?.throwIfAborted();
      const bytes = await drawn(() => picture(number, widthFor(sheets.length)));
      if (!bytes) continue;
      room -= bytes.length;
      if (room < 0) break;
      pages.push({ number, bytes });
    }
  } finally {
    await close();
  }
  return pages;
};
