import { describe, expect, it } from 'vitest';
import { amend } from '../pipeline/compose/amend/amend.ts';
import type { Clause, Item, OrderDocument, Plan } from '../pipeline/model/document.ts';
import { documentOf, item, listen, order, plan, section } from './stage-kit.ts';

const clauses: readonly Clause[] = [
  { number: '1', text: 'Утвердить план (приложение № 1).', items: [] },
  {
    number: '2',
    text: 'Лапиной О.П.:',
    items: [
      { number: '2.1', text: 'провести опрос до 5 мая;' },
      { number: '2.2', text: 'подготовить отчёт.' },
    ],
  },
  { number: '3', text: 'Контроль за исполнением настоящего приказа оставляю за собой.', items: [] },
];

const columns = [
  { role: 'number', heading: '№' },
  { role: 'activity', heading: 'Мероприятие' },
  { role: 'deadline', heading: 'Срок' },
  { role: 'responsible', heading: 'Ответственный' },
] as const;

const row = (number: string | null, activity: string, deadline: string, who: string): Item =>
  item({
    number,
    activity,
    deadline: { text: deadline, terms: [] },
    responsible: { text: who, parties: [who] },
  });

const rows = [
  row('1.1', 'Собрать актив библиотеки', 'сентябрь', 'Совет'),
  row('1.2', 'Провести весенние чтения', 'март', 'Библиотекарь'),
  row('1.3', 'Обновить выставку книг', 'апрель', 'Библиотекарь'),
  row('1.4', 'Подвести итоги года', 'май', 'Совет'),
  row('1.5', 'Починить полки в хранилище', 'июнь', 'Завхоз'),
];

const withClauses = (next: readonly Clause[]) => documentOf({ order: order({ clauses: next }) });
const withRows = (items: readonly Item[], more = {}) =>
  documentOf({
    order: order({ clauses }),
    plans: [
      plan({ appendix: '1', columns, sections: [section(items, { number: '1', title: 'Чтение' })], ...more }),
    ],
  });

/** The amending order between two redactions. */
const between = async (old: OrderDocument, next: OrderDocument) => {
  const { said, context } = listen();
  const document = await amend({ old, new: next }, context, undefined);
  const points = document.order?.clauses[0]?.items.map(({ number, text }) => `${number} ${text}`) ?? [];
  return { document, points, said };
};

const pointsOfClauses = async (next: readonly Clause[]) =>
  (await between(withClauses(clauses), withClauses(next))).points;
const pointsOfRows = async (next: readonly Item[]) => (await between(withRows(rows), withRows(next))).points;

const changedAt = <Each>(all: readonly Each[], index: number, change: Partial<Each>): Each[] =>
  all.map((each, place) => (place === index ? { ...each, ...change } : each));

