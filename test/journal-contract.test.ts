import { describe, expect, it, onTestFinished } from 'vitest';
import type { Journal } from '../pipeline/model/journal/journal-entry.ts';
import { unknownOrder } from '../pipeline/model/journal/journal-entry.ts';
import { ruleOf, stopServer, stores } from './journal-kit.ts';
import { contentOf, entry, series } from './journal-nouns.ts';

stopServer();

describe.for(stores)('the register in $name', ({ missing, place, open }) => {
  const test = it.skipIf(missing);
  const opened = async (...rows: readonly ReturnType<typeof series>[]): Promise<Journal> => {
    const journal = await open(await place());
    onTestFinished(() => journal.close());
    for (const row of rows) await journal.addSeries(row);
    return journal;
  };
  const numbers = async (journal: Journal) => (await journal.list()).map(({ number }) => number);

  test('counts without a gap, each series and year by itself', async () => {
    const journal = await opened(series(), series({ name: 'ЛС', format: '{nnn}/{series}-{yy}' }));
    for (const [name, year] of [
      ['ОД', 2026],
      ['ОД', 2026],
      ['ЛС', 2026],
      ['ОД', 2027],
    ] as const)
      await journal.reserve(name, year, unknownOrder);
    expect(await numbers(journal)).toEqual(['001/ЛС-26', '1-ОД', '2-ОД', '1-ОД']);
  });

  test('begins where an office is in the middle of its year, and at 1 in the next', async () => {
    const journal = await opened(series({ first: 57 }));
    await journal.reserve('ОД', 2026, unknownOrder);
    await journal.reserve('ОД', 2027, unknownOrder);
    expect(await numbers(journal)).toEqual(['57-ОД', '1-ОД']);
  });

  test('prints numbers in another form from a new year on', async () => {
    const journal = await opened(series(), series({ year: 2027, format: '{series}/{n}' }));
    await journal.reserve('ОД', 2026, unknownOrder);
    await journal.reserve('ОД', 2028, unknownOrder);
    expect(await numbers(journal)).toEqual(['1-ОД', 'ОД/1']);
  });

  test.each([
    [series({ kind: 'другое' }), 'journal/series-taken'],
    [series({ year: 2025 }), 'journal/series-used'],
    [series({ year: 2027, format: 'ОД' }), 'journal/format-unclear'],
    [series({ year: 2027, format: '{n}{n}' }), 'journal/format-unclear'],
    [series({ year: 2027, format: '{m}-{n}' }), 'journal/format-unclear'],
    [series({ year: 2027, format: '../{n}' }), 'journal/format-unclear'],
    [series(), null],
  ])('takes or refuses a row of a series: %j', async (row, rule) => {
    const journal = await opened(series());
    await journal.reserve('ОД', 2026, unknownOrder);
    expect(await ruleOf(journal.addSeries(row))).toBe(rule);
  });

  test('takes no text that no paper could show', async () => {
    const journal = await opened(series());
    const title = 'О'.repeat(4001);
    const { entry: first } = await journal.reserve('ОД', 2026, { ...unknownOrder, title: title.slice(1) });
    expect(await ruleOf(journal.reserve('ОД', 2026, { ...unknownOrder, title }))).toBe(
      'journal/text-too-long',
    );
    expect(await ruleOf(journal.confirm(first, { ...unknownOrder, date: '2026-01-09', note: title }))).toBe(
      'journal/text-too-long',
    );
    expect(await ruleOf(journal.void(first, title))).toBe('journal/text-too-long');
    expect(await ruleOf(journal.importEntries([{ ...entry(7), title }]))).toBe('journal/text-too-long');
    expect(await numbers(journal)).toEqual(['1-ОД']);
  });

  test('gives a document its number again, and tells of one with another date', async () => {
    const journal = await opened(series());
    const dated = { ...unknownOrder, content: contentOf(1), date: '2026-02-02' };
    const first = await journal.reserve('ОД', 2026, dated);
    await journal.confirm(first.entry, dated);
    const again = await journal.reserve('ОД', 2026, { ...dated, date: null });
    expect(again).toMatchObject({ entry: { number: '1-ОД', state: 'confirmed' }, again: true, twin: null });
    const twin = await journal.reserve('ОД', 2026, { ...dated, date: '2026-03-02' });
    expect(twin).toMatchObject({ entry: { number: '2-ОД' }, again: false, twin: { number: '1-ОД' } });
    await journal.addSeries(series({ name: 'ЛС' }));
    expect(await ruleOf(journal.reserve('ЛС', 2026, dated))).toBe('journal/other-series');
  });

  test('gives a document whose number is void a new one', async () => {
    const journal = await opened(series());
    const registration = { ...unknownOrder, content: contentOf(2) };
    const { entry: first } = await journal.reserve('ОД', 2026, registration);
    await journal.void(first, 'испорчен');
    expect(await journal.reserve('ОД', 2026, registration)).toMatchObject({
      entry: { number: '2-ОД' },
      again: false,
    });
    expect(await journal.list({ state: 'void' })).toMatchObject([{ number: '1-ОД', reason: 'испорчен' }]);
  });

  test('gives a released number before any other', async () => {
    const journal = await opened(series());
    const reserved = [];
    for (let count = 0; count < 3; count += 1) reserved.push(await journal.reserve('ОД', 2026, unknownOrder));
    const [first, second] = reserved;
    await journal.release(second?.entry ?? entry(0));
    await journal.release(first?.entry ?? entry(0));
    expect(await numbers(journal)).toEqual(['3-ОД']);
    for (const number of ['1-ОД', '2-ОД', '4-ОД'])
      expect((await journal.reserve('ОД', 2026, unknownOrder)).entry.number).toBe(number);
  });

  test('confirms together with a step, or not at all', async () => {
    const journal = await opened(series());
    const { entry: reserved } = await journal.reserve('ОД', 2026, unknownOrder);
    const dated = { ...unknownOrder, date: '2026-02-02' };
    const steps: string[] = [];
    const broken = {
      perform: () => {
        throw new Error('no disk');
      },
      undo: () => steps.push('undone'),
    };
    await expect(journal.confirm(reserved, dated, broken)).rejects.toThrow('no disk');
    expect(await journal.list()).toMatchObject([{ state: 'reserved' }]);
    const whole = {
      perform: () => {
        steps.push('done');
      },
      undo: () => steps.push('undone'),
    };
    await journal.confirm(reserved, dated, whole);
    expect(await journal.list()).toMatchObject([{ state: 'confirmed', date: '2026-02-02' }]);
    await journal.confirm(reserved, dated, whole);
    expect(steps).toEqual(['done', 'done']);
    expect((await journal.history()).map(({ kind }) => kind)).toEqual([
      'series-added',
      'reserved',
      'confirmed',
    ]);
  });

  test('refuses what would make an entry untrue', async () => {
    const journal = await opened(series());
    const { entry: one } = await journal.reserve('ОД', 2026, { ...unknownOrder, content: contentOf(3) });
    const dated = { ...unknownOrder, date: '2026-02-02' };
    const rules = [
      await ruleOf(journal.reserve('ЛС', 2026, unknownOrder)),
      await ruleOf(journal.reserve('ОД', 2025, unknownOrder)),
      await ruleOf(journal.reserve('ОД', 2026, { ...unknownOrder, date: '2027-01-01' })),
      await ruleOf(journal.confirm(one, unknownOrder)),
      await ruleOf(journal.confirm(one, { ...unknownOrder, date: '2027-01-01' })),
      await ruleOf(journal.confirm(one, { ...dated, content: contentOf(4) })),
      await ruleOf(journal.confirm({ ...one, ordinal: 7 }, dated)),
      await ruleOf(journal.confirm(one, dated)),
      await ruleOf(journal.confirm(one, { ...dated, title: 'О другом' })),
      await ruleOf(journal.release(one)),
      await ruleOf(journal.void(one, 'ошибка')),
      await ruleOf(journal.void(one, 'ошибка')),
      await ruleOf(journal.confirm(one, dated)),
      await ruleOf(journal.release(one)),
    ];
    expect(rules).toEqual([
      'journal/no-series', 'journal/series-year', 'journal/date-year', 'journal/date-missing', 'journal/date-year',
      'journal/entry-other', 'journal/no-entry', null, 'journal/entry-confirmed', 'journal/entry-confirmed', null,
      'journal/entry-void', 'journal/entry-void', 'journal/entry-void',
    ]); // biome-ignore format: a list
  });

  test('takes over entries of another register, all or none, and goes on after the highest', async () => {
    const journal = await opened(series());
    const old = [
      entry(1),
      entry(2, { letter: 'а', number: '2а-ОД' }),
      entry(2),
      entry(5, { state: 'void', reason: 'нет' }),
    ];
    await journal.importEntries(old);
    expect(await numbers(journal)).toEqual(['1-ОД', '2-ОД', '2а-ОД', '5-ОД']);
    expect(await ruleOf(journal.importEntries([entry(6), entry(2)]))).toBe('journal/number-taken');
    expect(await ruleOf(journal.importEntries([entry(6), entry(6)]))).toBe('journal/number-taken');
    expect((await journal.reserve('ОД', 2026, unknownOrder)).entry.number).toBe('6-ОД');
  });

  test('keeps a history that a clock cannot disorder and nobody can rewrite', async () => {
    const address = await place();
    const journal = await open(address);
    await journal.addSeries(series());
    await journal.reserve('ОД', 2026, unknownOrder);
    const { head, ...verdict } = await journal.verify();
    expect(verdict).toEqual({ events: 2, alteration: null });
    await journal.reserve('ОД', 2026, unknownOrder);
    const [first, second, third] = await journal.history();
    expect([first?.seq, second?.seq, third?.seq]).toEqual([1, 2, 3]);
    expect(Date.parse(third?.at ?? '')).toBeLessThan(Date.parse(second?.at ?? ''));
    expect(third?.previous).toBe(second?.hash);
    expect(await journal.verify(head)).toMatchObject({ alteration: null });
    expect(await journal.verify('0'.repeat(64))).toMatchObject({ alteration: { seq: 4 } });
    await journal.close();
    const later = await open(address);
    onTestFinished(() => later.close());
    expect(await later.history()).toHaveLength(3);
  });

  test('gives each of many that ask at once a number of its own', async () => {
    const address = await place();
    const first = await open(address);
    await first.addSeries(series());
    const journals = [first, ...(await Promise.all([1, 2, 3].map(() => open(address))))];
    onTestFinished(async () => {
      for (const journal of journals) await journal.close();
    });
    const asked = journals.flatMap((journal) =>
      Array.from({ length: 10 }, () => journal.reserve('ОД', 2026, unknownOrder)),
    );
    const ordinals = (await Promise.all(asked)).map(({ entry: { ordinal } }) => ordinal);
    expect(ordinals.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });
});
