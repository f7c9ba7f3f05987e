import { describe, expect, it } from 'vitest';
import type { Change } from '../pipeline/model/change.ts';
import type { ChangeRow, RenewalView } from '../pipeline/review/contract/renewal-view.ts';
import { daysOffOf, leftInList, leftOf } from '../pipeline/review/page/renew/asked.ts';
import { countsOf, filtered } from '../pipeline/review/page/renew/change-filter.ts';
import { changeItems, inDocument } from '../pipeline/review/page/renew/change-item.ts';
import { offeredDays } from '../pipeline/review/page/renew/offered-days.ts';
import { presentPeriod } from '../pipeline/review/page/renew/present-period.ts';
import {
  acceptance,
  acceptances,
  overriding,
  textToEdit,
  withdrawal,
} from '../pipeline/review/page/renew/row-replies.ts';
import { wordMarks } from '../pipeline/review/page/renew/word-marks.ts';

const row = (change: Partial<Change>, rest: Partial<ChangeRow> = {}): ChangeRow => {
  const whole: Change = {
    path: '/order/title',
    where: 'Заголовок приказа',
    old: '2023 год',
    new: '2024 год',
    rule: 'renew/year',
    certainty: 'derived',
    reason: 'По новому периоду.',
    ...change,
  };
  const isOpen = whole.certainty === 'confirm' || whole.certainty === 'blocked';
  const state = isOpen ? 'open' : 'done';
  return { change: whole, place: whole.path, text: whole.new, days: [], state, ...rest };
};

const dayOff = row(
  {
    path: '/plans/0/sections/0/items/3/deadline/text',
    where: 'Раздел 1, пункт 4, срок',
    old: 'до 15.03.2025',
    new: 'до 15.03.2026',
    rule: 'renew/day-off',
    certainty: 'confirm',
    reason:
      '15.03.2026 — воскресенье. Выберите рабочий день: 13.03.2026 (пятница) или 16.03.2026 (понедельник). В прошлом документе срок был не позже дня подписания (20.01.2025).',
  },
  { days: [{ date: '2026-03-15', working: false, words: 'воскресенье, выходной' }] },
);
const question = {
  place: dayOff.change.path,
  where: dayOff.change.where,
  question: dayOff.change.reason,
  was: 'до 15.03.2025',
  proposed: 'до 15.03.2026',
};
const person = row(
  {
    path: '/order/clauses/2/text',
    where: 'Пункт 3 приказа',
    old: 'Лукоянову Е.Р.',
    new: 'Лукоянову Е.Р.',
    rule: 'renew/person',
    certainty: 'confirm',
  },
  { place: null },
);
const people = [
  { was: 'Бабкина О.Т.', where: 'Подпись; Пункт 3 приказа', question: 'Проверьте.' },
  { was: 'Лукоянов Е.Р.', where: 'Пункт 3 приказа', question: 'Проверьте.' },
];
const date = row({
  path: '/order/date',
  where: 'Дата приказа',
  old: '2025-02-17',
  new: null,
  rule: 'renew/date',
  certainty: 'blocked',
});
const view: Pick<RenewalView, 'rows' | 'open' | 'answers'> = {
  rows: [dayOff, person, date, row({})],
  open: { questions: [question], people },
  answers: {},
};

const itemOf = (wanted: ChangeRow, answers: RenewalView['answers'] = {}) => {
  const found = changeItems(view, answers).find((item) => item.row === wanted);
  if (!found) throw new Error('no such row');
  return found;
};

describe('the words that differ', () => {
  it('are marked, the rest stays', () => {
    expect(wordMarks('до 1 марта 2025 г.', 'до 1 марта 2026 г.')).toEqual([
      { kind: 'same', text: 'до 1 марта ' },
      { kind: 'old', text: '2025' },
      { kind: 'new', text: '2026' },
      { kind: 'same', text: ' г.' },
    ]);
  });

  it.each([
    ['', 'новый срок'],
    ['прежний срок', ''],
    ['план на 2021-2022 учебный год', 'план работы на 2022-2023 учебный год'],
    ['одно', 'совсем другое дело'],
  ])('«%s» → «%s»: joined they are either text', (old, next) => {
    const marks = wordMarks(old, next);
    const without = (kind: string) =>
      marks
        .filter((mark) => mark.kind !== kind)
        .map(({ text }) => text)
        .join('');
    expect([without('new'), without('old')]).toEqual([old, next]);
  });
});

