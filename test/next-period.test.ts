import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OrderDocument, Period } from '../pipeline/model/document.ts';
import { renewDocument } from '../pipeline/pipeline.ts';
import { documentOf, plan } from './stage-kit.ts';

const truth = (name: string): OrderDocument =>
  documentOf(JSON.parse(readFileSync(join(import.meta.dirname, '../corpus', name, 'truth.json'), 'utf8')));

const renewed = async (document: OrderDocument, period: string) =>
  (await renewDocument(document, { period, today: '2026-01-01' })).document;

describe('the next period', () => {
  it.each([
    ['order/school-absence', '2023-2024'],
    ['order/hospital-season', '2024-2025'],
    ['order/town-improvement', '2025'],
    ['order/library-hours', '2025'],
  ])('of %s is %s', async (name, period) => {
    const [next, typed] = [await renewed(truth(name), 'next'), await renewed(truth(name), period)];
    expect(next).toEqual(typed);
    expect(next).not.toEqual(truth(name));
  });

  it.each([
    [
      { kind: 'dates', from: '2021-01-01', to: '2023-12-31', text: '2021-2023 годы' },
      '2024-01-01',
      '2026-12-31',
    ],
    [
      { kind: 'dates', from: '2023-02-01', to: '2023-02-28', text: 'февраль 2023' },
      '2024-02-01',
      '2024-02-29',
    ],
  ] as const satisfies readonly [Period, string, string][])(
    'fills as many years: %j',
    async (period, from, to) => {
      const { plans } = await renewed(documentOf({ plans: [plan({ period })] }), 'на следующий период');
      expect(plans[0]?.period).toMatchObject({ from, to });
    },
  );

  it('is unknown where nothing says for when the document is', async () => {
    await expect(renewed(documentOf({}), 'next')).rejects.toMatchObject({
      rule: 'renew/period-missing',
    });
  });
});
