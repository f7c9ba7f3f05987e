/** Documents as offices write them, made at random: each says what reading it must give. All names are made up. */
import fc from 'fast-check';
import type {
  Column,
  Item,
  Order,
  OrderDocument,
  PlainTable,
  Plan,
  Section,
} from '../pipeline/model/document.ts';
import { generatedDeadline } from './generated-deadline.ts';
import { maybe, name, pickFrom, sentence, titleWords } from './generated-text.ts';
import { calendarYear, schoolYear } from './show-terms.ts';

const isoDay = (from: number, to: number) =>
  fc
    .integer({ min: Date.UTC(from, 0, 1) / 864e5, max: Date.UTC(to, 11, 31) / 864e5 })
    .map((day) => new Date(day * 864e5).toISOString().slice(0, 10));

const printedDay = (iso: string): string => iso.split('-').reverse().join('.');
const actNumber = pickFrom('5', '139', '2766-р', '57-4655', '133/6-ОД', '02-Д');

/** A preamble and what it cites. */
const basis = fc
  .record({
    kind: pickFrom(['письма', 'письмо'], ['приказа', 'приказ'], ['распоряжения', 'распоряжение']),
    issuer: pickFrom(
      'Комитета культуры Заречной области',
      'Департамента образования',
      'Администрации города',
    ),
    date: isoDay(2018, 2026),
    number: actNumber,
    title: titleWords.map((words) => `О ${words}`),
  })
  .map(({ kind: [genitive, kind], issuer, date, number, title }) => ({
    preamble: `На основании ${genitive} ${issuer} от ${printedDay(date)} № ${number} «${title}»`,
    references: [{ kind: kind ?? '', issuer, date, number, title }],
  }));

const preamble: fc.Arbitrary<Pick<Order, 'preamble' | 'references'>> = fc.oneof(
  basis,
  pickFrom('В целях подготовки к новому сезону', 'В связи с ремонтом здания').map((text) => ({
    preamble: text,
    references: [],
  })),
  fc.constant({ preamble: null, references: [] }),
);

const acts = pickFrom(
  ['приказ', 'ПРИКАЗЫВАЮ'],
  ['приказ', 'приказываю'],
  ['распоряжение', 'ОБЯЗЫВАЮ'],
  ['постановление', 'ПОСТАНОВЛЯЮ'],
);

/** Clauses numbered from 1, with points that are numbered, lettered, or marked with a dash. */
const clauses = fc
  .array(
    fc.tuple(
      sentence,
      pickFrom('none', 'numbered', 'lettered', 'dashed'),
      fc.array(sentence, { minLength: 1, maxLength: 3 }),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((drafts) =>
    drafts.map(([text, marks, points], clause): Order['clauses'][number] => {
      const number = String(clause + 1);
      const markOf = (index: number): string | null => {
        if (marks === 'dashed') return null;
        return marks === 'numbered' ? `${number}.${index + 1}` : `${'абв'[index]})`;
      };
      if (marks === 'none') return { number, text: `${text}.`, items: [] };
      return {
        number,
        text: `${text}:`,
        items: points.map((point, index) => ({ number: markOf(index), text: `${point};` })),
      };
    }),
  );

const order: fc.Arbitrary<Order> = fc
  .record({
    act: acts,
    organization: fc.record({
      name: pickFrom(
        'МБОУ «Заречная школа № 3»',
        'ОТДЕЛ КУЛЬТУРЫ Администрации Заречного района',
        'Музей леса',
      ),
      address: maybe(pickFrom('196135, г. Заречный, ул. Лесная, д. 5', 'ул. Садовая, 12')),
      phone: maybe(pickFrom('8 (38255) 2-44-69', '(38255) 2-44-69')),
    }),
    date: maybe(isoDay(2018, 2026)),
    number: maybe(actNumber),
    place: maybe(pickFrom('г. Заречный', 'с. Лесное', 'посёлок Приозёрный')),
    title: titleWords.map((words) => `О ${words}`),
    basis: preamble,
    clauses,
    signatory: fc.record({ position: pickFrom('Директор', 'И.о. начальника отдела', 'Глава района'), name }),
  })
  .map(({ act: [form = '', directive = ''], basis: { preamble: text, references }, ...rest }) => ({
    form,
    directive,
    preamble: text,
    references,
    ...rest,
  }));

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

const responsible = parties.map((names) => ({ text: names.join(', '), parties: names }));

const itemOf = (period: Plan['period'], own: readonly Column[]): fc.Arbitrary<Item> =>
  fc
    .record({
      activity: sentence,
      deadline: generatedDeadline(period),
      responsible: maybe(responsible),
      result: maybe(sentence),
      others: fc.array(maybe(sentence), { minLength: own.length, maxLength: own.length }),
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
      const number = section.number ? `${section.number}.${index + 1}` : String(index + 1);
      return { ...item, number: own.some(({ role }) => role === 'number') ? number : null };
    }),
  }));

