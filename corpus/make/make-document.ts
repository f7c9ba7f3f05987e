import type { Knobs } from './knobs.ts';
import { type Layout, layoutOf, movedPage } from './layout/layout.ts';
import { printedPages } from './layout/printed-words.ts';
import { printDocument, type Truth } from './print/print-document.ts';
import { randomOf } from './random.ts';
import { type SetDocument, setPages } from './set/set-pages.ts';
import { setSeal } from './set/set-seal.ts';
import { drawPage } from './spoil/draw-page.ts';
import { type Ink, inkOn, sealColours } from './spoil/ink.ts';
import { type ScannedPage, scanPage } from './spoil/scan-page.ts';
import { htmlOf } from './write/html-of.ts';
import { mixedPdf, pdfOfScans } from './write/pdf-of-scans.ts';
import { tiffOfScans } from './write/tiff-of-scans.ts';

export interface MadeDocument {
  /** `pdf`, `tif` or `html`. */
  readonly suffix: string;
  readonly bytes: Uint8Array;
  /** Null for HTML, which has no pages. */
  readonly layout: Layout | null;
}

type Page = Layout['pages'][number];

/** A copier, a fax or a scanner set to grey sees no colour. */
const isColoured = ({ stamp, perspective, handwritten }: Knobs): boolean =>
  stamp === 'blue' || perspective > 0 || handwritten;

const inkOf = async ({ stamp, signature, staple }: Knobs): Promise<Ink> => ({
  seal: stamp === 'none' ? '' : await setSeal(sealColours[stamp]),
  signature,
  staple,
});

const scanAll = async (
  { drawings, signs }: SetDocument,
  pages: readonly Page[],
  knobs: Knobs,
  seed: readonly (string | number)[],
): Promise<ReadonlyMap<number, ScannedPage>> => {
  const scans = new Map<number, ScannedPage>();
  const ink = await inkOf(knobs);
  for (const [place, page] of pages.entries()) {
    const number = place + 1;
    if (knobs.container === 'mixed' && number % 2 === 1) continue;
    const inked = inkOn({ number, width: page.width }, signs, ink, randomOf(...seed, number, 'ink'));
    const drawn = await drawPage(`${drawings[place] ?? ''}${inked}`, page, knobs.dpi);
    scans.set(number, await scanPage(drawn, knobs, isColoured(knobs), [...seed, number]));
  }
  return scans;
};

const fileOf = async (
  pdf: Uint8Array,
  scans: ReadonlyMap<number, ScannedPage>,
  knobs: Knobs,
): Promise<Pick<MadeDocument, 'suffix' | 'bytes'>> => {
  const all = [...scans.values()];
  switch (knobs.container) {
    case 'mixed':
      return { suffix: 'pdf', bytes: await mixedPdf(pdf, scans, knobs) };
    case 'tiff':
      return { suffix: 'tif', bytes: await tiffOfScans(all, knobs) };
    case 'jpeg':
    case 'flate':
    case 'g4':
      return { suffix: 'pdf', bytes: await pdfOfScans(all, knobs.container, knobs) };
    default:
      return { suffix: 'pdf', bytes: pdf };
  }
};

/** Lays a document out anew and has it scanned; the same seed gives the same bytes. */
export const makeDocument = async (
  truth: Truth,
  knobs: Knobs,
  seed: readonly (string | number)[],
): Promise<MadeDocument> => {
  const printed = printDocument(truth, knobs);
  if (knobs.container === 'html') return { suffix: 'html', bytes: htmlOf(printed), layout: null };
  const set = await setPages(printed, knobs);
  const { pages, rows } = layoutOf(await printedPages(set.pdf), set.signs);
  const scans =
    knobs.container === 'text' ? new Map<number, ScannedPage>() : await scanAll(set, pages, knobs, seed);
  const moved = pages.map((page, place) => {
    const scan = scans.get(place + 1);
    return scan ? movedPage(page, scan) : page;
  });
  return { ...(await fileOf(set.pdf, scans, knobs)), layout: { pages: moved, rows } };
};
