import type { PDFPage } from 'pdf-lib';
import { PDFName, PDFNumber } from 'pdf-lib';
import type { Box } from '../../model/place.ts';
import type { Projection } from '../../model/projection.ts';

/** The part of the page that a viewer shows, in the page's user space: left, bottom, right, top. */
export const shownBox = (page: PDFPage): Box => {
  const media = page.getMediaBox();
  const crop = page.getCropBox();
  const x0 = Math.max(media.x, crop.x);
  const y0 = Math.max(media.y, crop.y);
  const x1 = Math.min(media.x + media.width, crop.x + crop.width);
  const y1 = Math.min(media.y + media.height, crop.y + crop.height);
  // A crop box that lies beside its page is ignored, as viewers do.
  return x0 < x1 && y0 < y1
    ? [x0, y0, x1, y1]
    : [media.x, media.y, media.x + media.width, media.y + media.height];
};

/** Points in one unit of the page's user space. */
const unitOf = (page: PDFPage): number => {
  const unit = page.node.lookup(PDFName.of('UserUnit'));
  return unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1;
};

/**
 * From the sheet as a viewer shows it (points from its top left, y down) to the page's own space (ISO 32000-1, 8.3.2.3
 * and 14.11.2): boxes, rotation and unit are the page's.
 */
export const sheetToUser = (page: PDFPage): Projection => {
  const [x0, y0, x1, y1] = shownBox(page);
  const scale = 1 / unitOf(page);
  switch (((page.getRotation().angle % 360) + 360) % 360) {
    case 90:
      return [0, scale, x0, scale, 0, y0, 0, 0, 1];
    case 180:
      return [-scale, 0, x1, 0, scale, y0, 0, 0, 1];
    case 270:
      return [0, -scale, x1, -scale, 0, y1, 0, 0, 1];
    default:
      return [scale, 0, x0, 0, -scale, y1, 0, 0, 1];
  }
};
