/** Deadlines at random, each made together with its terms. */
import fc from 'fast-check';
import type { Deadline, Period } from '../pipeline/model/document.ts';
import { pickFrom } from './generated-text.ts';

// biome-ignore format: a table
const months: readonly (readonly [nominative: string, genitive: string])[] = [
  ['январь', 'января'], ['февраль', 'февраля'], ['март', 'марта'], ['апрель', 'апреля'], ['май', 'мая'],
  ['июнь', 'июня'], ['июль', 'июля'], ['август', 'августа'], ['сентябрь', 'сентября'], ['октябрь', 'октября'],
  ['ноябрь', 'ноября'], ['декабрь', 'декабря'],
];

const two = (part: number): string => String(part).padStart(2, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const iso = ({ year, month, day }: Day): string => `${year}-${two(month)}-${two(day)}`;
const digits = ({ year, month, day }: Day): string => `${two(day)}.${two(month)}.${year}`;
const words = ({ year, month, day }: Day): string => `${day} ${months[month - 1]?.[1]} ${year} года`;
const wordsOfYear = ({ month, day }: Day): string => `${day} ${months[month - 1]?.[1]}`;

/** A day of the period's own months: a school year has two calendar years. */
const dayIn = (period: Period): fc.Arbitrary<Day> =>
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([month, day]) => {
    const first = Number(period.from.slice(0, 4));
    const year = period.kind === 'school-year' && month < 9 ? first + 1 : first;
    return { year, month, day };
  });

const dated = (period: Period): fc.Arbitrary<Deadline> =>
  fc
    .tuple(dayIn(period), pickFrom(digits, words, wordsOfYear), pickFrom('date', 'by', 'month', 'months'))
    .map(([day, print, kind]): Deadline => {
      const { year, month } = day;
      const date = iso(day);
      if (kind === 'date') return { text: print(day), terms: [{ kind, date }] };
      if (kind === 'by') return { text: `до ${print(day)}`, terms: [{ kind, date }] };
      const last = kind === 'months' && ![8, 12].includes(month) ? month + 1 : month;
      const named = months.slice(month - 1, last).map(([nominative]) => nominative);
      const to = iso({ year, month: last, day: lastDay(year, last) });
      return { text: named.join(' – '), terms: [{ kind: 'period', from: iso({ ...day, day: 1 }), to }] };
    });

const undated = (period: Period): fc.Arbitrary<Deadline> =>
  pickFrom<Deadline>(
    { text: 'постоянно', terms: [{ kind: 'continuous' }] },
    { text: 'в течение года', terms: [{ kind: 'period', from: period.from, to: period.to }] },
    { text: 'ежемесячно', terms: [{ kind: 'recurring', rule: 'FREQ=MONTHLY', per: 'month' }] },
    {
      text: '1 раз в квартал',
      terms: [{ kind: 'recurring', rule: 'FREQ=MONTHLY;INTERVAL=3', per: 'quarter' }],
    },
    { text: 'по отдельному графику', terms: [{ kind: 'conditional', condition: 'по отдельному графику' }] },
    { text: 'по мере необходимости', terms: [{ kind: 'conditional', condition: 'по мере необходимости' }] },
  );

/** One deadline, or two beside each other («май, постоянно»). */
export const generatedDeadline = (period: Period | null): fc.Arbitrary<Deadline> => {
  if (!period) return pickFrom<Deadline>({ text: 'постоянно', terms: [{ kind: 'continuous' }] });
  const pair = fc.tuple(dated(period), undated(period)).map(
    ([first, second]): Deadline => ({
      text: `${first.text}, ${second.text}`,
      terms: [...first.terms, ...second.terms],
    }),
  );
  return fc.oneof(dated(period), undated(period), pair);
};