describe('an order that amends another', () => {
  it('names the act, the change and who watches over it, and leaves open what it cannot know', async () => {
    const next = withClauses(changedAt(clauses, 0, { text: 'Утвердить график (приложение № 1).' }));
    const { document, said } = await between(withClauses(clauses), next);
    expect(document.order).toMatchObject({
      form: 'приказ',
      title: 'О внесении изменения в приказ от 01.09.2022 № 17 «О подготовке к зиме»',
      date: null,
      number: null,
      preamble: expect.stringMatching(/^В связи с _+$/u),
      references: [],
      signatory: { position: 'Директор', name: 'И.И. Берёзкин' },
    });
    expect(document.order?.clauses.map(({ text }) => text)).toEqual([
      'Внести в приказ МБОУ «Заречная школа» от 01.09.2022 № 17 «О подготовке к зиме» следующее изменение:',
      'Контроль за исполнением настоящего приказа оставляю за собой.',
    ]);
    expect(said.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'renew/blocked /order/number',
      'renew/blocked /order/date',
      'renew/blocked /order/preamble',
    ]);
  });

  it('tells the words of a point, and where it stands', async () => {
    const items = [
      { number: '2.1', text: 'провести опрос до 15 мая;' },
      ...(clauses[1]?.items.slice(1) ?? []),
    ];
    expect(await pointsOfClauses(changedAt(clauses, 1, { items }))).toEqual([
      '1.1 В пункте 2.1 цифру «5» заменить цифрами «15».',
    ]);
  });

  it.each([
    [null, 'В абзаце втором пункта 2 слово «опрос» заменить словом «сбор».'],
    ['а)', 'В подпункте «а» пункта 2 слово «опрос» заменить словом «сбор».'],
    ['1)', 'В подпункте 1 пункта 2 слово «опрос» заменить словом «сбор».'],
  ])('names a point marked %s', async (number, expected) => {
    const marked = (text: string) => changedAt(clauses, 1, { items: [{ number, text }] });
    const { points } = await between(
      withClauses(marked('провести опрос.')),
      withClauses(marked('провести сбор.')),
    );
    expect(points).toEqual([`1.1 ${expected}`]);
  });

  it('adds points at the end of a clause and takes others out', async () => {
    const points = clauses[1]?.items ?? [];
    const added = [...points, { number: '2.3', text: 'сдать отчёт.' }];
    expect(await pointsOfClauses(changedAt(clauses, 1, { items: added }))).toEqual([
      '1.1 Пункт 2 дополнить пунктом 2.3 следующего содержания: «2.3. сдать отчёт.».',
    ]);
    expect(await pointsOfClauses(changedAt(clauses, 1, { items: points.slice(0, 1) }))).toEqual([
      '1.1 Пункт 2.2 признать утратившим силу.',
    ]);
    const bare = (items: Clause['items']) =>
      changedAt(clauses, 1, { items: items.map((each) => ({ ...each, number: null })) });
    const { points: said } = await between(withClauses(bare(points)), withClauses(bare(added)));
    expect(said).toEqual([
      '1.1 Пункт 2 дополнить абзацем четвёртым следующего содержания: «– сдать отчёт.».',
    ]);
  });

  it('words a clause anew whose points came between others', async () => {
    const [first, last] = clauses[1]?.items ?? [];
    if (!first || !last) throw new Error('the clause has no points');
    const items = [first, { number: '2.2', text: 'сдать отчёт;' }, { ...last, number: '2.3' }];
    expect(await pointsOfClauses(changedAt(clauses, 1, { items }))).toEqual([
      '1.1 Пункт 2 изложить в следующей редакции: ' +
        '«2. Лапиной О.П.: 2.1. провести опрос до 5 мая; 2.2. сдать отчёт; 2.3. подготовить отчёт.».',
    ]);
  });

  it('says new numbers before what comes under them', async () => {
    const last = clauses[2];
    const next = [
      ...clauses.slice(0, 2),
      { number: '3', text: 'Ознакомить с приказом учителей.', items: [] },
    ];
    expect(await pointsOfClauses([...next, ...(last ? [{ ...last, number: '4' }] : [])])).toEqual([
      '1.1 Пункт 3 считать пунктом 4.',
      '1.2 Дополнить пунктом 3 следующего содержания: «3. Ознакомить с приказом учителей.».',
    ]);
  });

  it('revokes a clause that goes', async () => {
    expect(await pointsOfClauses(clauses.toSpliced(1, 1))).toEqual(['1.1 Пункт 2 признать утратившим силу.']);
  });

  it('amends the title and the preamble', async () => {
    const [old, next] = [
      documentOf({ order: order({ clauses, preamble: 'В целях порядка' }) }),
      documentOf({ order: order({ clauses, title: 'О подготовке к весне', preamble: null }) }),
    ];
    expect((await between(old, next)).points).toEqual([
      '1.1 В наименовании слово «зиме» заменить словом «весне».',
      '1.2 Преамбулу исключить.',
    ]);
  });

  it('refuses two redactions that do not differ, and a plan without an order', async () => {
    const same = withClauses(clauses);
    await expect(between(same, same)).rejects.toMatchObject({ rule: 'compose/nothing-changed' });
    await expect(between(same, documentOf({}))).rejects.toMatchObject({ rule: 'compose/no-order' });
  });

  it('says requisites that differ, which no order amends', async () => {
    const next = documentOf({ order: order({ clauses: clauses.slice(0, 1), number: '18' }) });
    const { said } = await between(withClauses(clauses), next);
    expect(said.find(({ rule }) => rule === 'compose/requisite-changed')).toMatchObject({
      path: '/order/number',
      message: expect.stringContaining('«номер»'),
    });
  });

  it('has gaps for an act that was never registered', async () => {
    const old = documentOf({ order: order({ clauses, number: null }) });
    const { document, said } = await between(old, documentOf({ order: order({ clauses: [] }) }));
    expect(document.order?.title).toContain('приказ от 01.09.2022 № ______ «О');
    expect(said.map(({ path }) => path)).toContain('/order/clauses/0/text');
  });
});

