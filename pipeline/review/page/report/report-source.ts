import { type ReportData, reportDataId, reportPictureId } from '../../contract/report-data.ts';
import type { ReadonlySource } from '../review/review-source.ts';

const textOf = (id: string): string => document.getElementById(id)?.textContent ?? '';

/** What this page was made to show. */
export const reportData = (): ReportData => JSON.parse(textOf(reportDataId)) as ReportData;

/** One blank pixel, for a page whose picture had no room. */
const blank = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** A document without a server: everything is in this page. */
export const reportSource = ({ name, review }: ReportData): ReadonlySource => ({
  name,
  load: () => Promise.resolve(review),
  picture: (page) => {
    const bytes = textOf(reportPictureId(page));
    return bytes ? `data:image/webp;base64,${bytes}` : blank;
  },
});
