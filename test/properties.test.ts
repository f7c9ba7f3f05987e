import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../pipeline/model/dates/russian-date.ts';
import { russianDay } from '../pipeline/model/dates/russian-day.ts';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { documentSchema } from '../pipeline/model/schema.ts';
import { normalize } from '../pipeline/normalize/normalize.ts';
import { renewDocument } from '../pipeline/pipeline.ts';
import { generatedDocument } from './generated-document.ts';
import { partsOf, readBack } from './read-back.ts';
import { lexicon, listen } from './stage-kit.ts';

/** Runs are the same each time: a failure that CI finds is found again at once. */
const runs = (numRuns: number) => ({ seed: 2024, numRuns });
const today = '2024-06-03';

describe('any document', () => {
  it('is one of the contract', () => {
    fc.assert(
      fc.property(generatedDocument, (document) => {
        expect(documentSchema.safeParse(document).error?.issues ?? []).toEqual([]);
      }),
      runs(100),
    );
  });

  it('is normal already, and normalising changes nothing', async () => {
    const { context } = listen();
    await fc.assert(
      fc.asyncProperty(generatedDocument, async (document) => {
        const { parts, corrections } = await normalize(partsOf(document), context, {
          lexicon,
          misreadable: true,
        });
        expect(parts).toEqual(partsOf(document));
        expect(corrections).toEqual([]);
      }),
      runs(100),
    );
  });

  it('issued as DOCX is read back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(generatedDocument, async (document) => {
        expect(partsOf(await readBack(document, today))).toEqual(partsOf(document));
      }),
      runs(100),
    );
  });

  it('renewed forth and back says what it said', async () => {
    const yearOf = ({ order, plans }: OrderDocument): number =>
      Number((plans[0]?.period?.from ?? order?.date)?.slice(0, 4));
    const periodOf = (document: OrderDocument, years: number): string => {
      const first = yearOf(document) + years;
      return document.plans[0]?.period?.kind === 'school-year' ? `${first}-${first + 1}` : String(first);
    };
    await fc.assert(
      fc.asyncProperty(generatedDocument, async (document) => {
        fc.pre(!Number.isNaN(yearOf(document)));
        const answers = { date: `${yearOf(document) + 1}-06-03` };
        const forth = await renewDocument(document, { period: periodOf(document, 1), answers, today });
        const back = await renewDocument(forth.document, { period: periodOf(document, 0), today });
        const plans = document.plans.map(({ approval, ...plan }) => ({
          ...plan,
          approval: approval && { ...approval, date: null },
        }));
        expect(back.document.plans).toEqual(plans);
        expect(back.document.order?.clauses).toEqual(document.order?.clauses);
      }),
      runs(100),
    );
  });
});

describe('any date', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

  it('is read as it was printed', () => {
    const long = new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone: 'UTC' });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        for (const text of [russianDay(iso), `${russianDay(iso)} г.`, long.format(date)]) {
          expect(findDates(`от ${text} № 5`).map((found) => found.date)).toEqual([iso]);
        }
      }),
      runs(500),
    );
  });
});