describe('the appendices of an order that is amended', () => {
  it('tell what one item says otherwise', async () => {
    expect(await pointsOfRows(changedAt(rows, 1, { deadline: { text: 'апрель', terms: [] } }))).toEqual([
      '1.1 В приложении № 1 к указанному приказу в пункте 1.2 слово «март» заменить словом «апрель».',
    ]);
  });

  it('name the column where the words stand elsewhere in the item too', async () => {
    const old = withRows(changedAt(rows, 1, { activity: 'Провести чтения за март' }));
    const next = withRows(
      changedAt(rows, 1, { activity: 'Провести чтения за март', deadline: { text: 'апрель', terms: [] } }),
    );
    expect((await between(old, next)).points).toEqual([
      '1.1 В приложении № 1 к указанному приказу в графе «Срок» пункта 1.2 слово «март» заменить словом «апрель».',
    ]);
  });

  it('put several changes under one head', async () => {
    const next = [...rows.slice(0, 4), row('1.5', 'Покрасить стены', 'июль', 'Завхоз')].map((each, index) =>
      index === 0 ? { ...each, activity: 'Собрать совет библиотеки' } : each,
    );
    expect(await pointsOfRows([...next, row('1.6', 'Вымыть окна', 'август', 'Завхоз')])).toEqual([
      '1.1 В приложении № 1 к указанному приказу:',
      'а) в пункте 1.1 слово «актив» заменить словом «совет»;',
      'б) пункт 1.5 исключить;',
      'в) дополнить пунктом 1.5 следующего содержания: «1.5. Покрасить стены; срок – июль; ответственный – Завхоз»;',
      'г) дополнить пунктом 1.6 следующего содержания: «1.6. Вымыть окна; срок – август; ответственный – Завхоз».',
    ]);
  });

  it('are given anew where most of them changed', async () => {
    const next = rows.map((each) => ({ ...each, responsible: { text: 'Комиссия', parties: ['Комиссия'] } }));
    const { points, document } = await between(withRows(rows), withRows(next));
    expect(points).toEqual([
      '1.1 Приложение № 1 к указанному приказу изложить в новой редакции согласно приложению к настоящему приказу.',
    ]);
    expect(document.plans).toHaveLength(1);
    expect(document.plans[0]).toMatchObject({ appendix: null, approval: null, sections: [{ items: next }] });
  });

  it('are given anew where more changed than there are letters for', async () => {
    const many = (deadline: string) =>
      Array.from({ length: 60 }, (_, index) =>
        row(`1.${index + 1}`, `Дело ${index + 1}`, index % 2 ? deadline : 'май', 'Совет'),
      );
    const { points } = await between(withRows(many('июнь')), withRows(many('июль')));
    expect(points).toHaveLength(1);
    expect(points[0]).toContain('изложить в новой редакции');
  });

  it('are numbered anew where several are attached', async () => {
    const other = plan({
      appendix: '2',
      title: 'График дежурств на каникулах',
      columns,
      sections: [section(rows)],
    });
    const old = withRows(rows);
    const both = { ...old, plans: [...old.plans, other] };
    const swapped = { ...both, plans: both.plans.map((each) => ({ ...each, columns: columns.slice(0, 3) })) };
    const { points, document } = await between(both, swapped);
    expect(points.map((point) => point.replace(/ изложить .* согласно/u, ' →'))).toEqual([
      '1.1 Приложение № 1 к указанному приказу → приложению № 1 к настоящему приказу.',
      '1.2 Приложение № 2 к указанному приказу → приложению № 2 к настоящему приказу.',
    ]);
    expect(document.plans.map(({ appendix }) => appendix)).toEqual(['1', '2']);
  });

  it('come and go', async () => {
    const old = withRows(rows);
    const table = { appendix: '2', title: 'Состав комиссии', columns: ['ФИО'], rows: [['Седов К.К.']] };
    expect((await between(old, { ...old, tables: [table] })).points).toEqual([
      '1.1 Дополнить приложением № 2 согласно приложению к настоящему приказу.',
    ]);
    expect((await between({ ...old, tables: [table] }, old)).points).toEqual([
      '1.1 Приложение № 2 к указанному приказу признать утратившим силу.',
    ]);
  });

  it('tell the rows of a list', async () => {
    const list = (names: readonly string[]) => ({
      ...withClauses(clauses),
      tables: [
        {
          appendix: '2',
          title: 'Состав комиссии',
          columns: ['№', 'Фамилия', 'Должность'],
          rows: names.map((name, index) => [`${index + 1}.`, name, 'учитель']),
        },
      ],
    });
    const { points } = await between(list(['Седов К.К.', 'Лапина О.П.']), list(['Седов К.К.', 'Юдина О.П.']));
    expect(points).toEqual([
      '1.1 В приложении № 2 к указанному приказу в строке 2 слово «Лапина» заменить словом «Юдина».',
    ]);
  });

  it('name the section where each counts its items from one', async () => {
    const twice = (deadline: string) =>
      withRows([], {
        sections: [
          section([row('1', 'Собрать актив', 'май', 'Совет')], { number: 'I', title: 'Начало' }),
          section([row('1', 'Починить полки', deadline, 'Завхоз')], { number: 'II', title: 'Хранилище' }),
        ],
      });
    expect((await between(twice('май'), twice('июнь'))).points).toEqual([
      '1.1 В приложении № 1 к указанному приказу в пункте 1 раздела II слово «май» заменить словом «июнь».',
    ]);
  });
});

