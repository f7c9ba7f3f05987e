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

/** Pages and seconds before which nothing is told: processes have just started. */
const leastPages = 2;
const leastSeconds = 3;

/** How much of what is told anew goes into the time left each second, so that it does not jump. */
const weight = 0.15;

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

/** Follows a run, told as it goes; `at` is in seconds by any clock that only goes on. */
export const openPace = (): ((totals: Totals, current: Current, at: number) => Pace) => {
  const samples: Sample[] = [];
  let told: { readonly at: number; readonly left: number } | null = null;
  const speedAt = ({ at, pages }: Sample): number | null => {
    const oldest = samples[0];
    if (!oldest || at - oldest.at < leastSeconds || pages - oldest.pages < leastPages) return null;
    return (pages - oldest.pages) / (at - oldest.at);
  };
  return (totals, current, at) => {
    const last = samples.at(-1);
    const done = totals.pages + current.reduce((sum, part) => sum + (part.done ?? 0), 0);
    // The pages of a long document that failed are not counted any more.
    const now = { at, pages: Math.max(done, last?.pages ?? 0) };
    if (!last || at - last.at >= 1) samples.push(now);
    while (samples[1] && samples[1].at <= at - window && now.pages - samples[1].pages >= leastPages)
      samples.shift();
    const perSecond = speedAt(now);
    if (perSecond === null) return { perSecond, left: null };
    const fresh = pagesLeft(totals, current) / perSecond;
    const passed = told ? at - told.at : 0;
    const share = told ? 1 - (1 - weight) ** passed : 1;
    const expected = told ? Math.max(0, told.left - passed) : fresh;
    const left = expected + (fresh - expected) * share;
    told = { at, left };
    return { perSecond, left };
  };
};
