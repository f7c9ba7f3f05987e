import { describe, expect, it } from 'vitest';
import type { OfficeCalendar } from '../pipeline/model/calendar/day-off-rule.ts';
import type { Period } from '../pipeline/model/document.ts';
import type { Move } from '../pipeline/renew/times/move.ts';
import type { Verdict } from '../pipeline/renew/times/verdict.ts';
import { moveBy, renewForm } from './renew-form.ts';
import { schoolYear } from './show-terms.ts';

interface Given {
  readonly from?: Period | null;
  readonly years?: number;
  readonly deadline?: boolean;
  readonly move?: Partial<Move>;
}

const judged = (text: string, { from = schoolYear(2021), years = 1, deadline = true, move }: Given = {}) =>
  renewForm({ text, from, deadline, heading: null }, moveBy(from, years, move));

/** The verdict on the first time of a text. */
const verdictOn = (text: string, given?: Given): Verdict => {
  const [first] = judged(text, given).judged;
  if (!first) throw new Error(`no time in «${text}»`);
  return first.verdict;
};

describe('a deadline on a day off', () => {
  it('is asked about, with the working days around it', () => {
    expect(verdictOn('до 10 сентября 2021').reason).toBe(
      '10.09.2022 — суббота. Выберите рабочий день: 09.09.2022 (пятница) или 12.09.2022 (понедельник).',
    );
    expect(verdictOn('08.11.2021').rule).toBe('renew/date');
    expect(verdictOn('до 4 ноября').reason).toContain('праздничный день');
  });

  it('is none at the ends of a range, and one after another time', () => {
    expect(verdictOn('с 11 сентября 2021 до 20 октября 2021').rule).toBe('renew/date');
    const report = judged('за I квартал 2021 года до 10 сентября 2021 г.', { deadline: false });
    expect(report.judged[1]?.verdict.rule).toBe('renew/day-off');
  });

  it.each([
    'по состоянию на 31 декабря 2021 года',
    'правоотношения, возникшие с 11 сентября 2021 года',
    'Ввести масочный режим с 11 сентября 2021 г. до особого распоряжения',
    'Приказ вступает в силу с 11 сентября 2021 года',
  ])('is none where a state of things begins: «%s»', (text) => {
    expect(verdictOn(text, { deadline: false }).rule).toBe('renew/date');
  });

  it('is none on a Saturday that was made a working day', () => {
    const { reason, rule } = verdictOn('до 20 февраля 2026 г.', { from: schoolYear(2025) });
    expect([rule, reason]).toEqual(['renew/date', 'В новом году: 20.02.2027 — суббота (рабочая).']);
  });

  it('is told with its old weekday where it may be an event', () => {
    expect(verdictOn('Слёт 11.09.2021', { deadline: false }).reason).toContain(
      'Прежний день недели (суббота) — 10.09.2022',
    );
  });

  it.each<readonly [OfficeCalendar, string, string, Verdict['rule']]>([
    [{ week: 5, dayOff: 'next' }, 'до 10 сентября 2021', 'до 12 сентября 2022', 'renew/day-moved'],
    [{ week: 5, dayOff: 'previous' }, 'до 10.09.2021 г.', 'до 09.09.2022 г.', 'renew/day-moved'],
    [{ week: 5, dayOff: 'previous' }, 'до 10 сентября', 'до 9 сентября', 'renew/day-moved'],
    [
      { week: 5, dayOff: 'next' },
      'не позднее 31 декабря 2021',
      'не позднее 9 января 2023',
      'renew/day-moved',
    ],
    [{ week: 5, dayOff: 'next' }, 'до 9 мая 2022', 'до 10 мая 2023', 'renew/day-moved'],
    // Saturday is a working day of six, Sunday is not.
    [{ week: 6, dayOff: 'next' }, 'до 10 сентября 2021', 'до 10 сентября 2022', 'renew/date'],
    [{ week: 6, dayOff: 'next' }, 'до 11 сентября 2021', 'до 12 сентября 2022', 'renew/day-moved'],
    // A holiday is held on its day, what was on a day off may be an event, days in words and lists are asked about.
    [{ week: 5, dayOff: 'next' }, '9 мая 2022', '9 мая 2023', 'renew/date'],
    [{ week: 5, dayOff: 'next' }, '11.09.2021', '11.09.2022', 'renew/day-off'],
    [{ week: 5, dayOff: 'next' }, '3 и 10 сентября 2021', '3 и 10 сентября 2022', 'renew/day-off'],
    [
      { week: 5, dayOff: 'next' },
      'до десятого сентября две тысячи двадцать первого года',
      'до десятого сентября две тысячи двадцать второго года',
      'renew/day-off',
    ],
  ])('by the rule %o: %s', (office, text, next, rule) => {
    const { text: renewed, judged: times } = judged(text, { move: { office } });
    expect([renewed, times[0]?.verdict.rule]).toEqual([next, rule]);
  });

  it('warns of a calendar that is not yet published', () => {
    expect(verdictOn('до 13 сентября 2021', { years: 20 }).reason).toContain('ещё не опубликован');
  });
});

