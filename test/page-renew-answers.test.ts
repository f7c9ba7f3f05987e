import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answersOf } from '../pipeline/model/answers/answers.ts';
import { answersSchema } from '../pipeline/model/answers/answers-schema.ts';
import type { RenewalView, RenewalWish } from '../pipeline/review/contract/renewal-view.ts';
import type { RenewalClient } from '../pipeline/review/page/app/client.ts';
import { RefusalError } from '../pipeline/review/page/app/refusal-error.ts';
import { renewalKeeper } from '../pipeline/review/page/renew/renewal-keeper.ts';
import { isUnsaved, type RenewalState } from '../pipeline/review/page/renew/renewal-state.ts';
import { type Reply, sendable, withReply, writable } from '../pipeline/review/page/renew/reply.ts';

const replies: readonly Reply[] = [
  { kind: 'requisite', name: 'date', text: '2026-02-16' },
  { kind: 'requisite', name: 'basis', text: 'На основании письма от 02.02.2026 № 5' },
  { kind: 'text', place: '/plans/0/title', text: 'План на весну 2026 года' },
  { kind: 'agree', proposals: [{ place: '/order/title', proposed: 'О паводке 2026 года' }] },
  { kind: 'person', was: 'Бабкина О.Т.', where: 'Подпись', now: { name: 'да' } },
  { kind: 'person', was: 'Лукоянов Е.Р.', where: 'Пункт 3', now: { name: 'П.И. Зорин', gender: 'male' } },
];

const parsed = (answers: RenewalView['answers']) => answersOf(answersSchema.parse(answers));

describe('answers built from replies', () => {
  it('are those of an answers file', () => {
    expect(parsed(replies.reduce(withReply, {}))).toMatchObject({
      date: '2026-02-16',
      basis: 'На основании письма от 02.02.2026 № 5',
      texts: { '/plans/0/title': 'План на весну 2026 года' },
      agreed: [{ place: '/order/title', proposed: 'О паводке 2026 года' }],
      people: [
        { was: 'Бабкина О.Т.', now: { name: undefined } },
        { was: 'Лукоянов Е.Р.', now: { name: 'П.И. Зорин', gender: 'male' } },
      ],
    });
  });

  it('keep one answer for a place, the last', () => {
    const agreed = replies.reduce(withReply, {});
    const other = withReply(agreed, { kind: 'text', place: '/order/title', text: 'О весне' });
    expect(parsed(other)).toMatchObject({ agreed: [], texts: { '/order/title': 'О весне' } });
    const again = withReply(other, { kind: 'agree', proposals: [{ place: '/order/title', proposed: 'А' }] });
    expect(parsed(again).texts).not.toHaveProperty('/order/title');
  });

  it('are taken back one by one', () => {
    const places = ['/order/title', '/plans/0/title', '/order/date', '/order/preamble'];
    const gone = places
      .map((place): Reply => ({ kind: 'withdraw', place }))
      .reduce(withReply, replies.reduce(withReply, {}));
    const rest = withReply(gone, { kind: 'person', was: 'Бабкина О.Т.', where: 'Подпись', now: null });
    expect(parsed(rest)).toMatchObject({ date: undefined, basis: undefined, texts: {}, agreed: [] });
    expect(parsed(rest).people).toHaveLength(1);
  });

  it('are sent without what is not finished', () => {
    const forms = {
      nominative: 'П.И. Зорин',
      genitive: '',
      dative: 'П.И. Зорину',
      accusative: 'П.И. Зорина',
      instrumental: 'П.И. Зориным',
      prepositional: 'П.И. Зорине',
    };
    const now = { name: 'П.И. Зорин', forms };
    const half = replies.reduce(withReply, { number: '<>' });
    const typed = withReply(half, { kind: 'person', was: 'Лукоянов Е.Р.', where: 'Пункт 3', now });
    expect(answersSchema.safeParse(typed).success).toBe(false);
    expect(parsed(sendable(typed))).toMatchObject({
      people: [{}, { now: { name: 'П.И. Зорин', forms: undefined } }],
    });
  });

  it('are all taken back at once', () => {
    expect(withReply(replies.reduce(withReply, {}), { kind: 'forget' })).toEqual({});
  });

  it('can be sent again as the server told them', () => {
    const told = answersSchema.parse(replies.reduce(withReply, {}));
    expect(answersSchema.parse(writable(told))).toEqual(told);
  });
});

const viewOf = (revision: number, answers: RenewalView['answers'] = {}): RenewalView => ({
  revision,
  rowNames: {},
  period: '2026',
  suggested: '2026',
  own: '2025 год',
  refusal: null,
  rows: [],
  open: { questions: [], people: [] },
  answers,
  ready: false,
});

const refusal = { message: 'Не понят новый период.', advice: '' };

const stale = () => new RefusalError(409, { rule: 'review/stale', message: 'Документ изменён.', advice: '' });

