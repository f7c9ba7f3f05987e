import { describe, expect, it } from 'vitest';
import type { OrderDocument } from '../pipeline/model/document.ts';
import {
  amendOrder,
  cardPapers,
  extractPapers,
  issueDocument,
  type Rendered,
  readDocument,
  revokeOrders,
  signingSheet,
} from '../pipeline/pipeline.ts';
import { exampleOf, paragraphsOf, pdfWords, wordsOf } from './render-kit.ts';

const example = exampleOf('order');

/** The example with a clause and a few items that say something else. */
const changed = (): OrderDocument => {
  const next = structuredClone(example) as { -readonly [Key in keyof OrderDocument]: OrderDocument[Key] };
  const [first] = next.plans;
  const { order } = next;
  if (!first || !order) throw new Error('the example has no plan');
  const items = first.sections[0]?.items ?? [];
  const sections = first.sections.with(0, {
    ...(first.sections[0] ?? { number: null, title: null, tasks: null }),
    items: [
      ...items,
      { ...items[0], number: '1.3', activity: 'Проверка света «День глаз»' } as (typeof items)[number],
    ],
  });
  return {
    ...next,
    order: {
      ...order,
      title: `${order.title} и 2026-2027 учебный год`,
      clauses: order.clauses.with(1, {
        number: '2',
        text: 'Заместителю директора по воспитательной работе Савельевой М.И. и завхозу Грачёву П.П.:',
        items: order.clauses[1]?.items ?? [],
      }),
    },
    plans: next.plans.with(0, { ...first, sections }),
  };
};

const answers = { number: '15-ОД', date: '2026-01-12', basis: 'В связи с уточнением сроков' };
const today = '2026-01-10';

/** What is read from each paper of a document that was issued. */
const readBack = async (document: OrderDocument): Promise<readonly OrderDocument[]> => {
  const { files } = await issueDocument(document);
  return Promise.all(
    files.map(({ suffix, bytes }) => readDocument({ name: `a${suffix}`, bytes }, { today })),
  );
};

describe('an order made from another', () => {
  it('reads back as the same amendment from both papers', async () => {
    const made = await amendOrder(example, changed(), { answers, today });
    expect(made.order?.clauses[0]?.items.length).toBeGreaterThan(2);
    expect(made.diagnostics).toEqual([]);
    for (const read of await readBack(made)) {
      expect(read.order).toEqual(made.order);
      expect(read.diagnostics).toEqual([]);
    }
  });

  it('reads back with the appendix that is given anew', async () => {
    const [first] = example.plans;
    if (!first) throw new Error('the example has no plan');
    const columns = first.columns.toSpliced(4, 1);
    const next = { ...example, plans: [{ ...first, columns }] };
    const made = await amendOrder(example, next, { answers, today });
    for (const read of await readBack(made)) {
      expect(read.order).toEqual(made.order);
      expect(
        read.plans.map(({ sections }) => sections.flatMap(({ items }) => items.map(({ number }) => number))),
      ).toEqual([['1.1', '1.2', '2.1', '2.2']]);
    }
  });

  it('reads back as the same revocation from both papers', async () => {
    const other = { ...example, order: example.order && { ...example.order, number: '215-ОД' } };
    for (const documents of [[example], [example, other]]) {
      const made = await revokeOrders(documents, { answers, today });
      for (const read of await readBack(made)) expect(read.order).toEqual(made.order);
    }
  });
});

/** Both forms of a paper say the same words. */
const expectSame = async ({ docx, pdf }: Rendered): Promise<readonly string[]> => {
  const words = wordsOf(paragraphsOf(docx).join('\n'));
  expect([...(await pdfWords(pdf))].toSorted()).toEqual([...words].toSorted());
  return paragraphsOf(docx);
};

describe('papers that go with an order', () => {
  it('take an extract that says so, without a hand, certified', async () => {
    const { papers } = await extractPapers(example, {
      clauses: ['2'],
      items: ['1.2'],
      certification: { position: 'Секретарь', name: 'О.П. Лапина', date: '2025-09-12' },
    });
    const lines = await expectSame(papers);
    for (const line of ['ВЫПИСКА ИЗ ПРИКАЗА', 'Верно', 'Секретарь', '12.09.2025'])
      expect(lines).toContain(line);
    expect(lines.some((line) => /^подпись\s+Н\.К\.\s+Белозёрова$/u.test(line))).toBe(true);
    expect(lines.some((line) => /^_+\s+О\.П\.\s+Лапина$/u.test(line))).toBe(true);
    expect(lines.some((line) => line.startsWith('2. Заместителю'))).toBe(true);
    expect(lines.some((line) => line.startsWith('1. Утвердить'))).toBe(false);
    expect(lines).toContain('Анализ пропусков уроков по болезни');
    expect(lines).not.toContain('Ежегодный медицинский осмотр обучающихся 1–11 классов');
  });

  it('take an extract that reads back as one', async () => {
    const certification = { position: null, name: null, date: null };
    const { document, papers } = await extractPapers(example, { clauses: ['2'], items: [], certification });
    for (const [name, bytes] of Object.entries(papers)) {
      const { order } = await readDocument({ name: `a.${name}`, bytes }, { today });
      expect(order).toEqual({ ...document.order, form: 'выписка из приказа' });
    }
  });

  it('list those who are to know the order, or leave room for them', async () => {
    const named = await signingSheet(example, 'familiarisation');
    expect(named.people.map(({ name }) => name)).toEqual([
      'Савельева Марина Игоревна',
      'Тихонов Артём Львович',
      'Гущина Вера Степановна',
    ]);
    expect(await expectSame(named.papers)).toContain('Заместитель директора по воспитательной работе');
    const blank = await expectSame(
      (await signingSheet({ ...example, order: null, tables: [] }, 'familiarisation')).papers,
    );
    expect(blank).toContain('15');
    expect(blank.some((line) => line.startsWith('с документом «План работы школы'))).toBe(true);
  });

  it('list those who are to agree', async () => {
    const people = [
      { name: 'Седов К.К.', post: 'Юрист' },
      { name: 'Орлова Анна Ильинична', post: null },
    ];
    const lines = await expectSame((await signingSheet(example, 'approval', { people })).papers);
    for (const line of ['Лист согласования', 'Юрист', 'К.К.\u00A0Седов', 'А.И.\u00A0Орлова', 'Замечания'])
      expect(lines).toContain(line);
  });

  it('have a card for each party, on pages or in files of their own', async () => {
    const {
      cards: [all, ...none],
    } = await cardPapers(example, { each: false });
    expect(none).toEqual([]);
    const lines = all ? await expectSame(all.papers) : [];
    const parties = lines.filter((line) => line.startsWith('Исполнитель: '));
    expect(parties).toHaveLength(5);
    expect(lines.filter((line) => line.startsWith('Ежегодный медицинский осмотр'))).toHaveLength(2);
    const { cards: each } = await cardPapers(example, { each: true });
    expect(each.map(({ party }) => `Исполнитель: ${party}`)).toEqual(
      parties.map((line) => line.replaceAll('\u00A0', ' ')),
    );
  });

  it('refuse cards where nobody is responsible', async () => {
    const document = { ...example, order: null, plans: [] };
    await expect(cardPapers(document, { each: false })).rejects.toMatchObject({ rule: 'compose/no-parties' });
  });

  it('come out in the same bytes each time', async () => {
    const once = await signingSheet(example, 'familiarisation');
    expect((await signingSheet(example, 'familiarisation')).papers).toEqual(once.papers);
  });
});
