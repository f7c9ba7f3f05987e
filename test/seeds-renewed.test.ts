/** What a careful clerk would do with the five real sources, point by point; their words are never repeated here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Change } from '../pipeline/model/change.ts';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { textsOf } from '../pipeline/model/text-walk.ts';
import { readDocument, renewDocument } from '../pipeline/pipeline.ts';

const folder = fileURLToPath(new URL('../../shared/seeds/', import.meta.url));
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
const today = '2024-06-03';

interface Renewed {
  readonly last: OrderDocument;
  readonly document: OrderDocument;
  readonly changes: readonly Change[];
}

const renewed = async (seed: string, period: string): Promise<Renewed> => {
  const name = files.find((file) => file.startsWith(seed)) ?? seed;
  const last = await readDocument({ name, bytes: readFileSync(folder + name) }, { today });
  return { last, ...(await renewDocument(last, { period, today })) };
};

/** «old → new» of the changes by one rule. */
const by = ({ changes }: Renewed, rule: string): string[] =>
  changes.filter((change) => change.rule === `renew/${rule}`).map(({ old, new: next }) => `${old} → ${next}`);

const certaintyOf = ({ changes }: Renewed, rule: string): readonly string[] => [
  ...new Set(changes.filter((change) => change.rule === `renew/${rule}`).map(({ certainty }) => certainty)),
];

const reasonOf = ({ changes }: Renewed, rule: string): string =>
  changes.find((change) => change.rule === `renew/${rule}`)?.reason ?? '';

const said = ({ last }: Renewed, rule: string): number =>
  last.diagnostics.filter((each) => each.rule === rule).length;

const corrected = ({ last }: Renewed, rule: string): boolean =>
  last.corrections.some((each) => each.rule === rule);

/** How often a year stands in the document's texts. */
const count = (document: OrderDocument, pattern: RegExp): number =>
  textsOf(document).flatMap(({ path, text }) =>
    path.includes('/period/') ? [] : [...text.matchAll(pattern)],
  ).length;

const suite = describe.skipIf(files.length === 0);

suite('000 for 2022-2023', async () => {
  const it000 = files.length > 0 ? await renewed('000', '2022-2023') : null;
  if (!it000) return;

  it('moves both spans and leaves none of last year', () => {
    expect(by(it000, 'year')).toEqual(Array(2).fill('2021-2022 учебный год → 2022-2023 учебный год'));
    expect(count(it000.document, /20(?:20|21)(?!\d|-2022)/gu)).toBe(0);
  });

  it('waits for date, number and basis', () => {
    expect(['date', 'number', 'basis'].map((rule) => certaintyOf(it000, rule))).toEqual(
      Array(3).fill(['blocked']),
    );
    expect(it000.document.order).toMatchObject({ date: null, number: null, references: [] });
  });

  it('asks about three deadlines on a Saturday that were due on the day of signing', () => {
    expect(by(it000, 'day-off')).toEqual(Array(3).fill('до 10 сентября 2021 → до 10 сентября 2022'));
    const reason = reasonOf(it000, 'day-off');
    expect(reason).toMatch(/суббота\. Выберите рабочий день: 09\.09\.2022 .*12\.09\.2022/);
    expect(reason).toContain('не позже дня подписания (10.09.2021)');
  });

  it('asks about both people, adds the mark, says what differs, keeps counts', () => {
    expect(by(it000, 'person')).toHaveLength(2);
    expect(by(it000, 'appendix-mark')).toHaveLength(1);
    expect([said(it000, 'check/titles-differ'), corrected(it000, 'abbreviation-case')]).toEqual([1, true]);
    expect(by(it000, 'count')).toEqual(['1-3 года → 1-3 года', '2-х лет → 2-х лет']);
  });
});

suite('001 for 2024-2025', async () => {
  const it001 = files.length > 0 ? await renewed('001', '2024-2025') : null;
  if (!it001) return;

  it('moves the span in its own form', () => {
    expect(by(it001, 'year')).toEqual(['2023-2024 г.г. → 2024-2025 г.г.']);
  });

  it('asks about the year in a name, a Saturday, and a slip for which it proposes the year that was meant', () => {
    expect(by(it001, 'name-year')).toMatchObject([expect.stringMatching(/-2023.*-2024/u)]);
    expect(by(it001, 'day-off')).toEqual(['09.11.2023 → 09.11.2024']);
    expect(reasonOf(it001, 'day-off')).toContain('суббота');
    expect(by(it001, 'outside-period')).toEqual(['март 2023 → март 2025']);
    expect(certaintyOf(it001, 'outside-period')).toEqual(['confirm']);
  });

  it('says what was taken from another paper and what is empty', () => {
    const place = it001.last.diagnostics.find(({ rule }) => rule === 'check/other-place');
    expect(place?.message).toContain('мест: 4');
    expect([said(it001, 'check/other-site'), said(it001, 'check/responsible-empty')]).toEqual([1, 4]);
  });
});