describe('the list of changes', () => {
  it('goes as the document goes, numbers as numbers', () => {
    const paths = [
      '/tables/0/rows/0/0',
      '/order/signatory',
      '/plans/0/sections/0/items/10',
      '/order/clauses/1/text',
    ];
    const more = ['/order/date', '/plans/0/sections/0/items/9', '/order/number', '/order/title'];
    expect([...paths, ...more].toSorted(inDocument)).toEqual([
      '/order/number',
      '/order/date',
      '/order/title',
      '/order/clauses/1/text',
      '/order/signatory',
      '/plans/0/sections/0/items/9',
      '/plans/0/sections/0/items/10',
      '/tables/0/rows/0/0',
    ]);
  });

  it('counts and filters by what is left to do, and by words', () => {
    const items = changeItems(view, {});
    expect(countsOf(items)).toEqual({ all: 4, blocked: 1, confirm: 2, derived: 1, kept: 0, yours: 0 });
    expect(filtered(items, 'confirm', '').map(({ row: { change } }) => change.where)).toEqual([
      'Пункт 3 приказа',
      'Раздел 1, пункт 4, срок',
    ]);
    expect(filtered(items, 'all', 'СРОК 2026')).toHaveLength(1);
    // Typed in the Latin layout: the letters look alike.
    expect(filtered(items, 'all', 'CPOK 2026')).toHaveLength(1);
    expect(filtered(items, 'derived', 'воскресенье')).toEqual([]);
  });

  it('shows an answer before the server has heard it', () => {
    const { path } = dayOff.change;
    const typed = itemOf(dayOff, { texts: { [path]: '13.03.2026' } });
    expect(typed).toMatchObject({ shelf: 'yours', typed: '13.03.2026' });
    const agreed = itemOf(dayOff, { questions: [{ place: path, proposed: 'до 15.03.2026', answer: 'да' }] });
    expect(agreed).toMatchObject({ shelf: 'yours', typed: null });
    const outdated = itemOf(dayOff, {
      questions: [{ place: path, proposed: 'до 15.03.2027', answer: 'да' }],
    });
    expect(outdated.shelf).toBe('confirm');
    expect(itemOf(date, { date: '2026-02-16' })).toMatchObject({ shelf: 'yours', typed: '2026-02-16' });
  });

  it('hears what the server has heard no more as typed here', () => {
    const { path } = dayOff.change;
    const answers = { texts: { [path]: '13.03.2026' } };
    const [item] = changeItems({ rows: [dayOff], open: { questions: [], people: [] }, answers }, answers);
    expect(item?.typed).toBeNull();
  });

  it('agrees at once with all that waits for a yes, each place and person once', () => {
    const { path } = dayOff.change;
    const twice = { ...view, rows: [...view.rows, row({ ...dayOff.change, old: '15.03.2025' }), person] };
    expect(acceptances(changeItems(twice, {}), people)).toMatchObject([
      { kind: 'agree', proposals: [{ place: path, proposed: 'до 15.03.2026' }] },
      { kind: 'person', was: 'Лукоянов Е.Р.', now: { name: 'да' } },
    ]);
    const answered = { people: [{ was: 'Лукоянов Е.Р.', where: 'Пункт 3 приказа', now: { name: 'да' } }] };
    expect(acceptances(changeItems(view, answered), people)).toMatchObject([{ kind: 'agree' }]);
    expect(acceptances(changeItems({ ...view, rows: [date] }, {}), people)).toEqual([]);
  });
});

describe('the period of today', () => {
  const autumn = new Date(2026, 10, 22);

  it('is offered beside the next one where years have passed, written as that is', () => {
    expect(presentPeriod('2022-2023', autumn)).toBe('2026-2027');
    expect(presentPeriod('2022/2023', autumn)).toBe('2026/2027');
    expect(presentPeriod('2024', autumn)).toBe('2026');
  });

  it('is the school year that is prepared for', () => {
    expect(presentPeriod('2022-2023', new Date(2026, 3, 30))).toBe('2025-2026');
    expect(presentPeriod('2022-2023', new Date(2026, 4, 1))).toBe('2026-2027');
  });

  it('is not offered where the next one is it, or later, or of another kind', () => {
    expect(presentPeriod('2026-2027', autumn)).toBeNull();
    expect(presentPeriod('2027', autumn)).toBeNull();
    expect(presentPeriod('II квартал 2022', autumn)).toBeNull();
  });
});