describe('a plan that is amended', () => {
  const head = '1.1 В приложении № 1 к указанному приказу ';
  const two = (more: Partial<Plan> = {}, sections: Plan['sections'] = bothSections) =>
    withRows([], { sections, ...more });
  const bothSections = [
    section(rows.slice(0, 3), { number: '1', title: 'Чтение', tasks: 'собрать читателей' }),
    section([row('2.1', 'Починить полки', 'июнь', 'Завхоз')], { number: '2', title: 'Хранилище' }),
  ];
  const pointsOf = async (next: OrderDocument, old = two()) => (await between(old, next)).points;
  const anew = `${head.trim().replace('В приложении', 'Приложение')} изложить в новой редакции согласно приложению к настоящему приказу.`;

  it.each<[string, Partial<Plan>, string]>([
    [
      'title',
      { title: 'План работы школьной читальни на 2022-2023 учебный год' },
      'в наименовании слово «библиотеки» заменить словом «читальни».',
    ],
    ['goal', { goal: 'любовь к книге' }, 'дополнить целью следующего содержания: «любовь к книге».'],
    ['tasks', { tasks: ['читать вслух'] }, 'дополнить задачей 1 следующего содержания: «читать вслух».'],
    [
      'abbreviations',
      { abbreviations: [{ short: 'БИЦ', full: 'библиотечный центр' }] },
      'дополнить перечнем сокращений следующего содержания: «БИЦ – библиотечный центр».',
    ],
    [
      'period',
      { period: { kind: 'dates', from: '2022-09-01', to: '2022-12-31', text: 'осень' } },
      'дополнить сроком реализации следующего содержания: «осень».',
    ],
  ])('tells its %s', async (_, more, expected) => {
    expect(await pointsOf(two(more))).toEqual([head + expected]);
  });

  it('tells the name and the tasks of a section', async () => {
    const next = bothSections.with(
      0,
      section(rows.slice(0, 3), { number: '1', title: 'Чтение вслух', tasks: null }),
    );
    expect(await pointsOf(two({}, next))).toEqual([
      `${head.trim()}:`,
      'а) в наименовании раздела 1 после слова «Чтение» дополнить словом «вслух»;',
      'б) задачи раздела 1 исключить.',
    ]);
  });

  it('loses its last section by one word, and any other by being given anew', async () => {
    expect(await pointsOf(two({}, bothSections.slice(0, 1)))).toEqual([`${head}раздел 2 исключить.`]);
    expect(await pointsOf(two({}, bothSections.slice(1)))).toEqual([anew]);
    const more = [
      ...bothSections,
      section([row('3.1', 'Вымыть окна', 'май', 'Завхоз')], { number: '3', title: 'Двор' }),
    ];
    expect(await pointsOf(two({}, more))).toEqual([anew]);
  });

  it('is given anew where its columns or a nameless section changed', async () => {
    expect(await pointsOf(two({ columns: columns.slice(0, 3) }))).toEqual([anew]);
    const nameless = (title: string | null) => two({}, [section(rows, { title })]);
    expect(await pointsOf(nameless('Чтение'), nameless(null))).toEqual([anew]);
  });

  it('names a row without a number by what it says', async () => {
    const bare = (deadline: string) => withRows([row(null, 'Собрать актив', deadline, 'Совет')]);
    expect(await pointsOf(bare('май'), bare('июнь'))).toEqual([
      `${head}в строке «Собрать актив» слово «июнь» заменить словом «май».`,
    ]);
  });

  it('words a row anew of which most cells changed', async () => {
    const next = rows.with(1, row('1.2', 'Устроить встречу с писателем', 'апрель', 'Совет'));
    expect(await pointsOf(withRows(next), withRows(rows))).toEqual([
      `${head}пункт 1.2 изложить в следующей редакции: ` +
        '«1.2. Устроить встречу с писателем; срок – апрель; ответственный – Совет».',
    ]);
  });

  it('fills and clears cells', async () => {
    const old = rows.with(1, { ...row('1.2', 'Провести весенние чтения', 'март', 'Совет'), deadline: null });
    expect(
      await pointsOf(
        withRows(rows.with(1, row('1.2', 'Провести весенние чтения', 'март', 'Совет'))),
        withRows(old),
      ),
    ).toEqual([`${head}графу «Срок» пункта 1.2 изложить в следующей редакции: «март».`]);
    expect(
      await pointsOf(
        withRows(old),
        withRows(rows.with(1, row('1.2', 'Провести весенние чтения', 'март', 'Совет'))),
      ),
    ).toEqual([`${head}в пункте 1.2 слово «март» исключить.`]);
  });

  it('says new numbers of rows that stay', async () => {
    const next = rows.toSpliced(1, 1).map((each, index) => ({ ...each, number: `1.${index + 1}` }));
    expect(await pointsOf(withRows([...rows.slice(5), ...next]), withRows(rows))).toEqual([
      `${head.trim()}:`,
      'а) пункт 1.2 исключить;',
      'б) пункты 1.3 – 1.5 считать соответственно пунктами 1.2 – 1.4.',
    ]);
  });
});

