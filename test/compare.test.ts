import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../pipeline/model/difference/comparison.ts';
import { comparisonSchema } from '../pipeline/model/difference/comparison-schema.ts';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { renewDocument } from '../pipeline/pipeline.ts';
import { activities, compared, editedPlan, inShort, planOf, withPlan, yearsOf } from './compare-kit.ts';
import { generatedDocument } from './generated-document.ts';
import { exampleOf } from './render-kit.ts';
import { documentOf, order, plan } from './stage-kit.ts';

const entry = (activity: string, month = 3, party = 'Завуч') => ({ activity, month, party });
const [first, second, third, fourth] = [activities[0], activities[4], activities[8], activities[9]].map(
  (text) => entry(text),
) as [ReturnType<typeof entry>, ReturnType<typeof entry>, ReturnType<typeof entry>, ReturnType<typeof entry>];

const shortOf = ({ differences }: Comparison): readonly string[] => differences.map(inShort);

describe('comparing two years', () => {
  it('finds exactly what was edited, whatever was numbered anew', async () => {
    await fc.assert(
      fc.asyncProperty(editedPlan, fc.integer({ min: 2015, max: 2035 }), async (edited, year) => {
        const { old, next, expected } = yearsOf(edited, year);
        expect(shortOf(await compared(old, next)).toSorted()).toEqual([...expected].toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing in a document and itself, and says it by its schema', async () => {
    await fc.assert(
      fc.asyncProperty(generatedDocument, async (document) => {
        const comparison = await compared(document, document);
        expect(comparison.differences).toEqual([]);
        expect(comparisonSchema.parse(comparison)).toEqual(comparison);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps its schema for any two documents, and says of each what went or came', async () => {
    await fc.assert(
      fc.asyncProperty(generatedDocument, generatedDocument, async (old, next) => {
        const comparison = await compared(old, next);
        expect(comparisonSchema.parse(comparison)).toEqual(comparison);
        for (const difference of comparison.differences) {
          if (difference.kind === 'added')
            expect(difference).toMatchObject({ old: null, new: expect.any(String) });
          if (difference.kind === 'dropped')
            expect(difference).toMatchObject({ old: expect.any(String), new: null });
          if (difference.kind === 'reworded') expect(difference.old).not.toBe(difference.new);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes a renewed order for the same but for its basis, date and number', async () => {
    const last = exampleOf('order');
    const year = Number(last.plans[0]?.period?.from.slice(0, 4));
    const { document } = await renewDocument(last, {
      period: `${year + 1}-${year + 2}`,
      today: '2026-08-24',
    });
    const { years, differences } = await compared(last, document);
    expect(years).toBe(1);
    const paths = differences.map(({ oldPath }) => oldPath);
    expect(paths.every((path) => /^\/order\/(?:date|number|preamble)|\/approval\//u.test(path ?? ''))).toBe(
      true,
    );
  });
});

describe('places', () => {
  it('tell an item that went to another section from one that was put elsewhere in its own', async () => {
    const old = planOf(
      [
        [first, second],
        [third, fourth],
      ],
      2022,
    );
    const { differences } = await compared(old, planOf([[second], [third, fourth, first]], 2023));
    expect(differences).toMatchObject([
      {
        kind: 'moved',
        where: 'Пункт 4 раздела 2',
        note: 'раздел 1 → раздел 2',
        newPath: '/plans/0/sections/1/items/2',
      },
    ]);
    const turned = await compared(
      old,
      planOf(
        [
          [second, first],
          [third, fourth],
        ],
        2023,
      ),
    );
    expect(turned.differences).toMatchObject([
      { kind: 'moved', note: expect.stringContaining('раньше: пункт') },
    ]);
  });

  it('know a section that was renamed by its items, and tell one that came or went', async () => {
    const old = planOf([[first, second], [third]], 2022);
    const next = planOf([[first, second], [third]], 2023);
    const sections = next.plans[0]?.sections.map((section, index) =>
      index === 0 ? { ...section, title: 'Совершенно другое направление' } : section,
    );
    const renamed = await compared(old, withPlan(next, { sections: sections ?? [] }));
    expect(renamed.differences).toMatchObject([{ kind: 'reworded', what: 'section', where: 'Раздел 1' }]);
    const [gone, came] = [planOf([[first, second]], 2023), planOf([[first, second], [third]], 2022)];
    expect(shortOf(await compared(came, gone))).toEqual([
      `dropped: ${third.activity} → `,
      'dropped: Воспитательная работа → ',
    ]);
    expect(shortOf(await compared(gone, came))).toEqual([
      `added:  → ${third.activity}`,
      'added:  → Воспитательная работа',
    ]);
  });

  it('of two items that say the same are told apart by all else they say', async () => {
    const [old, next] = [2022, 2023].map((year) => planOf([[first], [{ ...first, month: 5 }]], year)) as [
      OrderDocument,
      OrderDocument,
    ];
    const sections = next.plans[0]?.sections.toReversed() ?? [];
    const { differences } = await compared(old, withPlan(next, { sections }));
    expect(differences).toMatchObject([{ kind: 'moved', what: 'section', old: 'Хозяйство' }]);
  });

  it('of two items that say the same are told apart by their section', async () => {
    const twice = [
      [first, second],
      [first, third],
    ];
    expect((await compared(planOf(twice, 2022), planOf(twice, 2023))).differences).toEqual([]);
  });
});

describe('acts, tables and what stands over plans', () => {
  it('compares requisites and clauses', async () => {
    const clause = (number: string, text: string, items: readonly string[] = []) => ({
      number,
      text,
      items: items.map((own, index) => ({ number: String(index + 1), text: own })),
    });
    const old = documentOf({
      order: order({
        clauses: [
          clause('1', 'Утвердить план на 2022 год.'),
          clause('2', 'Завхозу Лужину А.А.:', ['подготовить здание;']),
          clause('3', 'Приказ довести до сотрудников.'),
        ],
      }),
    });
    const next = documentOf({
      order: order({
        date: '2023-09-04',
        number: '18',
        clauses: [
          clause('1', 'Приказ довести до сотрудников.'),
          clause('2', 'Утвердить план на 2023 год.'),
          clause('3', 'Завхозу Лужину А.А.:', ['подготовить здание и двор;']),
        ],
        signatory: { position: 'И.о. директора', name: 'Б.Б. Клёнова' },
      }),
    });
    const { differences } = await compared(old, next);
    expect(differences.map(({ kind, where }) => `${kind} ${where}`)).toEqual([
      'reworded Дата',
      'reworded Номер',
      'reworded Пункт 3 приказа, подпункт 1',
      'moved Пункт 1 приказа',
      'reworded Подпись, должность',
      'reworded Подпись',
    ]);
  });

  it('compares goals, tasks, abbreviations and columns', async () => {
    const common = { title: 'План на 2022 год', goal: 'Порядок в школе' };
    const old = documentOf({ plans: [plan({ ...common, tasks: ['учить', 'беречь тепло'] })] });
    const next = documentOf({
      plans: [
        plan({
          ...common,
          title: 'План на 2023 год',
          goal: 'Порядок в школе и дома',
          tasks: ['беречь тепло'],
          abbreviations: [{ short: 'ОО', full: 'организация' }],
          columns: [{ role: 'result', heading: 'Итог' }],
        }),
      ],
    });
    expect(shortOf(await compared(old, next))).toEqual([
      'reworded: Порядок в школе → Порядок в школе и дома',
      'dropped: учить → ',
      'added:  → ОО – организация',
      'added:  → Итог',
    ]);
  });

  it('compares tables by their rows, whatever their numbers', async () => {
    const table = (...people: readonly string[]) => ({
      appendix: null,
      title: 'Состав комиссии',
      columns: ['№', 'Имя'],
      rows: people.map((name, index) => [String(index + 1), name]),
    });
    const old = documentOf({ tables: [table('Лужин А.А.', 'Клёнова Б.Б.')] });
    const next = documentOf({ tables: [table('Клёнова Б.Б.', 'Озёрный И.И.')] });
    expect(shortOf(await compared(old, next))).toEqual(['dropped: Лужин А.А. → ', 'added:  → Озёрный И.И.']);
    const other = documentOf({
      tables: [{ ...table('Лужин А.А.'), title: 'Дежурные' }, table('Клёнова Б.Б.')],
    });
    expect(shortOf(await compared(old, other))).toContain('added:  → Дежурные');
    expect(shortOf(await compared(other, old))).toContain('dropped: Дежурные → ');
  });

  it('tells an order, a plan and a responsible that came or went', async () => {
    const [withOrder, without] = [documentOf({ order: order() }), documentOf({})];
    expect(shortOf(await compared(withOrder, without))).toEqual(['dropped: О подготовке к зиме → ']);
    expect(shortOf(await compared(without, withOrder))).toEqual(['added:  → О подготовке к зиме']);
    const two = documentOf({ plans: [plan({ title: 'План питания' }), plan({ title: 'График отпусков' })] });
    const one = documentOf({ plans: [plan({ title: 'План питания' })] });
    expect(shortOf(await compared(two, one))).toEqual(['dropped: График отпусков → ']);
    expect(shortOf(await compared(one, two))).toEqual(['added:  → График отпусков']);
  });
});