describe('days instead of a day off', () => {
  it('are those that the reason offers, not others that it tells of', () => {
    expect(offeredDays(dayOff)).toEqual([
      { date: '2026-03-13', weekday: 'пятница' },
      { date: '2026-03-16', weekday: 'понедельник' },
    ]);
    expect(offeredDays(row({}))).toEqual([]);
  });

  it('stay offered when the row has its answer', () => {
    const before = daysOffOf([question], [dayOff], []);
    expect(before).toMatchObject([{ place: question.place, offered: [{}, {}] }]);
    const given = row({ ...dayOff.change, rule: 'answers/text', certainty: 'derived' }, { state: 'given' });
    expect(daysOffOf([question], [given], before)).toEqual(before);
  });

  it('are counted among what is left, places and people each once; number and date can wait', () => {
    const number = { ...question, place: '/order/number', proposed: null };
    expect(leftOf({ questions: [question, number], people })).toBe(3);
  });

  it('are in the form, and other proposals in the list alone', () => {
    const open = { questions: [question, { ...question, place: '/plans/0/title' }], people };
    expect(leftInList(open, daysOffOf([question], [dayOff], []))).toBe(1);
    expect(leftInList({ questions: [{ ...question, proposed: null }], people }, [])).toBe(0);
  });
});

describe('what a key on a row says', () => {
  it('agrees with the proposal, or with the person who is meant', () => {
    expect(acceptance(itemOf(dayOff), people)).toEqual({
      kind: 'agree',
      proposals: [{ place: dayOff.change.path, proposed: 'до 15.03.2026' }],
    });
    expect(acceptance(itemOf(person), people)).toMatchObject({ kind: 'person', was: 'Лукоянов Е.Р.' });
    expect(acceptance(itemOf(date), people)).toBeNull();
  });

  it('gives another text, a date only where it is one', () => {
    expect(overriding(itemOf(date), '16 февраля 2026 г.')).toEqual({
      kind: 'requisite',
      name: 'date',
      text: '2026-02-16',
    });
    expect(overriding(itemOf(date), 'завтра')).toBeNull();
    expect(overriding(itemOf(dayOff), '16.03.2026')).toMatchObject({ kind: 'text', text: '16.03.2026' });
  });

  it('is begun with the whole text, of a requisite with its value', () => {
    const title = row({ new: '2024 год' }, { text: 'О плане на 2024 год' });
    const basis = row(
      { path: '/order/preamble', rule: 'answers/basis', new: 'На основании письма' },
      { text: 'В целях порядка, на основании письма', state: 'given' },
    );
    const given = row({ path: '/order/date', rule: 'answers/date', new: '2026-02-16' }, { state: 'given' });
    const rows = [title, basis, given];
    const items = changeItems({ rows, open: { questions: [], people: [] }, answers: {} }, {});
    expect(items.map(textToEdit)).toEqual(['16.02.2026', 'О плане на 2024 год', 'На основании письма']);
  });

  it('keeps a preamble that cites nothing a text, and a basis a basis', () => {
    const path = '/order/preamble';
    const cites = row({ path, rule: 'renew/basis', certainty: 'blocked', new: null });
    const plain = row({ path, rule: 'renew/year' });
    const kindOf = (each: ChangeRow) => {
      const [item] = changeItems({ rows: [each], open: { questions: [], people: [] }, answers: {} }, {});
      return item && overriding(item, 'В целях')?.kind;
    };
    expect([kindOf(cites), kindOf(plain)]).toEqual(['requisite', 'text']);
  });

  it('takes back what was said of a place and of a person', () => {
    expect(withdrawal(itemOf(person), people)).toMatchObject([
      { kind: 'person', was: 'Лукоянов Е.Р.', now: null },
    ]);
    expect(withdrawal(itemOf(dayOff), people)).toEqual([{ kind: 'withdraw', place: dayOff.change.path }]);
  });
});
