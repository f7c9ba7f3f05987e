import { describe, expect, it } from 'vitest';
import { approvedSheets, failedRules, judged } from './office-judged.ts';
import { type Sheets, soundSheets, spoilt } from './office-paper.ts';

describe('an order that is made as it should be', () => {
  it.each(['2025', '2016'] as const)('breaks no rule of %s', async (profile) => {
    const paper = await judged(soundSheets, profile);
    expect(paper.findings).toEqual([]);
    expect(paper.form).toBe('docx');
    expect(paper.rules.filter(({ outcome }) => outcome === 'passed').length).toBeGreaterThan(40);
  });
});

describe('what is right in its own way', () => {
  const appended = (lines: Readonly<Record<string, { text: string; align?: 'right' | 'both' }>>): Sheets => ({
    ...soundSheets,
    parts: soundSheets.parts.map((part, index) =>
      index === 2 ? { ...part, rows: [], lines: { ...part.lines, ...lines } } : part,
    ),
  });
  const statute = {
    act: { text: 'УТВЕРЖДЕНО\nприказом', align: 'right' },
    heading: { text: 'Положение о комиссии' },
    text: { text: '1. Комиссия осматривает читальные залы.', align: 'both' },
  } as const;

  it.each<[what: string, sheets: Sheets]>([
    ['an appendix that is all text', appended(statute)],
    ['initials before the directive', spoilt({ preamble: { text: 'В связи с отпуском Лосевой~И.Г.' } })],
    [
      'an executor in brackets',
      spoilt({
        task: { text: '2. Отделу обслуживания (Лосева~И.Г.): подготовить залы к смотру до 25.09.2025.' },
      }),
    ],
    [
      'a name that does not decline',
      spoilt({ task: { text: '2. Ткаченко~О.П. подготовить читальные залы к смотру до 25.09.2025.' } }),
    ],
    [
      'control kept by the head',
      spoilt({ control: { text: '3. Контроль исполнения приказа оставляю за собой.' } }),
    ],
    ['an acting head', spoilt({ signature: { text: 'И.о. директора\t\t\t\t\t\tЛ.Ф.~Гордеева' } })],
    ['a plan under «УТВЕРЖДЕН приказом» alone', approvedSheets('31')],
    ['a date in words', spoilt({ registration: { text: '12~сентября 2025~г.\t№~31' } })],
  ])('%s', async (_, sheets) => {
    const { rules, findings } = await judged(sheets);
    expect(
      rules.filter(({ outcome }) => outcome === 'failed'),
      JSON.stringify(findings),
    ).toEqual([]);
  });

  it('the place is said twice where the name tells it', async () => {
    const place = { text: 'г. Светлогорье', align: 'center' } as const;
    const organization = { text: 'Библиотека города Светлогорья' };
    const { registration, title, ...others } = soundSheets.parts[0]?.lines ?? {};
    const lines = { ...others, organization: { ...others['organization'], ...organization } };
    const first = ['organization', 'form'];
    const head = Object.fromEntries(Object.entries(lines).filter(([name]) => first.includes(name)));
    const rest = Object.fromEntries(Object.entries(lines).filter(([name]) => !first.includes(name)));
    const ordered = { ...head, registration, place, title, ...rest } as Sheets['parts'][number]['lines'];
    const parts = soundSheets.parts.map((part, index) => (index === 0 ? { ...part, lines: ordered } : part));
    expect(failedRules(await judged({ ...soundSheets, parts }))).toEqual(['office/place-repeats']);
  });

  it('a title may be left out by the edition of 2016', async () => {
    const untitled = spoilt({ title: null });
    expect(failedRules(await judged(untitled))).toContain('extract/title-missing');
    expect(failedRules(await judged(untitled, '2016'))).not.toContain('extract/title-missing');
  });
});
