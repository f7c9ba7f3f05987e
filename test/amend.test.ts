import { describe, expect, it } from 'vitest';
import type { Clause } from '../pipeline/model/document.ts';
import { between, changedAt, clauses, withClauses } from './amend-kit.ts';
import { documentOf, order } from './stage-kit.ts';

const pointsOfClauses = async (next: readonly Clause[]) =>
  (await between(withClauses(clauses), withClauses(next))).points;

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

  it('is watched over by whoever watches over the new redaction', async () => {
    const text = 'Контроль за исполнением настоящего приказа возложить на заместителя директора Лапину О.П.';
    const { document } = await between(withClauses(clauses), withClauses(changedAt(clauses, 2, { text })));
    expect(document.order?.clauses.at(-1)?.text).toBe(text);
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
