import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nextPeriod } from '../pipeline/cli/next-period.ts';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { documentOf, plan } from './stage-kit.ts';

const truth = (name: string): OrderDocument =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../corpus', name, 'truth.json'), 'utf8'));

describe('nextPeriod', () => {
  it.each([
    ['order/school-absence', '2023-2024'],
    ['order/hospital-season', '2024-2025'],
    ['order/town-improvement', '2025'],
    ['order/library-hours', '2025'],
  ])('%s → %s', (name, period) => {
    expect(nextPeriod(truth(name))).toBe(period);
  });

  it('is as many years on as the period fills', () => {
    const period = { kind: 'dates', from: '2021-01-01', to: '2023-12-31', text: '2021-2023 годы' } as const;
    const document = documentOf({ plans: [plan({ period })] });
    expect(nextPeriod(document)).toBe('2024-2026');
  });

  it('asks where nothing says for when the document is', () => {
    expect(() => nextPeriod({ ...truth('order/library-hours'), order: null })).toThrow(
      /Не указан новый период/,
    );
  });
});
