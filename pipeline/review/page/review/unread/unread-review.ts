import type { SheetSize } from '../../../../model/paper/sheet-size.ts';
import type { Review } from '../../../contract/review.ts';

/** A document of which nothing is known yet but its paper. */
export const unreadReview = (name: string, sheets: readonly SheetSize[]): Review => ({
  revision: 0,
  document: {
    schema: 'prikaz.document/1',
    source: { name, mediaType: '', sha256: '', pages: sheets.length, recognised: false },
    order: null,
    plans: [],
    tables: [],
    corrections: [],
    diagnostics: [],
  },
  sheets,
  text: [],
  places: {},
  doubts: [],
  settled: 0,
  confirmed: [],
  canUndo: false,
  canRedo: false,
});
