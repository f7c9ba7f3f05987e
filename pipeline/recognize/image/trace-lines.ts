import { findSpots, type Spot } from './find-spots.ts';
import type { Strips } from './strips.ts';

/** A line followed from strip to strip. */
export interface Trace {
  /** The strip it begins in. */
  readonly first: number;
  /** Its middle in each strip from there, in pixels across; filled in where other ink covers it. */
  readonly middles: readonly number[];
  /** In pixels across. */
  readonly thickness: number;
  /** Of its ink, 0 to 255. */
  readonly darkness: number;
  /** The share of its strips that show it with nothing beside it. */
  readonly alone: number;
}

/** A line that still goes on. */
interface OpenTrace {
  readonly first: number;
  readonly middles: number[];
  readonly darkness: number[];
  readonly thicknesses: number[];
  /** Strips that show it alone, and the last of them. */
  alone: number;
  lastAlone: number;
  /** Strips since it was last seen: with nothing there, and with other ink. */
  blank: number;
  covered: number;
}

/** In inches: the thickest frame, and the widest ink that may lie over a line. */
const THICKEST = 0.06;
const WIDEST_COVER = 0.4;
/** So far, in pixels across, a line may be from where it is awaited. */
const STRAY = 1.6;
/** In this share of its strips a line is seen alone. */
const LEAST_ALONE = 0.5;
/** Darkness from which there is ink. */
const INK = 22;

/** All lines of at least `shortest` inches, with gaps of at most `gap` inches; `dpi` is pixels to an inch. */
export const traceLines = (
  strips: Strips,
  dpi: number,
  { shortest, gap }: { readonly shortest: number; readonly gap: number },
): readonly Trace[] => {
  const perInch = dpi / strips.step;
  const traces: Trace[] = [];
  let open: OpenTrace[] = [];
  for (let strip = 0; strip < strips.count; strip += 1) {
    const samples = strips.darkness.subarray(strip * strips.length, (strip + 1) * strips.length);
    goOn(open, samples, findSpots(samples, THICKEST * dpi), strip);
    const ended = (trace: OpenTrace): boolean =>
      trace.blank > gap * perInch || trace.blank + trace.covered > Math.max(4, WIDEST_COVER * perInch);
    traces.push(...open.filter(ended).flatMap((trace) => finish(trace, shortest * perInch)));
    open = open.filter((trace) => !ended(trace));
  }
  return [...traces, ...open.flatMap((trace) => finish(trace, shortest * perInch))];
};

/** Gives each open trace its spot in the next strip; a spot alone that none takes opens a new one. */
const goOn = (open: OpenTrace[], samples: Uint8Array, spots: readonly Spot[], strip: number): void => {
  const nearest = new Int16Array(samples.length + 1);
  spots.forEach(({ middle }, index) => {
    nearest.fill(index + 1, Math.max(0, Math.round(middle - STRAY)), Math.round(middle + STRAY) + 1);
  });
  const taken = new Set<number>();
  for (const trace of open) {
    const awaited = awaitedAt(trace);
    const index = (nearest[Math.round(awaited)] ?? 0) - 1;
    const spot = spots[index];
    if (spot && !taken.has(index)) {
      taken.add(index);
      see(trace, spot, samples);
    } else {
      trace.middles.push(awaited);
      if (darknessAt(samples, awaited) < INK) trace.blank += 1;
      else trace.covered += 1;
    }
  }
  spots.forEach((spot, index) => {
    if (!spot.alone || taken.has(index)) return;
    const trace = {
      first: strip,
      middles: [],
      darkness: [],
      thicknesses: [],
      alone: 0,
      lastAlone: 0,
      blank: 0,
      covered: 0,
    };
    see(trace, spot, samples);
    open.push(trace);
  });
};

const see = (trace: OpenTrace, { middle, thickness, alone }: Spot, samples: Uint8Array): void => {
  trace.middles.push(middle);
  trace.darkness.push(darknessAt(samples, middle));
  trace.thicknesses.push(thickness);
  if (alone) {
    trace.alone += 1;
    trace.lastAlone = trace.middles.length;
  }
  trace.blank = 0;
  trace.covered = 0;
};

/** The most within a pixel each way. */
const darknessAt = (samples: Uint8Array, middle: number): number => {
  const at = Math.floor(middle);
  return Math.max(samples[at - 1] ?? 0, samples[at] ?? 0, samples[at + 1] ?? 0);
};

/** Strips that tell which way a line drifts. */
const MEMORY = 16;

const awaitedAt = ({ middles }: OpenTrace): number => {
  const last = middles.at(-1) as number;
  const earlier = middles.at(-MEMORY - 1);
  return earlier === undefined ? last : last + (last - earlier) / MEMORY;
};

/** A line ends where it is last seen alone: from there on it may have been the feet of letters. */
const finish = (trace: OpenTrace, shortest: number): readonly Trace[] => {
  const { first, thicknesses, darkness, alone, lastAlone } = trace;
  if (lastAlone < shortest || alone < LEAST_ALONE * lastAlone) return [];
  const middles = trace.middles.slice(0, lastAlone);
  return [
    {
      first,
      middles,
      thickness: median(thicknesses),
      darkness: median(darkness),
      alone: alone / lastAlone,
    },
  ];
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] as number;
