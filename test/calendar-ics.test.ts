import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Term } from '../pipeline/model/document.ts';
import { usualSettings } from '../pipeline/model/office/settings.ts';
import {
  daysOf,
  documentOf,
  eventsOf,
  example,
  issue,
  itemOf,
  read,
  recurring,
  single,
} from './calendar-kit.ts';

describe('a calendar', () => {
  it.each<readonly [string, readonly Term[], readonly string[]]>([
    ['a day', [{ kind: 'date', date: '2025-10-05' }], single('2025-10-05')],
    ['a last day', [{ kind: 'by', date: '2025-12-31' }], single('2025-12-31')],
    [
      'a period, both ends in it',
      [{ kind: 'period', from: '2026-02-01', to: '2026-02-28' }],
      ['2026-02-01..2026-02-28'],
    ],
    [
      'two terms',
      [
        { kind: 'period', from: '2026-01-01', to: '2026-01-31' },
        { kind: 'by', date: '2026-07-01' },
      ],
      ['2026-01-01..2026-01-31', '2026-07-01..2026-07-01'],
    ],
    [
      'quarters',
      [recurring('FREQ=MONTHLY;INTERVAL=3', 'quarter')],
      single('2025-09-30', '2025-12-31', '2026-03-31', '2026-06-30'),
    ],
    ['half-years', [recurring('FREQ=MONTHLY;INTERVAL=6', 'half-year')], single('2025-12-31', '2026-06-30')],
    [
      'quarters of a school',
      [recurring('FREQ=MONTHLY;INTERVAL=3', 'school-quarter')],
      single('2025-10-31', '2025-12-31', '2026-03-31', '2026-05-31'),
    ],
    [
      'the 5th of months behind quarters',
      [recurring('FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5', 'quarter')],
      single('2025-10-05', '2026-01-05', '2026-04-05', '2026-07-05'),
    ],
    ['a month of each year', [recurring('FREQ=YEARLY;BYMONTH=3', 'year')], single('2026-03-31')],
    ['a quarter of each year', [recurring('FREQ=YEARLY;BYMONTH=1,2,3', 'year')], single('2026-03-31')],
    [
      'two months of each year',
      [recurring('FREQ=YEARLY;BYMONTH=3,10', 'year')],
      single('2026-03-31', '2025-10-31'),
    ],
    ['a day of each year', [recurring('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=1', 'year')], single('2026-02-01')],
    ['each year', [recurring('FREQ=YEARLY', 'year')], single('2026-08-31')],
    ['every three years', [recurring('FREQ=YEARLY;INTERVAL=3', 'year')], single('2026-08-31')],
  ])('has %s', async (_, terms, days) => {
    expect(daysOf((await issue(documentOf([itemOf(terms)]))).text)).toEqual(days);
  });

  it.each<readonly [string, Term, number, readonly [first: string, last: string]]>([
    ['months', recurring('FREQ=MONTHLY', 'month'), 12, ['2025-09-30', '2026-08-31']],
    [
      'the 25th of months',
      recurring('FREQ=MONTHLY;BYMONTHDAY=25', 'month'),
      12,
      ['2025-09-25', '2026-08-25'],
    ],
    ['first Mondays', recurring('FREQ=MONTHLY;BYDAY=1MO', 'month'), 12, ['2025-09-01', '2026-08-03']],
    ['last Wednesdays', recurring('FREQ=MONTHLY;BYDAY=-1WE', 'month'), 12, ['2025-09-24', '2026-08-26']],
    ['weeks', recurring('FREQ=WEEKLY', 'week'), 52, ['2025-09-05', '2026-08-28']],
    [
      'Tuesdays and Thursdays',
      recurring('FREQ=WEEKLY;BYDAY=TU,TH', 'week'),
      104,
      ['2025-09-02', '2026-08-27'],
    ],
    ['fortnights', recurring('FREQ=WEEKLY;INTERVAL=2', 'week'), 26, ['2025-09-05', '2026-08-21']],
    ['days', recurring('FREQ=DAILY', 'week'), 365, ['2025-09-01', '2026-08-31']],
  ])('has all %s up to the plan’s end', async (_, term, count, [first, last]) => {
    const days = daysOf((await issue(documentOf([itemOf([term])]))).text);
    expect([days.length, days[0], days.at(-1)]).toEqual([count, `${first}..${first}`, `${last}..${last}`]);
  });

  it('takes the last working day of a week of six days', async () => {
    const settings = { ...usualSettings, week: 6 as const };
    const { text } = await issue(documentOf([itemOf([recurring('FREQ=WEEKLY', 'week')])]), { settings });
    expect(daysOf(text)[0]).toBe('2025-09-06..2025-09-06');
  });

  it('ends with a plan that is shorter than what comes again', async () => {
    const period = { kind: 'dates', from: '2026-01-12', to: '2026-03-20', text: 'I четверть' } as const;
    const item = itemOf([recurring('FREQ=MONTHLY;INTERVAL=6', 'half-year')]);
    expect(daysOf((await issue(documentOf([item], { period }))).text)).toEqual(single('2026-03-20'));
  });

  it('has the last days that clauses of the order name, for those whom they name', async () => {
    const clauses = [
      { number: '1', text: 'Утвердить план согласно письму от 01.08.2025 № 5.', items: [] },
      {
        number: '2',
        text: 'Завхозу Рябинину В.А.:',
        items: [
          { number: '2.1', text: 'Принять ключи не позднее 05.09.2025.' },
          { number: null, text: 'вести журнал;' },
        ],
      },
      {
        number: '3',
        text: 'Педагогам представить отчёты до 10 сентября 2025 года и до 10 мая 2026 г.',
        items: [],
      },
    ];
    const document = { ...example, plans: [], order: example.order && { ...example.order, clauses } };
    const { files, text } = await issue(document, { perParty: true });
    expect(daysOf(text)).toEqual(single('2025-09-05', '2025-09-10', '2026-05-10'));
    expect(files.map(({ suffix }) => suffix)).toEqual(['.ics', '.Завхозу Рябинину В.А.ics']);
  });

  it('names what has no days in its description, and says so', async () => {
    const items = [
      itemOf([{ kind: 'by', date: '2025-10-01' }]),
      itemOf([{ kind: 'continuous' }], { number: '2', activity: 'Дежурство' }),
      itemOf([{ kind: 'conditional', condition: 'по графику' }], { number: '3', activity: 'Обход' }),
    ];
    const { text, diagnostics } = await issue(documentOf(items));
    expect(eventsOf(text)).toHaveLength(1);
    const description = String(read(text).getFirstPropertyValue('x-wr-caldesc'));
    expect(description).toMatch(/2\. Дежурство \(срок\).*3\. Обход/su);
    expect(diagnostics).toMatchObject([{ rule: 'render/undated-items', severity: 'info' }]);
    expect(diagnostics[0]?.message).toContain('2, 3');
  });

  it('is not made where nothing has days, which is said', async () => {
    const { files, diagnostics } = await issue(documentOf([itemOf([{ kind: 'continuous' }])]));
    expect(files).toEqual([]);
    expect(diagnostics).toMatchObject([{ rule: 'render/nothing-for-form', severity: 'warning' }]);
  });

  it('bears the same events each time, whatever their days, and the same bytes', async () => {
    const before = documentOf([itemOf([{ kind: 'by', date: '2025-10-01' }])]);
    const after = documentOf([itemOf([{ kind: 'by', date: '2025-11-01' }])]);
    const [first, again, moved] = await Promise.all([issue(before), issue(before), issue(after)]);
    expect(again.text).toBe(first.text);
    expect(eventsOf(moved.text).map(({ uid }) => uid)).toEqual(eventsOf(first.text).map(({ uid }) => uid));
  });

  it('tells twin items apart', async () => {
    const twin = itemOf([{ kind: 'by', date: '2025-10-01' }]);
    const uids = eventsOf((await issue(documentOf([twin, twin]))).text).map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(2);
  });

  it('keeps to lines of 75 octets that end with CR LF, and to whole days', async () => {
    const { text } = await issue(example);
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(text).not.toContain('VTIMEZONE');
    expect(eventsOf(text).every(({ startDate }) => startDate.isDate)).toBe(true);
  });

  it.each<readonly [string, Term, string]>([
    ['a day', { kind: 'by', date: '2025-10-31' }, '-P1DT15H'],
    ['a period', { kind: 'period', from: '2025-10-01', to: '2025-10-31' }, 'P28DT9H'],
  ])('reminds in the morning so many days before the last of %s', async (_, term, after) => {
    const settings = { ...usualSettings, reminder: 2 };
    const item = itemOf([term]);
    const [event] = eventsOf((await issue(documentOf([item]), { settings })).text);
    const trigger = event?.component.getFirstSubcomponent('valarm')?.getFirstProperty('trigger');
    expect(trigger?.getParameter('related')).toBe('START');
    // From the first day's midnight: 9 o'clock on 29 October.
    expect(trigger?.getFirstValue()?.toString()).toBe(after);
  });

  it('is written for each party too', async () => {
    const items = [
      itemOf([{ kind: 'by', date: '2025-10-01' }], {
        responsible: { text: 'Завхоз, врач', parties: ['Завхоз', 'врач'] },
      }),
      itemOf([{ kind: 'by', date: '2025-10-02' }], { responsible: { text: 'Врач', parties: ['Врач'] } }),
      itemOf([{ kind: 'by', date: '2025-10-03' }], {
        responsible: { text: 'А/Б: "С"', parties: ['А/Б: "С"'] },
      }),
    ];
    const { files } = await issue(documentOf(items), { perParty: true });
    expect(files.map(({ suffix, text }) => [suffix, eventsOf(text).length])).toEqual([
      ['.ics', 3],
      ['.А Б С.ics', 1],
      ['.Врач.ics', 2],
      ['.Завхоз.ics', 1],
    ]);
  });

  it('takes no line of a stranger’s text for its own', async () => {
    const hostile = 'А\r\nBEGIN:VEVENT\r\nUID:x\nEND:VEVENT; \\n,"\u0000\u2028';
    const document = documentOf(
      [
        itemOf([recurring('FREQ=DAILY\r\nATTACH:x', 'week'), { kind: 'by', date: '2025-10-01' }], {
          activity: hostile,
          responsible: { text: hostile, parties: [hostile] },
        }),
      ],
      { title: hostile },
    );
    const { text } = await issue(document);
    expect(eventsOf(text)).toHaveLength(1);
    expect(text).not.toMatch(/^(?:ATTACH|UID:x)/mu);
  });

  it('takes any days and rules that the contract allows', async () => {
    const day = fc
      .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const rule = fc.oneof(
      fc.string(),
      fc
        .record({
          often: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
          interval: fc.integer({ min: 1, max: 99 }),
          by: fc.constantFrom(
            '',
            ';BYDAY=5FR',
            ';BYMONTHDAY=31',
            ';BYMONTH=2;BYMONTHDAY=30',
            ';BYMONTH=12,1',
          ),
        })
        .map(({ often, interval, by }) => `FREQ=${often};INTERVAL=${interval}${by}`),
    );
    const per = fc.constantFrom('year', 'half-year', 'quarter', 'school-quarter', 'month', 'week');
    await fc.assert(
      fc.asyncProperty(day, day, rule, per, async (from, to, text, often) => {
        const terms = [recurring(text || 'x', often), { kind: 'period', from, to }] as const;
        const period = { kind: 'dates', from, to, text: 'срок' } as const;
        const { text: written } = await issue(documentOf([itemOf(terms)], { period }));
        const last = [from, to].toSorted()[1] ?? '';
        for (const event of written === '' ? [] : eventsOf(written))
          expect(event.startDate.toString() <= last).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('reads back whatever the texts are', async () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (activity, party) => {
        const item = itemOf([{ kind: 'by', date: '2025-10-01' }], {
          activity,
          responsible: { text: party, parties: [party] },
        });
        const [event, ...others] = eventsOf((await issue(documentOf([item], { title: activity }))).text);
        expect(others).toEqual([]);
        expect(event?.description).toContain('Документ: Приказ');
      }),
      { numRuns: 30 },
    );
  });
});
