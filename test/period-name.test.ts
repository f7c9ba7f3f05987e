import { describe, expect, it } from 'vitest';
import { periodName } from '../pipeline/model/dates/period-name.ts';

describe('a period that stands alone', () => {
  it.each([
    ['2025-2026 учебном году', '2025-2026 учебный год'],
    ['2025/2026 учебного года', '2025/2026 учебный год'],
    ['2025-2026 учебный год', '2025-2026 учебный год'],
    ['2026 году', '2026 год'],
    ['2026 год', '2026 год'],
    ['1 полугодие 2026 года', '1 полугодие 2026 года'],
    ['с 1 марта по 31 мая 2026 года', 'с 1 марта по 31 мая 2026 года'],
  ])('%s is printed «%s»', (text, printed) => {
    expect(periodName(text)).toBe(printed);
  });
});
