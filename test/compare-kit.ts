/** Plans of two years for the tests of comparing: what each says, and what was done to it. */
import fc from 'fast-check';
import { compare } from '../pipeline/compare/compare.ts';
import { monthEnd, monthGenitives } from '../pipeline/model/dates/russian-date.ts';
import type { Comparison, Difference } from '../pipeline/model/difference/comparison.ts';
import type { Deadline, Item, OrderDocument, Plan, Section } from '../pipeline/model/document.ts';
import { documentOf, listen, plan } from './stage-kit.ts';

export const compared = async (old: OrderDocument, next: OrderDocument): Promise<Comparison> =>
  compare({ old, new: next }, listen().context);

/** Activities that no two of are alike. */
export const activities = [
  'Подготовить здание к отопительному сезону',
  'Провести ярмарку учебников на {год} учебный год',
  'Обновить стенд с телефонами доверия',
  'Собрать заявки родителей на летний лагерь',
  'Проверить огнетушители и эвакуационные выходы',
  'Встреча с библиотекарями района, посвящённая чтению',
  'Опубликовать отчёт на сайте управления',
  'Инструктаж водителей школьных автобусов',
  'Закупка спортивного инвентаря для секции лыж',
  'Турнир по шахматам среди пятых классов',
  'Диагностика зрения первоклассников',
  'Экскурсия в краеведческий музей до 1 мая {год}',
  'Посадка деревьев вдоль набережной',
  'Анкетирование выпускников о выборе профессии',
  'Ремонт крыши мастерских',
  'Согласовать меню столовой с врачом',
] as const;

/** A deadline by the last day of a month (1–12) of the school year that begins in `year`. */
export const byMonth = (month: number, year: number): Deadline => {
  const date = monthEnd(month >= 9 ? year : year + 1, month);
  return {
    text: `до конца ${monthGenitives[month - 1]} ${date.slice(0, 4)} г.`,
    terms: [{ kind: 'by', date }],
  };
};

export const parties = ['Завуч', 'Завхоз', 'Библиотекарь', 'Психолог', 'Врач'] as const;

/** What one item says, whatever the year. */
export interface Entry {
  readonly activity: string;
  readonly month: number;
  readonly party: string;
}

const itemOf = ({ activity, month, party }: Entry, number: number, year: number): Item => ({
  number: String(number),
  activity: activity.replace(
    '{год}',
    activity.includes('учебный') ? `${year}-${year + 1}` : String(year + 1),
  ),
  deadline: byMonth(month, year),
  responsible: { text: party, parties: [party] },
  result: null,
  other: [],
});

/** The plan of the school year that begins in `year`, its items numbered through. */
export const planOf = (sections: readonly (readonly Entry[])[], year: number): OrderDocument => {
  let number = 0;
  const written: Section[] = sections.map((entries, index) => ({
    number: String(index + 1),
    title: ['Хозяйство', 'Воспитательная работа', 'Здоровье'][index] ?? null,
    tasks: null,
    items: entries.map((entry) => {
      number += 1;
      return itemOf(entry, number, year);
    }),
  }));
  const period: Plan['period'] = {
    kind: 'school-year',
    from: `${year}-09-01`,
    to: `${year + 1}-08-31`,
    text: `${year}-${year + 1} учебный год`,
  };
  const title = `План работы школы на ${year}-${year + 1} учебный год`;
  return documentOf({ plans: [plan({ title, period, sections: written })] });
};

/** The document with its only plan changed. */
export const withPlan = (document: OrderDocument, more: Partial<Plan>): OrderDocument => ({
  ...document,
  plans: document.plans.map((own) => ({ ...own, ...more })),
});

/** What may be done to an item. */
type Edit = 'keep' | 'drop' | 'add' | 'reword' | 'deadline' | 'responsible' | 'move';

interface Edited {
  readonly entry: Entry;
  readonly edit: Edit;
  readonly section: number;
}

/** A difference in short. */
export const inShort = ({ kind, old, new: next }: Pick<Difference, 'kind' | 'old' | 'new'>): string =>
  `${kind}: ${old ?? ''} → ${next ?? ''}`;

/** Up to three sections of items, some of them edited; at least one of each section stays, or it would be no section. */
export const editedPlan: fc.Arbitrary<readonly Edited[]> = fc
  .shuffledSubarray([...activities], { minLength: 8 })
  .chain((texts) =>
    fc.tuple(
      ...texts.map((activity, index) =>
        fc.record({
          entry: fc.record({
            activity: fc.constant(activity),
            month: fc.integer({ min: 1, max: 12 }),
            party: fc.constantFrom(...parties),
          }),
          edit: fc.constantFrom<Edit>(...(index < 6 ? (['keep'] as const) : edits)),
          section: fc.constant(index % 3),
        }),
      ),
    ),
  );

const edits: readonly Edit[] = ['keep', 'drop', 'add', 'reword', 'deadline', 'responsible', 'move'];

const changed = ({ entry, edit }: Edited): Entry => {
  if (edit === 'reword') return { ...entry, activity: `${entry.activity}, итоги обсудить` };
  if (edit === 'deadline') return { ...entry, month: (entry.month % 12) + 1 };
  const other = parties.find((party) => party !== entry.party) ?? '';
  return edit === 'responsible' ? { ...entry, party: other } : entry;
};

/** The two years, and each edit as the difference that must be found. */
export const yearsOf = (
  edited: readonly Edited[],
  year: number,
): { readonly old: OrderDocument; readonly next: OrderDocument; readonly expected: readonly string[] } => {
  const sectionsOf = (each: (one: Edited) => readonly (readonly [section: number, entry: Entry])[]) => {
    const placed = edited.flatMap(each);
    return [0, 1, 2].map((section) => placed.filter(([own]) => own === section).map(([, entry]) => entry));
  };
  const old = sectionsOf((one) => (one.edit === 'add' ? [] : [[one.section, one.entry]]));
  const next = sectionsOf((one) => {
    if (one.edit === 'drop') return [];
    return [[one.edit === 'move' ? (one.section + 1) % 3 : one.section, changed(one)]];
  });
  const expected = edited.flatMap((one) => expectedOf(one, year));
  return { old: planOf(old, year), next: planOf(next, year + 1), expected };
};

const expectedOf = (one: Edited, year: number): readonly string[] => {
  const [before, after] = [itemOf(one.entry, 0, year), itemOf(changed(one), 0, year + 1)];
  switch (one.edit) {
    case 'keep':
      return [];
    case 'add':
      return [inShort({ kind: 'added', old: null, new: after.activity })];
    case 'drop':
      return [inShort({ kind: 'dropped', old: before.activity, new: null })];
    case 'deadline':
      return [
        inShort({ kind: 'deadline', old: before.deadline?.text ?? '', new: after.deadline?.text ?? '' }),
      ];
    case 'responsible':
      return [inShort({ kind: 'responsible', old: one.entry.party, new: changed(one).party })];
    case 'move':
      return [inShort({ kind: 'moved', old: before.activity, new: after.activity })];
    case 'reword':
      return [inShort({ kind: 'reworded', old: before.activity, new: after.activity })];
  }
};
