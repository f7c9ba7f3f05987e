import { describe, expect, it } from 'vitest';
import { issuerName } from '../pipeline/compose/issuer-name.ts';
import { revoke } from '../pipeline/compose/revoke.ts';
import type { Order } from '../pipeline/model/document.ts';
import { quote } from '../pipeline/model/quote.ts';
import { revokeOrders } from '../pipeline/pipeline.ts';
import { documentOf, listen, order } from './stage-kit.ts';

const revoked = async (...orders: readonly Partial<Order>[]) => {
  const { said, context } = listen();
  const documents = orders.map((more) => documentOf({ order: order(more) }));
  const document = await revoke(documents, context, undefined);
  const lines = document.order?.clauses.flatMap(({ number, text, items }) => [
    `${number} ${text}`,
    ...items.map((item) => `${item.number} ${item.text}`),
  ]);
  return { order: document.order, lines, said };
};

describe('an order that revokes others', () => {
  it('names the act in the cases that title and clause ask for', async () => {
    const { order: made, lines } = await revoked({});
    expect(made?.title).toBe('О признании утратившим силу приказа от 01.09.2022 № 17 «О подготовке к зиме»');
    expect(lines).toEqual([
      '1 Признать утратившим силу приказ МБОУ «Заречная школа» от 01.09.2022 № 17 «О подготовке к зиме».',
      '2 Контроль за исполнением настоящего приказа оставляю за собой.',
    ]);
  });

  it('lists several acts', async () => {
    const { order: made, lines } = await revoked({}, { number: '18', title: 'О дежурстве' });
    expect(made?.title).toBe('О признании утратившими силу некоторых приказов');
    expect(lines?.slice(0, 3)).toEqual([
      '1 Признать утратившими силу:',
      '1.1 Приказ МБОУ «Заречная школа» от 01.09.2022 № 17 «О подготовке к зиме»;',
      '1.2 Приказ МБОУ «Заречная школа» от 01.09.2022 № 18 «О дежурстве».',
    ]);
  });

  it('cites a title without its full stop', async () => {
    const { lines } = await revoked({ title: 'О дежурстве.' });
    expect(lines?.[0]).toMatch(/«О дежурстве»\.$/u);
  });

  it('names an act once that two files have', async () => {
    expect((await revoked({}, {})).lines).toEqual((await revoked({})).lines);
  });

  it('declines other forms of act and joins different ones', async () => {
    expect((await revoked({ form: 'постановление', directive: 'ПОСТАНОВЛЯЮ' })).order?.title).toMatch(
      /^О признании утратившим силу постановления от/u,
    );
    expect((await revoked({ form: 'распоряжение' }, {})).order?.title).toBe(
      'О признании утратившими силу некоторых актов',
    );
  });

  it('lets watch over it whoever watched over the revoked order', async () => {
    const control =
      'Контроль за исполнением настоящего приказа возложить на заместителя директора Седову К.К.';
    const { lines } = await revoked({ clauses: [{ number: '4', text: control, items: [] }] });
    expect(lines?.at(-1)).toBe(`2 ${control}`);
  });

  it('names nobody where a body decides and nobody was named', async () => {
    const { lines } = await revoked({ form: 'решение', directive: 'РЕШИЛ' });
    expect(lines).toHaveLength(1);
  });

  it('says an act of another body and one that bears no number', async () => {
    const other = { organization: { name: 'МБОУ «Луговая школа»', address: null, phone: null } };
    const { said, lines } = await revoked({}, { ...other, number: null });
    expect(said.map(({ rule }) => rule)).toContain('compose/other-body');
    expect(said.some(({ path }) => path === '/order/clauses/0/text')).toBe(true);
    expect(lines?.[2]).toContain('от 01.09.2022 № ______ «О подготовке к зиме».');
  });

  it('is a draft no more once number, date and basis are given', async () => {
    const answers = { number: '5', date: '2023-01-12', basis: 'В связи с изменением штатного расписания' };
    const documents = [documentOf({ order: order() })];
    const [draft, done] = [
      await revokeOrders(documents, { today: '2023-01-10' }),
      await revokeOrders(documents, { today: '2023-01-10', answers }),
    ];
    expect(draft.diagnostics.filter(({ rule }) => rule === 'renew/blocked')).toHaveLength(3);
    expect(done.diagnostics).toEqual([]);
    expect(done.order).toMatchObject({ number: '5', date: '2023-01-12', preamble: answers.basis });
  });
});

describe('the body that an act names', () => {
  it.each([
    ['Муниципальное бюджетное учреждение «Парк»', 'Муниципального бюджетного учреждения «Парк»'],
    ['Бюджетное учреждение «Средняя школа № 5»', 'Бюджетного учреждения «Средняя школа № 5»'],
    ['Средняя школа № 5', 'Средней школы № 5'],
    ['Государственное учреждение культуры «Клуб» (ГУК «Клуб»)', 'ГУК «Клуб»'],
    ['ГАУ ДО «Старт»', 'ГАУ ДО «Старт»'],
    ['Администрация Лугового района', 'Администрации Лугового района'],
    ['Высшая горная школа', 'Высшей горной школы'],
    ['Детский технический центр', 'Детского технического центра'],
    ['МУНИЦИПАЛЬНОЕ УЧРЕЖДЕНИЕ «ПАРК»', null],
    ['Министерство культуры области Музей истории', null],
    ['Министерство культуры области Бюджетное учреждение «Парк»', null],
    ['Заречье', null],
    [null, null],
  ])('%s → %s', (name, expected) => {
    expect(issuerName(name)).toBe(expected);
  });
});

describe('a quotation', () => {
  it.each([
    ['О плане «Чтение»', '«О плане «Чтение»»'],
    ['О плане "Чтение" и "Лето"', '«О плане «Чтение» и «Лето»»'],
    ['О плане («Чтение', '«О плане («Чтение»»'],
    ['О зиме', '«О зиме»'],
  ])('%s → %s', (text, expected) => {
    expect(quote(text)).toBe(expected);
  });
});
