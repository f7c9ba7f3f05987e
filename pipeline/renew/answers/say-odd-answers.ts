import type { Answers } from '../../model/answers/answers.ts';
import { russianDay } from '../../model/dates/russian-day.ts';
import type { Order } from '../../model/document.ts';
import type { Parts } from '../../model/text-walk.ts';
import type { Say } from '../../report/say.ts';

const orderAnswers = { number: 'номер', date: 'дата', basis: 'основание', signatory: 'подпись' } as const;

/** What is odd in the answers to last year's document: unused, or likely a slip. */
export const sayOddAnswers = ({ order }: Parts, answers: Answers, say: Say): void => {
  const given = Object.entries(orderAnswers).filter(([key]) => answers[key as keyof typeof orderAnswers]);
  if (!order && given.length > 0)
    say('answers/order-absent', { given: given.map(([, name]) => name).join(', ') });
  if (order?.preamble === null && answers.basis) say('answers/basis-unused', undefined);
  if (order && answers.date) sayDate(order, answers.date, answers.number, say);
};

const sayDate = (last: Order, date: string, number: string | undefined, say: Say): void => {
  if (last.date === null || date > last.date) return;
  const values = { date: russianDay(date), last: russianDay(last.date) };
  say('answers/date-not-later', values, { path: '/order/date' });
  if (number !== undefined && number === last.number && date === last.date)
    say('answers/number-repeated', { number, date: values.date }, { path: '/order/number' });
};
