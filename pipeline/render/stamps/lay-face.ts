import type { PDFEmbeddedPage, PDFPage } from 'pdf-lib';
import { PDFArray, PDFDict, PDFName } from 'pdf-lib';
import { operationsOf } from '../../model/content-operations.ts';
import { sheetToUser } from '../searchable/sheet-to-user.ts';
import { contentOf, copyOf } from '../searchable/stream-content.ts';
import type { Spot } from './free-place.ts';

const name = PDFName.of;

/** How many states a page's content saves and never restores: what comes after it would stand in them. */
const leftOpen = (content: string | null): number => {
  let open = 0;
  for (const { operator } of operationsOf(content ?? '')) {
    if (operator === 'q') open += 1;
    else if (operator === 'Q') open = Math.max(0, open - 1);
  }
  return open;
};

const number = (value: number): string => String(+value.toFixed(4));

/** The map from a face's own space to the page's, where its top left is to stand at a spot of the sheet. */
const placing = (page: PDFPage, { x, y }: Spot, height: number): string => {
  const [a, b, c, d, e, f] = sheetToUser(page);
  const foot = y + height;
  return [a, d, -b, -e, a * x + b * foot + c, d * x + e * foot + f].map(number).join(' ');
};

/** A page and what is to be laid on it. */
export interface Laid {
  readonly face: PDFEmbeddedPage;
  readonly spot: Spot;
}

/**
 * Lays stamps over a page: in the page's own space whatever its content leaves behind, and marked as no part of the text
 * (ISO 32000-1, 14.8.2.2, «Artifact»).
 */
export const layFaces = (page: PDFPage, laid: readonly Laid[]): void => {
  const { node } = page;
  const { context } = node;
  const old = node.get(name('Contents'));
  const contents = context.lookup(old);
  const parts = contents instanceof PDFArray ? contents.asArray() : old === undefined ? [] : [old];
  const resources = copyOf(node.Resources(), context);
  const objects = copyOf(resources.lookupMaybe(name('XObject'), PDFDict), context);
  const drawn = laid.map(({ face, spot }, index) => {
    const key = `Stamp${objects.keys().length}x${index}`;
    objects.set(name(key), face.ref);
    return `q ${placing(page, spot, face.height)} cm /${key} Do Q`;
  });
  resources.set(name('XObject'), objects);
  node.set(name('Resources'), resources);
  const restore = 'Q '.repeat(leftOpen(contentOf(context, old)) + 1);
  const before = context.register(context.stream('q\n'));
  const after = context.register(context.stream(`\n${restore}/Artifact BMC ${drawn.join(' ')} EMC\n`));
  node.set(name('Contents'), context.obj([before, ...parts, after]));
};
