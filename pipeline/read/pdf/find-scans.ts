import type { Limits } from '../../model/limits.ts';
import { overLimit } from '../input-failure.ts';
import { openRawPages } from './raw-pages.ts';
import { refuseBombs } from './refuse-bombs.ts';
import { surveyPage } from './survey-page.ts';

/** The numbers of a file's pages by what can be seen of them without following them. */
export interface PageNumbers {
  /** Nothing but pictures is on them. */
  readonly scans: readonly number[];
  readonly others: readonly number[];
}

/**
 * Tells scans as scanners make them at a tenth of what reading costs; null for a file whose pages only pdf.js can find.
 * @throws Failure `read/over-limit`
 */
export const findScans = async (bytes: Uint8Array, limits: Limits): Promise<PageNumbers | null> => {
  await refuseBombs(bytes, limits);
  const pages = await openRawPages(bytes);
  if (pages.length === 0) return null;
  if (pages.length > limits.pages) throw overLimit(`в нём больше ${limits.pages} страниц`);
  const budget = { operators: limits.operators };
  const isScan = pages.map((page) => surveyPage(page, limits, budget) !== null);
  const numbers = pages.map((_, index) => index + 1);
  return {
    scans: numbers.filter((number) => isScan[number - 1]),
    others: numbers.filter((number) => !isScan[number - 1]),
  };
};
