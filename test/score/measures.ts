import { cells, parties, terms } from './cells.ts';
import { clauses } from './clauses.ts';
import { items } from './items.ts';
import { requisites } from './requisites.ts';
import { type Share, sum } from './share.ts';
import { tables } from './tables.ts';
import type { Truth } from './truth.ts';

/** What reading is judged by; each compares the truth with what was read. */
export const measures = { requisites, clauses, items, cells, terms, parties, tables } as const;

export type Measure = keyof typeof measures;
export type Scores = Readonly<Record<Measure, Share>>;

export const measureNames = Object.keys(measures) as readonly Measure[];

const perMeasure = (share: (name: Measure) => Share): Scores =>
  Object.fromEntries(measureNames.map((name) => [name, share(name)])) as Record<Measure, Share>;

export const scoresOf = (truth: Truth, read: Truth): Scores =>
  perMeasure((name) => measures[name](truth, read));

export const sumScores = (all: readonly Scores[]): Scores =>
  perMeasure((name) => sum(all.map((scores) => scores[name])));
