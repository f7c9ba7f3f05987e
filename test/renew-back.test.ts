/** Two years in a row and back: what was derived says again what it said. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../pipeline/model/change.ts';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { textsOf } from '../pipeline/model/text-walk.ts';
import { readDocument } from '../pipeline/pipeline.ts';
import { renew } from '../pipeline/renew/renew.ts';
import { generatedDocument } from './generated-document.ts';
import { generatedTimes } from './generated-times.ts';
import { documentOf, item, listen, plan, section } from './stage-kit.ts';

const { context } = listen();

interface Step {
  readonly document: OrderDocument;
  readonly changes: readonly Change[];
}

/** The year with which a document's period begins. */
const firstYear = ({ order, plans }: OrderDocument): number =>
  Number((plans.find(({ period }) => period)?.period?.from ?? order?.date ?? '').slice(0, 4));

/** The document `years` later, dated so that it can be moved on. */
const moved = async (document: OrderDocument, years: number): Promise<Step> => {
  const period = document.plans.find((each) => each.period)?.period;
  const first = firstYear(document) + years;
  const length = period ? Number(period.to.slice(0, 4)) - Number(period.from.slice(0, 4)) : 0;
  const typed = length > 0 ? `${first}-${first + length}` : String(first);
  const renewal = await renew(document, context, { period: typed });
  const order = renewal.document.order && { ...renewal.document.order, date: `${first}-09-01`, number: '1' };
  return { changes: renewal.changes, document: { ...renewal.document, order } };
};

/** Slips that are mended and days that the new year has not: what was wrong or is gone does not return. */
const mended = new Set(['renew/outside-period', 'renew/leap-day']);

/** The texts that differ after all the steps, without those that were mended. */
const lost = async (document: OrderDocument, steps: readonly number[]): Promise<readonly string[]> => {
  let last: Step = { document, changes: [] };
  // The basis is not derived, it is asked for.
  const given = new Set<string>(['/order/preamble']);
  for (const years of steps) {
    last = await moved(last.document, years);
    for (const { path, rule } of last.changes) if (mended.has(rule)) given.add(path);
  }
  const now = new Map(textsOf(last.document).map(({ path, text }) => [path, text]));
  return textsOf(document)
    .filter(({ path, text }) => !given.has(path) && now.get(path) !== text)
    .map(({ path, text }) => `${path}: ${text} → ${now.get(path)}`);
};

const there = [
  [1, 1, -1, -1],
  [-1, -1, 1, 1],
  [2, -2],
  [-7, 7],
] as const;

const seeds = join(import.meta.dirname, '../../shared/seeds');
const sources = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : [];

describe.skipIf(sources.length === 0)(
  'the five real sources (skipped where they are not beside the project)',
  () => {
    it.each(sources)('%s', async (name) => {
      const document = await readDocument(
        { name, bytes: readFileSync(join(seeds, name)) },
        { today: '2024-06-03' },
      );
      for (const steps of there) expect(await lost(document, steps), steps.join()).toEqual([]);
    });
  },
);

const corpus = join(import.meta.dirname, '../corpus');
const documents = ['order', 'plan', 'schedule'].flatMap((kind) =>
  readdirSync(join(corpus, kind)).map((name) => join(corpus, kind, name, 'truth.json')),
);

describe('the documents of the corpus', () => {
  it.each(documents)('%s', async (path) => {
    const document: OrderDocument = { ...JSON.parse(readFileSync(path, 'utf8')), diagnostics: [] };
    for (const steps of there) expect(await lost(document, steps), steps.join()).toEqual([]);
  });
});

describe('generated documents', () => {
  const runs = { seed: 2024, numRuns: 60 };

  it('return', async () => {
    await fc.assert(
      fc.asyncProperty(generatedDocument, fc.constantFrom(...there), async (document, steps) => {
        fc.pre(!Number.isNaN(firstYear(document)));
        expect(await lost(document, steps)).toEqual([]);
      }),
      runs,
    );
  });

  it('with every form of time return', async () => {
    await fc.assert(
      fc.asyncProperty(generatedTimes, fc.constantFrom(...there), async ({ period, texts }, steps) => {
        const items = texts.map((text) => item({ activity: text, deadline: { text, terms: [] } }));
        const document = documentOf({
          plans: [plan({ title: `План на ${period.text}`, period, sections: [section(items)] })],
        });
        expect(await lost(document, steps)).toEqual([]);
      }),
      { seed: 2024, numRuns: 300 },
    );
  });
});
