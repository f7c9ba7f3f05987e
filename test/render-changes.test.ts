import { describe, expect, it } from 'vitest';
import type { Certainty, Change } from '../pipeline/model/change.ts';
import { renderChanges } from '../pipeline/render/changes.ts';
import { exampleOf } from './render-kit.ts';

const document = exampleOf('order');
const change = (certainty: Certainty, changed: Partial<Change> = {}): Change => ({
  path: '/order/title',
  where: `Место ${certainty}`,
  old: '29.08.2025',
  new: '28.08.2026',
  rule: 'renew/date',
  certainty,
  reason: 'Новый год',
  ...changed,
});

describe('the list of changes', () => {
  it('asks first, then has confirmed, then tells what was changed and what was kept', async () => {
    const certainties = ['kept', 'derived', 'confirm', 'blocked'] as const;
    const html = await renderChanges({
      document,
      changes: certainties.map((certainty) => change(certainty)),
    });
    const places = ['blocked', 'confirm', 'derived', 'kept'].map((certainty) =>
      html.indexOf(`Место ${certainty}`),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(html).toContain('<del>29.08.2025</del>');
    expect(html).toContain('<ins>28.08.2026</ins>');
  });

  it('leaves out what is empty', async () => {
    const html = await renderChanges({ document, changes: [change('derived')] });
    expect(html).toContain('Изменено по новому сроку');
    for (const heading of ['Нужно указать', 'Подтвердите', 'Оставлено как было', 'Замечания']) {
      expect(html).not.toContain(`<h2>${heading}`);
    }
  });

  it('tells apart what was given, and says where to answer what is asked', async () => {
    const given = change('derived', { rule: 'answers/number', path: '/order/number' });
    const html = await renderChanges({ document, changes: [given, change('confirm')] });
    expect(html).toContain('Указано вами');
    expect(html).not.toContain('Изменено по новому сроку');
    expect(html).toContain('<code class="path">/order/title</code>');
    expect(html).toMatch(/файл ответов/);
  });

  it('shows a blank for what must be given, and once what stays the same', async () => {
    const same = { old: 'Н.К. Белозёрова', new: 'Н.К. Белозёрова' };
    const html = await renderChanges({
      document,
      changes: [change('blocked', { new: null }), change('confirm', same)],
    });
    expect(html).toContain('не указано');
    expect(html.match(/Н\.К\. Белозёрова/g)).toHaveLength(1);
  });

  it('writes the contract’s dates as clerks do', async () => {
    const html = await renderChanges({
      document,
      changes: [
        change('derived', { old: '2025-08-29', new: '2026-08-28' }),
        change('kept', { new: '2025-09-01' }),
      ],
    });
    for (const day of ['<del>29.08.2025</del>', '<ins>28.08.2026</ins>', '<td>01.09.2025</td>'])
      expect(html).toContain(day);
  });

  it('tells errors before warnings, with the page', async () => {
    const remark = { rule: 'check/x', path: null, box: null };
    const diagnostics = [
      { ...remark, severity: 'warning' as const, message: 'Нет срока', page: 4 },
      { ...remark, severity: 'error' as const, message: 'Нет подписи', page: null },
    ];
    const html = await renderChanges({ document: { ...document, diagnostics }, changes: [] });
    expect(html).toMatch(/Ошибка: Нет подписи.*Предупреждение: Нет срока.*страница 4/s);
  });

  it('is one safe page: no markup of the document’s, no script, nothing from outside', async () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=y>{{old}}';
    const html = await renderChanges({
      document,
      changes: [change('derived', { old: hostile, new: `${hostile} `, where: hostile, reason: hostile })],
    });
    expect(html).not.toMatch(/<script|<img|<link|src=|url\(|@import|https?:/);
    expect(html).toContain('&lt;script&gt;');
  });
});
