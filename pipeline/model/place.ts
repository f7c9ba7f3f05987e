/** A rectangle in PDF points from the page's top left: left, top, right, bottom. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** Where on paper a value stands. A text export has no pages and no geometry: both are null there. */
export interface Place {
  /** Page number, counted from 1. */
  readonly page: number | null;
  readonly box: Box | null;
  /** Where it goes on, a place a page, where a page break cut it. */
  readonly rest?: readonly Place[];
}

export const nowhere: Place = { page: null, box: null };
