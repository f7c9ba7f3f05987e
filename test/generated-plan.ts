/** Plans at random: three to eight columns in any order, with sections or without. */
import fc from 'fast-check';
import type { Column, Item, Plan, Section } from '../pipeline/model/document.ts';
import { generatedDeadline } from './generated-deadline.ts';
import { cellText, isoDay, maybe, name, pickFrom, sentence, titleWords } from './generated-text.ts';
import { calendarYear, schoolYear } from './show-terms.ts';

const headings: Readonly<Record<Column['role'], readonly string[]>> = {
  number: ['№', '№ п/п'],
  activity: ['Мероприятие', 'Наименование мероприятия', 'Содержание работы'],
  deadline: ['Срок', 'Сроки исполнения', 'Дата проведения'],
  responsible: ['Ответственный', 'Исполнители'],
  result: ['Ожидаемый результат', 'Показатели'],
  other: ['Примечание', 'Место проведения', 'Участники'],
};

/** Three to eight columns in any order; only «other» comes more than once, each time with a heading of its own. */
const columns: fc.Arbitrary<Column[]> = fc
  .tuple(
    fc.subarray(['number', 'responsible', 'result'] as const, { minLength: 1 }),
    fc.subarray([...headings.other]),
    fc.nat(),
    fc.infiniteStream(fc.nat()),
  )
  .chain(([roles, others, choice]) => {
    const usual = (['activity', 'deadline', ...roles] as const).map((role) => ({
      role,
      heading: headings[role][choice % headings[role].length] ?? '',
    }));
    const all: Column[] = [...usual, ...others.map((heading) => ({ role: 'other' as const, heading }))];
    return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
  });

const parties = fc.uniqueArray(
  pickFrom(
    'Директор',
    'завхоз',
    'классные руководители',
    'Отдел кадров',
    'Лужин А.А.',
    'МБОУ «Заречная школа»',
  ),
  { minLength: 1, maxLength: 3 },
);

/** Parties in one line with commas between them, or in a line each. */
const responsible = fc.oneof(
  parties.map((names) => ({ text: names.join(', '), parties: names })),
  pickFrom(['Директор', 'Классные руководители'], ['Отдел кадров', 'Учителя физики', 'Библиотекарь']).map(
    (names) => ({ text: names.join(' '), parties: names }),
  ),
);

/** Few are missing, and none where its row would be one cell alone, as a heading is. */
const deadlineOf = (period: Plan['period'], own: readonly Column[]): fc.Arbitrary<Item['deadline']> => {
  const given = generatedDeadline(period);
  return own.some(({ role }) => role === 'number') ? fc.option(given, { nil: null, freq: 9 }) : given;
};

const itemOf = (period: Plan['period'], own: readonly Column[]): fc.Arbitrary<Item> =>
  fc
    .record({
      activity: sentence,
      deadline: deadlineOf(period, own),
      responsible: maybe(responsible),
      result: maybe(cellText),
      others: fc.array(maybe(cellText), { minLength: own.length, maxLength: own.length }),
    })
    .map(({ others, responsible: who, result, ...item }) => {
      const has = (role: Column['role']): boolean => own.some((column) => column.role === role);
      return {
        number: null,
        ...item,
        responsible: has('responsible') ? who : null,
        result: has('result') ? result : null,
        other: own.flatMap(({ role, heading }, index) => {
          const text = role === 'other' ? others[index] : null;
          return text ? [{ heading, text }] : [];
        }),
      };
    });

/** Items numbered «2.1» in numbered sections and «1», «2» elsewhere, where the table has a column for it. */
const numberItems = (sections: readonly Section[], own: readonly Column[]): Section[] =>
  sections.map((section) => ({
    ...section,
    items: section.items.map((item, index) => {
      const within = section.number && /\d/u.test(section.number) ? `${section.number}.` : '';
      const number = `${within}${index + 1}`;
      return { ...item, number: own.some(({ role }) => role === 'number') ? number : null };
    }),
  }));

/** A table without deadlines would be no plan. */
const tellsDeadlines = (sections: readonly Section[]): boolean => {
  const items = sections.flatMap((section) => section.items);
  return items.filter(({ deadline }) => deadline).length * 2 > items.length;
};

type Numbers = 'arabic' | 'roman' | 'none';

const sectionNumber = (numbers: Numbers, index: number): string | null => {
  if (numbers === 'none') return null;
  return numbers === 'roman' ? (['I', 'II', 'III', 'IV'][index] ?? null) : String(index + 1);
};

const sectionsOf = (period: Plan['period'], own: readonly Column[]): fc.Arbitrary<Section[]> => {
  const items = fc.array(itemOf(period, own), { minLength: 1, maxLength: 4 });
  const titled = fc.tuple(
    pickFrom<Numbers>('arabic', 'roman', 'none'),
    fc.array(fc.tuple(titleWords, maybe(sentence), items), { minLength: 1, maxLength: 4 }),
  );
  return fc
    .oneof(
      items.map((rows): Section[] => [{ number: null, title: null, tasks: null, items: rows }]),
      titled.map(([numbers, parts]) =>
        parts.map(
          ([words, tasks, rows], index): Section => ({
            number: sectionNumber(numbers, index),
            title: `Работа по ${words}`,
            tasks,
            items: rows,
          }),
        ),
      ),
    )
    .filter(tellsDeadlines)
    .map((sections) => numberItems(sections, own));
};

const approval = fc.record({
  mark: pickFrom('УТВЕРЖДАЮ'),
  position: pickFrom('Директор школы', 'Министр культуры Заречной области'),
  name,
  date: maybe(isoDay(2018, 2026)),
});

export const generatedPlan: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: 2015, max: 2035 }).map(schoolYear),
      fc.integer({ min: 2015, max: 2035 }).map(calendarYear),
    ),
    columns,
  )
  .chain(([period, own]) =>
    fc
      .record({
        words: titleWords,
        inTitle: fc.boolean(),
        approval: maybe(approval),
        goal: maybe(sentence),
        tasks: fc.array(sentence, { maxLength: 3 }),
        abbreviations: fc.subarray([
          { short: 'РЦОК', full: 'Региональный центр оценки качества' },
          { short: 'ОО', full: 'образовательная организация' },
        ]),
        sections: sectionsOf(period, own),
      })
      .map(({ words, inTitle, ...rest }) => ({
        appendix: null,
        title: `План работы по ${words}${inTitle ? ` на ${period.text}` : ''}`,
        period,
        columns: own,
        ...rest,
      })),
  );