describe('a deadline not after the signing of last year’s document', () => {
  const move = { signed: '2021-09-20' };

  it.each([
    ['до 13 сентября 2021', 'before-signing', 'не позже дня подписания (20.09.2021)'],
    ['до 10 сентября 2021', 'day-off', 'не позже дня подписания (20.09.2021)'],
    ['до 13 сентября', 'before-signing', 'подпишите новый раньше'],
    ['август-сентябрь', 'before-signing', 'начинался раньше дня подписания (20.09.2021)'],
    ['сентябрь', 'yearless', 'переходит в новый период сам.'],
    ['до 21 сентября 2021', 'date', 'В новом году: 21.09.2022 — среда.'],
  ])('%s', (text, rule, reason) => {
    expect(verdictOn(text, { move })).toMatchObject({ rule: `renew/${rule}` });
    expect(verdictOn(text, { move }).reason).toContain(reason);
  });

  it('is of no matter in a running text', () => {
    expect(verdictOn('Слёт 13 сентября 2021', { move, deadline: false }).rule).toBe('renew/date');
  });
});

describe('a document without a period', () => {
  it('moves every year, and asks about bare numbers', () => {
    const given = { from: null, deadline: false };
    expect(verdictOn('итоги 2010 года', given)).toMatchObject({ text: '2011 года', certainty: 'derived' });
    expect(verdictOn('итоги 2010', given).rule).toBe('renew/bare-year');
    expect(verdictOn('до 13 сентября 2021', given).text).toBe('13 сентября 2022');
    expect(verdictOn('до 1 мая', given).reason).toBe('Срок без года: он не меняется.');
  });

  it('has its own time from the day of its signing', () => {
    const given = { from: null, deadline: false, move: { signed: '2021-09-20' } };
    expect(verdictOn('ветеранов 1941-1945 годов', given).rule).toBe('renew/far-year');
    expect(verdictOn('сменный журнал ведётся с 2019 года', given).rule).toBe('renew/since-year');
    expect(verdictOn('к зиме 2021-2022 годов', given)).toMatchObject({ rule: 'renew/year' });
    expect(verdictOn('сторож, работает с 2015 года', given).rule).toBe('renew/person-date');
    expect(verdictOn('издание приказа «О зиме 2021 года»', given).rule).toBe('renew/name-year');
  });

  it('takes a day without a year for the next one after the signing', () => {
    const given = { from: null, move: { signed: '2021-09-20' } };
    expect(verdictOn('до 20 мая', given).reason).toContain('20.05.2023');
    expect(verdictOn('до 20 октября', given).reason).toContain('20.10.2022');
  });
});

describe('a year that was meant', () => {
  const season: Period = { kind: 'dates', from: '2022-10-01', to: '2023-04-30', text: 'сезон' };

  it.each([
    ['март 2022', 'март 2024'],
    ['ноябрь 2021', 'ноябрь 2023'],
    ['с 3 по 7 марта 2022 г.', 'с 3 по 7 марта 2024 г.'],
    ['март две тысячи двадцать второго года', 'март две тысячи двадцать четвертого года'],
  ])('is the new season’s: %s', (text, next) => {
    expect(judged(text, { from: season }).text).toBe(next);
    expect(verdictOn(text, { from: season }).rule).toBe('renew/outside-period');
  });
});
