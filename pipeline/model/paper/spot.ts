import type { Box } from '../place.ts';

/** Where something stands on a sheet of paper: points from its top left, as on the page's picture. */
export interface Spot {
  /** Counted from 1. */
  readonly page: number;
  readonly box: Box;
}
