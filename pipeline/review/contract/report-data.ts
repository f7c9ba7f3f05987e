import type { Change } from '../../model/change.ts';
import type { Review } from './review.ts';

/** What a self-contained report shows: JSON in an element of its own. */
export interface ReportData {
  /** The document's name as the person knows it. */
  readonly name: string;
  /** The day on which it was made, ISO 8601. */
  readonly made: string;
  readonly review: Review;
  /** What the new period would change, with the period as typed; null where none was asked for. */
  readonly renewal: { readonly period: string; readonly changes: readonly Change[] } | null;
}

/** Id of the element that holds the data. */
export const reportDataId = 'report-data';

/** Id of the element that holds a page's picture: a WebP in Base64. */
export const reportPictureId = (page: number): string => `report-page-${page}`;
