/** Five real papers that lie beside the project and are no part of it: compared by counts, never by their words. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Certainty } from '../pipeline/model/change.ts';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { itemsOf } from '../pipeline/model/walk-items.ts';
import { readDocument, renewDocument } from '../pipeline/pipeline.ts';
import { partsOf, readBack } from './read-back.ts';

const folder = fileURLToPath(new URL('../../shared/seeds/', import.meta.url));
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
const today = '2024-06-03';

const counted = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const each of names) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
};

/** What was said, by the rules' names without their stages. */
const saidOf = ({ diagnostics }: OrderDocument) =>
  counted(diagnostics.map(({ rule }) => rule.replace(/^.*\//u, '')));

interface Expected {
  readonly seed: string;
  /** Number, date, place, and how many items each clause has. */
  readonly order: readonly [number: string, date: string, place: boolean, items: readonly number[]] | null;
  readonly sections: readonly number[];
  readonly period: string;
  readonly approved: string | null;
  /** Goal or none, tasks, abbreviations. */
  readonly heading: readonly [goal: boolean, tasks: number, abbreviations: number];
  readonly terms: Readonly<Record<string, number>>;
  /** Items without a deadline; items with one, two, … parties. */
  readonly undated: number;
  readonly parties: Readonly<Record<number, number>>;
  readonly corrections: readonly string[];
  readonly next: string;
  readonly changes: Readonly<Partial<Record<Certainty, Readonly<Record<string, number>>>>>;
}

const expected: readonly Expected[] = [
  {
    seed: '000',
    order: ['139', '2021-09-10', false, [0, 0]],
    sections: [3, 4, 9, 8, 7],
    period: 'school-year 2021-09-01',
    approved: null,
    heading: [false, 0, 0],
    terms: { by: 3, conditional: 12, continuous: 10, period: 8, recurring: 4 },
    undated: 0,
    parties: { 1: 18, 2: 13 },
    corrections: ['abbreviation-case'],
    next: '2022-2023',
    changes: {
      blocked: { 'renew/date': 1, 'renew/number': 1, 'renew/basis': 1 },
      confirm: { 'renew/day-off': 3, 'renew/person': 2 },
      derived: { 'renew/appendix-mark': 1, 'renew/year': 2 },
      kept: { 'renew/count': 2, 'renew/yearless': 6 },
    },
  },
  {
    seed: '001',
    order: null,
    sections: [2, 1, 2, 7, 2, 1, 1],
    period: 'school-year 2023-09-01',
    approved: null,
    heading: [false, 0, 0],
    terms: { conditional: 6, date: 3, period: 6, recurring: 3 },
    undated: 0,
    parties: { 0: 4, 1: 11, 2: 1 },
    corrections: [],
    next: '2024-2025',
    changes: {
      confirm: {
        'renew/day-off': 1,
        'renew/name-year': 1,
        'renew/outside-period': 1,
        'renew/person': 1,
      },
      derived: { 'renew/year': 1 },
      kept: { 'renew/yearless': 3 },
    },
  },
  {
    seed: '002',
    order: null,
    sections: [13, 4, 5],
    period: 'school-year 2021-09-01',
    approved: '2021-09-20',
    heading: [true, 3, 6],
    terms: { conditional: 8, period: 14 },
    undated: 0,
    parties: { 1: 10, 2: 11, 5: 1 },
    corrections: ['misread-abbreviation'],
    next: '2022-2023',
    changes: {
      confirm: { 'renew/before-signing': 1, 'renew/person': 1 },
      derived: { 'renew/approval-date': 1, 'renew/period': 1, 'renew/year': 8 },
      kept: { 'renew/yearless': 8 },
    },
  },
  {
    seed: '003',
    order: ['8', '2023-01-10', true, [0, 2, 0]],
    sections: [18],
    period: 'calendar-year 2023-01-01',
    approved: null,
    heading: [false, 0, 0],
    terms: { conditional: 1, continuous: 3, period: 14 },
    undated: 0,
    parties: { 1: 5, 2: 13 },
    corrections: [],
    next: '2024',
    changes: {
      blocked: { 'renew/date': 1, 'renew/number': 1, 'renew/basis': 1 },
      confirm: { 'renew/outside-period': 1, 'renew/person': 3 },
      derived: { 'renew/appendix-mark': 1, 'renew/preamble-stop': 1, 'renew/year': 30 },
    },
  },
  {
    seed: '004',
    order: null,
    sections: [4, 3, 10, 3, 2, 4, 6, 3],
    period: 'school-year 2021-09-01',
    approved: null,
    heading: [false, 0, 0],
    terms: { conditional: 11, date: 1, period: 25, recurring: 1 },
    undated: 1,
    parties: { 1: 30, 2: 5 },
    corrections: ['number-sign', 'look-alike', 'missing-space', 'glued-words'],
    next: '2022-2023',
    changes: {
      confirm: { 'renew/half-year': 1, 'renew/once-in-years': 2, 'renew/person': 2 },
      derived: { 'renew/year': 5 },
    },
  },
];

const read = async (seed: string): Promise<OrderDocument> => {
  const name = files.find((file) => file.startsWith(seed)) ?? seed;
  return readDocument({ name, bytes: readFileSync(folder + name) }, { today });
};

describe.skipIf(files.length === 0)(
  'the five real sources (skipped where ../shared/seeds is not beside the project)',
  () => {
    describe.each(expected)('$seed', async (seed) => {
      const document = files.length > 0 ? await read(seed.seed) : null;
      if (!document) return;
      const { order, plans, corrections } = document;
      const [plan] = plans;
      const items = itemsOf(plans).map(({ item }) => item);

      it('has its order', () => {
        const clauses = order?.clauses.map((clause) => clause.items.length);
        expect(order && [order.number, order.date, order.place !== null, clauses]).toEqual(seed.order);
        if (order) expect(order.references).toHaveLength(1);
        if (order) expect(order.signatory?.name).toMatch(/^\p{Lu}\.\p{Lu}\. \p{Lu}\p{Ll}+$/u);
      });

      it('has its one plan with all sections and items', () => {
        expect(plans).toHaveLength(1);
        expect(document.tables).toEqual([]);
        expect(plan?.sections.map((section) => section.items.length)).toEqual(seed.sections);
        expect(`${plan?.period?.kind} ${plan?.period?.from}`).toBe(seed.period);
        expect(plan?.approval?.date ?? null).toBe(seed.approved);
        expect([plan?.goal !== null, plan?.tasks.length, plan?.abbreviations.length]).toEqual(seed.heading);
      });

      it('has its deadline terms and parties', () => {
        expect(
          counted(items.flatMap(({ deadline }) => deadline?.terms.map(({ kind }) => kind) ?? [])),
        ).toEqual(seed.terms);
        expect(items.filter(({ deadline }) => deadline === null)).toHaveLength(seed.undated);
        expect(counted(items.map(({ responsible }) => String(responsible?.parties.length ?? 0)))).toEqual(
          seed.parties,
        );
      });

      it('has each activity, and what was mended listed', () => {
        expect(items.filter(({ activity }) => activity === null)).toEqual([]);
        expect(new Set(corrections.map(({ rule }) => rule))).toEqual(new Set(seed.corrections));
      });

      it('invents no word', () => {
        const bare = (text: string): string => text.replace(/[^\p{L}\d]/gu, '').toLowerCase();
        const source = bare(readFileSync(folder + files.find((file) => file.startsWith(seed.seed)), 'utf8'));
        const mended = bare(corrections.map(({ to }) => to).join(' '));
        const words = JSON.stringify(items.map(({ activity, result }) => [activity, result])).match(
          /[а-яё]{4,}/giu,
        );
        const unknown = words?.filter((word) => !`${source} ${mended}`.includes(bare(word)));
        expect(unknown).toEqual([]);
      });

      it('is the same after it was issued as DOCX and read back', async () => {
        expect(partsOf(await readBack(document, today))).toEqual(partsOf(document));
      });

      it('is renewed with every change listed', async () => {
        const renewal = await renewDocument(document, { period: seed.next, today });
        for (const certainty of ['blocked', 'confirm', 'derived', 'kept'] as const) {
          const rules = renewal.changes.filter((change) => change.certainty === certainty);
          expect(counted(rules.map(({ rule }) => rule)), certainty).toEqual(seed.changes[certainty] ?? {});
        }
      });
    });

    it('say what is wrong with them', async () => {
      const said = await Promise.all(expected.map(async ({ seed }) => saidOf(await read(seed))));
      expect(said[0]).toMatchObject({ 'titles-differ': 1, 'appendix-unmarked': 1 });
      expect(said[1]).toMatchObject({ 'responsible-empty': 4, 'deadline-outside-period': 1 });
      expect(said[2]).toMatchObject({ 'deadline-before-signing': 1 });
      expect(said[3]).toMatchObject({
        'preamble-stop': 1,
        'appendix-unmarked': 1,
        'deadline-outside-period': 1,
      });
      expect(said[4]).toMatchObject({ 'deadline-missing': 1, 'duplicate-item': 2 });
    });
  },
);