const sectionsOf = (period: Plan['period'], own: readonly Column[]): fc.Arbitrary<Section[]> => {
  const items = fc.array(itemOf(period, own), { minLength: 1, maxLength: 4 });
  const titled = fc.tuple(
    fc.boolean(),
    fc.array(fc.tuple(titleWords, maybe(sentence), items), { minLength: 1, maxLength: 4 }),
  );
  return fc
    .oneof(
      items.map((rows): Section[] => [{ number: null, title: null, tasks: null, items: rows }]),
      titled.map(([numbered, parts]) =>
        parts.map(
          ([words, tasks, rows], index): Section => ({
            number: numbered ? String(index + 1) : null,
            title: `Работа по ${words}`,
            tasks,
            items: rows,
          }),
        ),
      ),
    )
    .map((sections) => numberItems(sections, own));
};

const approval = fc.record({
  mark: pickFrom('УТВЕРЖДАЮ'),
  position: pickFrom('Директор школы', 'Министр культуры Заречной области'),
  name,
  date: maybe(isoDay(2018, 2026)),
});

const plan: fc.Arbitrary<Plan> = fc
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

const table: fc.Arbitrary<PlainTable> = fc
  .array(fc.tuple(name, maybe(sentence)), { minLength: 1, maxLength: 5 })
  .map((people) => ({
    appendix: null,
    title: 'Состав комиссии',
    columns: ['№', 'Фамилия, имя, отчество', 'Должность'],
    rows: people.map(([who, post], index) => [String(index + 1), who, post]),
  }));

/** Appendices of an order are numbered in turn where there are several. */
const numberAppendices = (
  plans: readonly Plan[],
  tables: readonly PlainTable[],
): Pick<OrderDocument, 'plans' | 'tables'> => {
  const numbered = plans.length + tables.length > 1;
  const numberOf = (index: number): string | null => (numbered ? String(index + 1) : null);
  return {
    plans: plans.map((each, index) => ({ ...each, appendix: numberOf(index) })),
    tables: tables.map((each, index) => ({ ...each, appendix: numberOf(plans.length + index) })),
  };
};

const source: OrderDocument['source'] = {
  name: 'generated.docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  sha256: '0'.repeat(64),
  pages: null,
  recognised: false,
};

/** An order without appendices or with a few, or a plan that stands alone. */
export const generatedDocument: fc.Arbitrary<OrderDocument> = fc
  .oneof(
    fc
      .tuple(order, fc.array(plan, { maxLength: 2 }), fc.array(table, { maxLength: 1 }))
      .map(([act, plans, tables]) => ({ order: act, ...numberAppendices(plans, tables) })),
    plan.map((alone) => ({ order: null, plans: [alone], tables: [] })),
  )
  .map((parts) => ({ schema: 'prikaz.document/1', source, ...parts, corrections: [], diagnostics: [] }));