describe('saving', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const opened = async () => {
    let state: RenewalState | null = null;
    let held = viewOf(1);
    const wishes: RenewalWish[] = [];
    const failures: Error[] = [];
    const client: RenewalClient = {
      renewal: async () => held,
      saveRenewal: async (_, wish) => {
        const failure = failures.shift();
        if (failure) throw failure;
        if (wish.revision !== held.revision) throw stale();
        if (wish.period === 'когда-нибудь') return { ...held, period: wish.period, refusal };
        wishes.push(wish);
        held = { ...viewOf(wish.revision + 1, wish.answers), period: wish.period };
        return held;
      },
      redlineHref: () => '',
    };
    const place = {
      get: () => state,
      set: (next: RenewalState) => {
        state = next;
      },
    };
    const keeper = renewalKeeper('d', client, place);
    await keeper.load();
    const shown = (): RenewalState => {
      if (!state) throw new Error('not opened');
      return state;
    };
    const other = (answers: RenewalView['answers']) => {
      held = viewOf(held.revision + 1, answers);
    };
    return { keeper, shown, wishes, failures, other, client };
  };

  const number = (text: string): Reply => ({ kind: 'requisite', name: 'number', text });

  it('sends what was typed letter by letter once, on the last revision', async () => {
    const { keeper, shown, wishes } = await opened();
    for (const text of ['5', '58', '58-ОД']) keeper.reply(number(text));
    expect(shown().answers.number).toBe('58-ОД');
    expect(isUnsaved(shown())).toBe(true);
    await vi.runAllTimersAsync();
    expect(wishes).toMatchObject([{ revision: 1, period: '2026', answers: { number: '58-ОД' } }]);
    expect(isUnsaved(shown())).toBe(false);
  });

  it('sends what was typed meanwhile after that', async () => {
    const { keeper, wishes, shown } = await opened();
    keeper.reply(number('58'));
    const saving = keeper.flush();
    keeper.reply(number('58-ОД'));
    await saving;
    await vi.runAllTimersAsync();
    expect(wishes.map(({ answers }) => answers.number)).toEqual(['58', '58-ОД']);
    expect(shown().unsaved).toEqual([]);
  });

  it.each(['mine', 'theirs'] as const)(
    'keeps what was typed when another tab was first: %s',
    async (whose) => {
      const { keeper, shown, wishes, other } = await opened();
      other({ date: '2026-02-20' });
      keeper.reply(number('58-ОД'));
      await vi.runAllTimersAsync();
      expect(shown()).toMatchObject({ stale: true, answers: { date: '2026-02-20', number: '58-ОД' } });
      expect(wishes).toEqual([]);
      await keeper.settle(whose);
      expect(shown()).toMatchObject({ stale: false, unsaved: [] });
      expect(shown().answers).toEqual(
        whose === 'mine'
          ? { ...writable({ date: '2026-02-20' }), number: '58-ОД' }
          : writable({ date: '2026-02-20' }),
      );
      expect(wishes).toHaveLength(whose === 'mine' ? 1 : 0);
    },
  );

  it('keeps what was typed when the server is gone, and sends it later', async () => {
    const { keeper, shown, wishes, failures } = await opened();
    failures.push(new RefusalError(0, { rule: 'review/no-connection', message: 'Нет связи.', advice: '' }));
    keeper.reply(number('58-ОД'));
    await vi.runAllTimersAsync();
    expect(shown()).toMatchObject({ trouble: { message: 'Нет связи.' }, saving: false });
    expect(shown().unsaved).toHaveLength(1);
    await keeper.flush();
    expect(wishes).toHaveLength(1);
    expect(shown()).toMatchObject({ trouble: null, unsaved: [] });
  });

  it('keeps what was saved where an older state comes after it', async () => {
    const { keeper, shown, client } = await opened();
    const late = Promise.withResolvers<RenewalView>();
    const renewal = vi.spyOn(client, 'renewal').mockReturnValueOnce(late.promise);
    const loaded = keeper.load();
    keeper.reply(number('58-ОД'));
    await vi.runAllTimersAsync();
    late.resolve(viewOf(1));
    await loaded;
    expect(renewal).toHaveBeenCalledOnce();
    expect(shown()).toMatchObject({ view: { revision: 2 }, answers: { number: '58-ОД' }, stale: false });
  });

  it('takes the answers of another tab where nothing waits here', async () => {
    const { keeper, shown, other } = await opened();
    other({ number: '12' });
    await keeper.load();
    expect(shown()).toMatchObject({ view: { revision: 2 }, answers: { number: '12' } });
  });

  it('sends a period that was chosen', async () => {
    const { keeper, wishes, shown } = await opened();
    keeper.choosePeriod('2027');
    await vi.runAllTimersAsync();
    expect(wishes).toMatchObject([{ period: '2027' }]);
    expect(shown()).toMatchObject({ period: null, view: { period: '2027' } });
  });

  it('stays with the period before where another is refused, and saves what was typed under it', async () => {
    const { keeper, wishes, shown } = await opened();
    keeper.reply(number('58-ОД'));
    keeper.choosePeriod('когда-нибудь');
    await vi.runAllTimersAsync();
    expect(shown()).toMatchObject({ refused: refusal, view: { period: '2026' }, unsaved: [] });
    expect(wishes).toMatchObject([{ period: '2026', answers: { number: '58-ОД' } }]);
    keeper.keepPeriod();
    expect(shown().refused).toBeNull();
  });
});
