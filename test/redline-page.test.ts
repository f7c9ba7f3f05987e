import { describe, expect, it } from 'vitest';
import type { SideNote } from '../pipeline/model/difference/side-note.ts';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { comparisonPage, redlineRenewal } from '../pipeline/pipeline.ts';
import { redlinePage } from '../pipeline/render/redline/redline-page.ts';
import { activities, compared, planOf, withPlan } from './compare-kit.ts';
import { exampleOf, found } from './render-kit.ts';
import { documentOf, order } from './stage-kit.ts';

const entry = (activity: string) => ({ activity, month: 3, party: 'Завуч' });
const items = [0, 4, 8, 9].map((index) => entry(activities[index] ?? ''));

const page = (old: OrderDocument, next: OrderDocument, notes: readonly SideNote[] = []): Promise<string> =>
  redlinePage({ old, new: next, notes, heading: 'Почему' });

/** The three cells of each row: old, new, what is said. */
const rowsOf = (html: string): readonly (readonly string[])[] =>
  found(html, /<tr class="[^"]*">(.*?)<\/tr>/gsu).map((row) => found(row, /<td[^>]*>(.*?)<\/td>/gsu));

describe('two documents side by side', () => {
  it('marks what went on the left and what came on the right', async () => {
    const html = await page(planOf([items], 2021), planOf([items], 2022));
    expect(html).toContain('План работы школы на <del>2021-2022</del> учебный год');
    expect(html).toContain('План работы школы на <ins>2022-2023</ins> учебный год');
    expect(html).toContain('<span class="label">Ответственный</span> Завуч');
  });

  it('leaves a side empty where a line went or came', async () => {
    const rows = rowsOf(await page(planOf([items], 2021), planOf([items.slice(1)], 2021)));
    const gone = rows.filter(([old, next]) => old?.includes(activities[0]) && next === '');
    expect(gone).toHaveLength(1);
  });

  it('says each thing once, beside the deepest line that it belongs to', async () => {
    const notes = ['/plans/0/sections/0/items/1/deadline/text', '/plans/0/sections/0', '/nowhere/1'].map(
      (newPath) => ({
        newPath,
        oldPath: null,
        text: `о ${newPath}`,
      }),
    );
    const rows = rowsOf(await page(planOf([items], 2021), planOf([items], 2022), [...notes, ...notes]));
    const said = rows.flatMap(([, , words = '']) => found(words, /<p>(.*?)<\/p>/gu));
    expect(said).toEqual(['о /plans/0/sections/0', 'о /plans/0/sections/0/items/1/deadline/text']);
    expect(rows.find(([, , words]) => words?.includes('/items/1'))?.[1]).toContain(activities[4]);
  });

  it('shows a blank for a date and a number that are still to be given', async () => {
    const [old, next] = [order(), order({ date: null, number: null })].map((each) =>
      documentOf({ order: each }),
    );
    const html = old && next ? await page(old, next) : '';
    expect(html).toContain('<del>01.09.2022</del>');
    expect(html).toContain('<ins>__________</ins>');
  });

  it('prints everything that a document says', async () => {
    const example = exampleOf('order');
    const html = (await page(example, example)).replaceAll('&#x27;', "'").replaceAll('&quot;', '"');
    const { order: act, plans } = example;
    const texts = [
      act?.title,
      act?.preamble,
      act?.signatory?.name,
      ...(act?.clauses.map(({ text }) => text) ?? []),
    ];
    const cells = plans.flatMap(({ sections }) =>
      sections.flatMap((section) => section.items.map(({ activity }) => activity)),
    );
    for (const text of [...texts, ...cells]) expect(html).toContain(text);
  });

  it('is one safe page: no markup of the document’s, no script, nothing from outside', async () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=y>{{old}}';
    const old = documentOf({ order: order({ title: hostile }) });
    const html = await page(old, old, [{ newPath: '/order/title', oldPath: null, text: hostile }]);
    expect(html).not.toMatch(/<script|<img|<link|src=x|url\(|@import|https?:/u);
    expect(html).toContain('&lt;script&gt;');
  });
});

describe('the ways to it', () => {
  it('gives a renewal as Word and as a page, with the reasons but not what was kept', async () => {
    const [last, next] = [planOf([items], 2021), planOf([items], 2022)];
    const change = { where: 'План', old: 'а', new: 'б', rule: 'renew/year' };
    const changes = [
      { ...change, path: '/plans/0/title', certainty: 'derived' as const, reason: 'По новому периоду' },
      { ...change, path: '/plans/0/title', certainty: 'kept' as const, reason: 'Многолетняя программа' },
    ];
    const files = await redlineRenewal(
      last,
      { document: next, changes },
      { today: '2026-08-24', author: 'Лужин' },
    );
    expect(files.map(({ suffix }) => suffix)).toEqual(['.redline.docx', '.redline.html']);
    const html = new TextDecoder().decode(files[1]?.bytes);
    expect(html).toContain('По новому периоду');
    expect(html).not.toContain('Многолетняя');
  });

  it('says of what was dropped by the answers where it was', async () => {
    const [last, next] = [planOf([items], 2021), planOf([items.slice(1)], 2022)];
    const change = {
      path: '/plans/0/sections/0',
      where: 'План',
      old: 'а',
      new: null,
      rule: 'answers/dropped',
    };
    const changes = [{ ...change, certainty: 'derived' as const, reason: 'Указано вами.' }];
    const [, page] = await redlineRenewal(last, { document: next, changes }, { today: '2026-08-24' });
    const rows = rowsOf(new TextDecoder().decode(page?.bytes));
    const said = rows.filter(([, , words]) => words !== '');
    expect(said).toHaveLength(1);
    expect(said[0]?.[0]).toContain(activities[0]);
    expect(said[0]?.[2]).toBe('<p>Исключено: указано вами.</p>');
  });

  it('marks up last year’s document also where it could not be printed itself', async () => {
    const [last, next] = [planOf([items], 2021), planOf([items], 2022)];
    const columns = [{ role: 'activity' as const, heading: 'Мероприятие '.repeat(40) }];
    const endless = withPlan(last, { columns, goal: 'я'.repeat(3000) });
    expect(await redlineRenewal(endless, { document: next, changes: [] })).toHaveLength(2);
  });

  it('says of what moved both where it was and where it is', async () => {
    const [first, second, third, fourth] = items as [
      (typeof items)[0] & object,
      (typeof items)[0] & object,
      (typeof items)[0] & object,
      (typeof items)[0] & object,
    ];
    const old = planOf(
      [
        [first, second],
        [third, fourth],
      ],
      2021,
    );
    const next = planOf([[second], [third, fourth, first]], 2022);
    const html = await comparisonPage(old, next, await compared(old, next));
    expect(html.match(/Перенесено: раздел 1 → раздел 2/gu)).toHaveLength(2);
    expect(html).toContain('>Отличие</th>');
  });
});
