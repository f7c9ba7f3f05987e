import type { Place } from '../place.ts';
import { projectBox } from '../projection.ts';
import type { Page } from './page.ts';

/** A place of a page, which may have been straightened, as it is on the sheet of paper. */
export const onSheet = <Known extends Place>(place: Known, pages: readonly Page[]): Known => {
  const { page, box } = place;
  const way = box && pages.find(({ number }) => number === page)?.onPaper;
  return way ? { ...place, box: projectBox(way, box) } : place;
};
