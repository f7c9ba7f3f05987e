import { cells, parties, terms } from './cells.ts';
import { clauses } from './clauses.ts';
import type { Comparison } from './comparison.ts';
import { falseRows } from './false-rows.ts';
import { grits } from './grits.ts';
import { items } from './items.ts';
import { mixedWords, wrongLetters } from './letters.ts';
import { pageJoins } from './page-joins.ts';
import { requisites } from './requisites.ts';
import { caught, flagged, sure } from './review.ts';
import { type Share, sum } from './share.ts';
import { splitRows } from './split-rows.ts';
import { tables } from './tables.ts';
import { teds } from './teds.ts';

/** What reading is judged by: the more, the better. */
const merits = {
  requisites,
  clauses,
  items,
  cells,
  terms,
  parties,
  tables,
  grits,
  teds,
  splitRows,
  pageJoins,
  caught,
  sure,
} as const;

/** What reading is judged by: the less, the better. */
const faults = { falseRows, wrongLetters, mixedWords, flagged } as const;

const measures = { ...merits, ...faults } as const;

export type Measure = keyof typeof measures;
export type Scores = Readonly<Record<Measure, Share>>;

export const meritNames = Object.keys(merits) as readonly (keyof typeof merits)[];
export const faultNames = Object.keys(faults) as readonly (keyof typeof faults)[];
export const measureNames: readonly Measure[] = [...meritNames, ...faultNames];

const perMeasure = (share: (name: Measure) => Share): Scores =>
  Object.fromEntries(measureNames.map((name) => [name, share(name)])) as Record<Measure, Share>;

export const scoresOf = (comparison: Comparison): Scores => perMeasure((name) => measures[name](comparison));

export const sumScores = (all: readonly Scores[]): Scores =>
  perMeasure((name) => sum(all.map((scores) => scores[name])));
