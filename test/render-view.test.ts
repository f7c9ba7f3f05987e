import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { prepare } from '../pipeline/render/render.ts';
import { balanceLines } from '../pipeline/render/view/balance-lines.ts';
import { columnWidths } from '../pipeline/render/view/column-widths.ts';
import { typeset } from '../pipeline/render/view/typeset.ts';
import { exampleOf } from './render-kit.ts';

const viewOf = async (document: OrderDocument) => (await prepare(document, { draft: false })).view;
const order = exampleOf('order');
const plan = exampleOf('plan');

const russian = fc
  .array(
    fc.constantFrom('план', 'Об', 'И.О.', 'Ветров', '№', '57-4655', '2021', 'г.', '–', 'научно-', 'А.'),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((words) => words.join(' '));

describe('typeset', () => {
  it.each([
    ['№ 57-4655 от 10.09.2021', '№~57-4655 от 10.09.2021'],
    ['И.О. Ветров и Ветрову И. О.', 'И.О.~Ветров и Ветрову~И.~О.'],
    ['Директор А.Б. Ветров', 'Директор А.Б.~Ветров'],
    ['сентябрь 2021 г. и 2021 года', 'сентябрь 2021~г. и 2021~года'],
    ['№ п/п', '№ п/п'],
    ['10 голосов', '10 голосов'],
    ['90 % и 5 км, 5 кмс', '90~% и 5~км, 5 кмс'],
    ['до 10 сентября 2021 г. и 1 мая', 'до 10~сентября 2021~г. и 1~мая'],
    ['п. 3 ст. 5, ч. 2 и пп. 4', 'п.~3 ст.~5, ч.~2 и пп.~4'],
    ['15 МБ, 20 кв. м, 300 тыс. руб.', '15~МБ, 20~кв.~м, 300~тыс. руб.'],
    ['1 300 000 рублей', '1~300~000 рублей'],
    ['2021 г. Департамент в г. Заозёрск', '2021~г. Департамент в г.~Заозёрск'],
    ['И.о. директора, и. о. мастера', 'И.о.~директора, и.~о.~мастера'],
    ['и т. д.', 'и т.~д.'],
    ['план – основа: – первое; – второе', 'план~– основа: – первое; – второе'],
    ['– первое', '– первое'],
  ])('%s', (text, printed) => {
    expect(typeset(text)).toBe(printed.replaceAll('~', '\u00A0'));
  });

  it('changes no word, and nothing on a second run', () => {
    fc.assert(
      fc.property(russian, (text) => {
        expect(typeset(text).replaceAll('\u00A0', ' ')).toBe(text);
        expect(typeset(typeset(text))).toBe(typeset(text));
      }),
    );
  });
});

describe('balanceLines', () => {
  it('leaves no single word on the last line', () => {
    const lines = balanceLines(
      'Муниципальное бюджетное учреждение культуры «Районная библиотека» города Ленска',
      120,
    );
    expect(lines.split('\n')).toHaveLength(2);
    expect(lines.split('\n').at(-1)?.split(' ').length).toBeGreaterThan(2);
  });

  it('keeps every word, and begins no line with a dash', () => {
    fc.assert(
      fc.property(russian, (text) => {
        const lines = balanceLines(text, 60);
        expect(lines.replace(/[\n\u00A0]/g, ' ')).toBe(text);
        expect(lines).not.toMatch(/\n[–-] /);
      }),
    );
  });
});

describe('columnWidths', () => {
  it('shares out the whole width, more to those that say more', () => {
    const [number = 0, activity = 0, deadline = 0] = columnWidths(
      [
        { heading: '№', cells: ['1', '2'] },
        {
          heading: 'Мероприятие',
          cells: ['провести беседы о пользе чтения во всех классах', 'обновить фонд'],
        },
        { heading: 'Срок', cells: ['май', 'июнь'] },
      ],
      170,
    );
    expect(number + activity + deadline).toBeCloseTo(170);
    expect(number).toBeLessThan(deadline);
    expect(activity).toBeGreaterThan(100);
  });

  it('always fills the width exactly', () => {
    const column = fc.record({ heading: fc.string(), cells: fc.array(fc.string(), { maxLength: 5 }) });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 12 }), (columns) => {
        const widths = columnWidths(columns, 257);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(257);
        expect(widths.every((width) => width > 0)).toBe(true);
      }),
    );
  });
});