describe('lists and appendices without numbers', () => {
  const table = (title: string, names: readonly string[], columns: readonly string[] = ['Фамилия']) => ({
    appendix: null,
    title,
    columns,
    rows: names.map((name) => [name]),
  });
  const withTables = (...tables: OrderDocument['tables']) => ({ ...withClauses(clauses), tables });

  it('are named by their titles and their places', async () => {
    const other = table('График дежурств', ['понедельник']);
    const old = withTables(table('Состав комиссии', ['Седов К.К.', 'Лапина О.П.']), other);
    const next = withTables(table('Состав комиссии', ['Седов К.К.', 'Лапина О.П.', 'Юдина А.А.']), other);
    expect((await between(old, next)).points).toEqual([
      '1.1 В приложении «Состав комиссии» к указанному приказу дополнить строкой 3 следующего содержания: «Юдина А.А.».',
    ]);
    const anew = withTables(table('Состав комиссии', ['Седов К.К.'], ['Фамилия, имя']), other);
    expect((await between(old, anew)).points).toEqual([
      '1.1 Приложение «Состав комиссии» к указанному приказу изложить в новой редакции согласно приложению к настоящему приказу.',
    ]);
  });

  it('count paragraphs in words', async () => {
    const many = (last: string) =>
      withClauses([
        {
          number: '1',
          text: 'Поручить:',
          items: Array.from({ length: 21 }, (_, index) => ({
            number: null,
            text: index === 20 ? last : `сделать дело ${index + 1};`,
          })),
        },
      ]);
    const { points } = await between(many('сдать отчёт.'), many('сдать сводку.'));
    expect(points).toEqual(['1.1 В абзаце 22-м пункта 1 слово «отчёт» заменить словом «сводку».']);
  });
});
