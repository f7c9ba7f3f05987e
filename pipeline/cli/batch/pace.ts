import type { Totals } from '../../run/batch-event.ts';

/** How quickly a run goes. */
export interface Pace {
  /** Null until enough pages are done to tell. */
  readonly perSecond: number | null;
  /** Seconds; null until it can be told. */
  readonly left: number | null;
}

interface Sample {
  /** Seconds. */
  readonly at: number;
  readonly pages: number;
}

/** Seconds that the speed is taken from: long enough for many documents, short enough to follow the work. */
const window = 60;

/** Seconds for which the speed of the whole run counts too, so that one long document does not seem to stop all. */
const ballast = 20;

/** Pages and seconds before which nothing is told: processes have just started. */
const leastPages = 2;
const leastSeconds = 3;

/** How much of what is told anew goes into the time left each second, so that it does not jump. */
const weight = 0.1;

/** What is worked on; of a long document, how many of its pages are done. */
type Current = readonly { readonly done?: number; readonly total?: number }[];

/**
 * Pages still to be done: those of long documents are known, of others as many are expected as the documents of this
 * run had; what an earlier run had made tells nothing of it.
 */
const pagesLeft = ({ documents, done, known, pages }: Totals, current: Current): number => {
  const made = done - known;
  const usual = made > 0 ? pages / made : 1;
  const long = current.filter(({ total }) => total !== undefined);
  const others = Math.max(0, documents - done - long.length);
  return others * usual + long.reduce((sum, { done: own = 0, total = 0 }) => sum + total - own, 0);
};

/** Takes the pages that are done as they are told; gives how many are done in a second. */
const openSpeed = (): ((now: Sample) => number | null) => {
  let first: Sample | null = null;
  const recent: Sample[] = [];
  return (now) => {
    // Until the first page is done, processes start and dictionaries are read: that comes once.
    if (now.pages === 0) return null;
    first ??= now;
    const last = recent.at(-1);
    if (!last || now.at - last.at >= 1) recent.push(now);
    while (recent[1] && recent[1].at <= now.at - window) recent.shift();
    const [from = first] = recent;
    const elapsed = now.at - first.at;
    const pages = now.pages - first.pages;
    if (elapsed < leastSeconds || pages < leastPages) return null;
    return (Math.max(0, now.pages - from.pages) + (pages / elapsed) * ballast) / (now.at - from.at + ballast);
  };
};

/** Follows a run, told as it goes; `at` is in seconds by any clock that only goes on. */
export const openPace = (): ((totals: Totals, current: Current, at: number) => Pace) => {
  const speed = openSpeed();
  let told: { readonly at: number; readonly left: number } | null = null;
  return (totals, current, at) => {
    const pages = totals.pages + current.reduce((sum, { done = 0 }) => sum + done, 0);
    const perSecond = speed({ at, pages });
    if (perSecond === null) return { perSecond, left: null };
    const fresh = pagesLeft(totals, current) / perSecond;
    const passed = told ? at - told.at : 0;
    const expected = told ? Math.max(0, told.left - passed) : fresh;
    const smooth = expected + (fresh - expected) * (1 - (1 - weight) ** passed);
    // Where suddenly little is left, that is sure; and seconds that passed without a page are still to come.
    const left = Math.min(Math.max(smooth, fresh / 2), 2 * fresh);
    told = { at, left };
    return { perSecond, left };
  };
};