describe('the view', () => {
  it('prints requisites as the office rules want them', async () => {
    const { order: printed, parts } = await viewOf(order);
    expect(printed).toMatchObject({
      contacts: ['184310, г.\u00A0Заозёрск, ул.\u00A0Маячная, д.\u00A012', 'тел. (81556) 4-17-02'],
      form: 'ПРИКАЗ',
      date: '29.08.2025',
      number: '№\u00A0214-ОД',
      directive: 'ПРИКАЗЫВАЮ:',
      lastClause: '3. Контроль за исполнением настоящего приказа оставляю за собой.',
    });
    expect(printed).toHaveProperty(['clauses', 2], expect.stringMatching(/^– довести/));
    expect(parts[1]?.stamps[0]?.lines).toEqual([
      'Приложение №\u00A02',
      'к приказу',
      'от 29.08.2025 №\u00A0214-ОД',
    ]);
  });

  it('prints numbered items with their numbers', async () => {
    const clause = { number: '1', text: 'Поручить:', items: [{ number: '1.1', text: 'довести план' }] };
    const given = { ...order, order: order.order && { ...order.order, clauses: [clause] } };
    const { order: printed } = await viewOf(given);
    expect(printed).toMatchObject({ clauses: ['1. Поручить:'], lastClause: '1.1. довести план' });
  });

  it('numbers no appendix that has no number, and points to the act by its form', async () => {
    const plans = plan.plans.map((one) => ({ ...one, approval: null }));
    const { parts } = await viewOf({
      ...order,
      plans,
      tables: [],
      order: order.order && { ...order.order, form: 'распоряжение' },
    });
    expect(parts[0]?.stamps[0]?.lines.slice(0, 2)).toEqual(['Приложение', 'к распоряжению']);
  });

  it('says the period only where the title does not', async () => {
    const untitled = plan.plans.map((one) => ({ ...one, title: 'План мероприятий' }));
    expect((await viewOf(plan)).parts[0]?.period).toBe('');
    expect((await viewOf({ ...plan, plans: untitled })).parts[0]?.period).toBe(
      'Срок реализации: 2026\u00A0год',
    );
  });

  it('says «Цель» only where the goal does not', async () => {
    expect((await viewOf(order)).parts[0]?.goal).toMatch(/^Цель: создание/);
    expect((await viewOf(plan)).parts[0]?.goal).toMatch(/^Цель плана/);
  });

  it('puts cells without a role under their headings, in their order', async () => {
    const [one] = plan.plans;
    const [item] = one?.sections[0]?.items ?? [];
    if (!one || !item) throw new Error('the example has no items');
    const headings = ['Примечание', 'Место', 'Примечание'];
    const columns = headings.map((heading) => ({ role: 'other' as const, heading }));
    const other = [
      { heading: 'Примечание', text: 'а' },
      { heading: 'Примечание', text: 'б' },
    ];
    const sections = [{ number: null, title: null, tasks: null, items: [{ ...item, other }] }];
    const { parts } = await viewOf({ ...plan, plans: [{ ...one, columns, sections }] });
    expect(parts[0]?.table).toMatchObject({ rows: [{ kind: 'item', cells: ['а', '', 'б'] }] });
  });

  it('names the organisation in an appendix mark where it has a short name', async () => {
    const organization = { name: 'Музей города Заозёрска (МБУК «Музей»)', address: null, phone: null };
    const { parts } = await viewOf({ ...order, order: order.order && { ...order.order, organization } });
    expect(parts[1]?.stamps[0]?.lines[1]).toBe('к приказу МБУК «Музей»');
  });

  it('puts the short name of an organisation below the full one', async () => {
    const organization = { name: 'Музей города Заозёрска (МБУК «Музей»)', address: null, phone: null };
    const view = await viewOf({ ...order, order: order.order && { ...order.order, organization } });
    expect(view.order?.organization).toBe('Музей города Заозёрска\n(МБУК «Музей»)');
  });

  it('sets a long title of an order in wide lines, a short one in narrow lines', async () => {
    const titled = async (title: string) => {
      const view = await viewOf({ ...order, order: order.order && { ...order.order, title } });
      return view.order?.title.split('\n') ?? [];
    };
    const short = 'Об утверждении плана проведения летних чтений';
    expect(await titled(short)).toHaveLength(2);
    const long = await titled(`${short}${' и плана поддержки сельских филиалов'.repeat(5)}`);
    expect(long.length).toBeLessThan(7);
    expect(Math.min(...long.map((line) => line.length))).toBeGreaterThan(35);
  });

  it('gives each dash of a list in a cell a line of its own', async () => {
    const given = 'Показать: - итоги года; – планы; - Ветров; а – б';
    const tables = [{ appendix: '2', title: null, columns: ['Задача'], rows: [[given]] }];
    const { parts } = await viewOf({ ...order, tables });
    const cells = parts.flatMap(({ table }) => table?.rows ?? []).flatMap((row) => row.cells);
    expect(cells).toContain('Показать:\n- итоги года;\n– планы; - Ветров; а\u00A0– б');
  });

  it('orders appendices by their numbers', async () => {
    const plans = order.plans.map((one) => ({ ...one, appendix: '10' }));
    const { parts } = await viewOf({ ...order, plans });
    expect(parts.map(({ stamps }) => stamps[0]?.lines[0])).toEqual([
      'Приложение №\u00A02',
      'Приложение №\u00A010',
    ]);
  });
});