suite('002 for 2022-2023', async () => {
  const it002 = files.length > 0 ? await renewed('002', '2022-2023') : null;
  if (!it002) return;

  it('moves the span, seven deadlines and the year in the title of a meeting', () => {
    expect(it002.document.plans[0]?.period?.text).toBe('2022-2023 учебный год');
    expect(by(it002, 'year').filter((each) => each === '2022 г. → 2023 г.')).toHaveLength(7);
    expect(by(it002, 'year')).toContain('2022 году → 2023 году');
  });

  it('leaves the approval’s date blank and asks about the one who approves', () => {
    expect(it002.document.plans[0]?.approval?.date).toBeNull();
    expect(by(it002, 'person')).toHaveLength(1);
  });

  it('says what begins before the approval, and the misread words', () => {
    expect(said(it002, 'check/deadline-before-signing')).toBe(1);
    expect(reasonOf(it002, 'before-signing')).toContain('20.09.2021');
    expect([corrected(it002, 'misread-abbreviation'), said(it002, 'normalize/unknown-words')]).toEqual([
      true,
      1,
    ]);
  });
});

suite('003 for 2024', async () => {
  const it003 = files.length > 0 ? await renewed('003', '2024') : null;
  if (!it003) return;

  it('moves four of five years, the one in the basis goes with the basis', () => {
    expect(count(it003.last, /на 2023 год/gu)).toBe(5);
    expect(count(it003.document, /на 2024 год/gu)).toBe(4);
    expect(by(it003, 'year').filter((each) => each === '2023 год → 2024 год')).toHaveLength(4);
  });

  it('moves school years with their separators', () => {
    const spans = [/2021\/2022/gu, /2022-2023/gu, /2022\/2023/gu].map((span) => count(it003.last, span));
    const next = [/2022\/2023/gu, /2023-2024/gu, /2023\/2024/gu].map((span) => count(it003.document, span));
    expect(Math.min(...spans)).toBeGreaterThan(0);
    expect(next).toEqual(spans);
  });

  it('suspects a slip in the tenth row', () => {
    const [slip] = it003.changes.filter(({ rule }) => rule === 'renew/outside-period');
    expect(slip).toMatchObject({ path: '/plans/0/sections/0/items/9/deadline/text', certainty: 'confirm' });
    expect(slip?.new).toBe('январь 2024 года – декабрь 2024 года');
  });

  it('waits for date, number and basis; asks about three people; mends stop and mark', () => {
    expect(it003.changes.filter(({ certainty }) => certainty === 'blocked')).toHaveLength(3);
    expect(by(it003, 'person')).toHaveLength(3);
    expect([said(it003, 'check/preamble-stop'), said(it003, 'extract/appendix-unmarked')]).toEqual([1, 1]);
    expect([by(it003, 'preamble-stop').length, it003.document.plans[0]?.appendix]).toEqual([1, '1']);
  });
});

suite('004 for 2022-2023', async () => {
  const it004 = files.length > 0 ? await renewed('004', '2022-2023') : null;
  if (!it004) return;

  it('gives the title its space and moves every span', () => {
    expect(corrected(it004, 'missing-space')).toBe(true);
    expect(it004.document.plans[0]?.title).toMatch(/ в 2022-2023 учебном году$/u);
    expect(by(it004, 'year')).toContain('2021-2022 учебный год → 2022-2023 учебный год');
  });

  it('moves the year of an exam, asks about a half-year of which year', () => {
    expect(by(it004, 'year')).toContain('2021 → 2022');
    expect(by(it004, 'half-year')).toMatchObject([expect.stringContaining('1 полугодие 2022 года')]);
    expect(certaintyOf(it004, 'half-year')).toEqual(['confirm']);
  });

  it('does not roll what comes once in three years', () => {
    const paths = it004.changes.filter(({ rule }) => rule === 'renew/once-in-years').map(({ path }) => path);
    expect(paths).toEqual(['/plans/0/sections/2/items/3/activity', '/plans/0/sections/3/items/1/activity']);
    expect(certaintyOf(it004, 'once-in-years')).toEqual(['confirm']);
  });

  it('says what has no deadline and what comes twice', () => {
    const missing = it004.last.diagnostics.filter(({ rule }) => rule === 'check/deadline-missing');
    expect(missing.map(({ path }) => path)).toEqual(['/plans/0/sections/0/items/1']);
    expect(said(it004, 'check/duplicate-item')).toBe(2);
  });
});
