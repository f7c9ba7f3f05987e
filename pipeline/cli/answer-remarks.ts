import type { Answers } from '../model/answers.ts';
import { dayOff } from '../model/calendar/day-off.ts';
import type { Diagnostic, Order, OrderDocument } from '../model/document.ts';
import { russianDay } from '../model/russian-day.ts';
import { textsOf } from '../model/text-walk.ts';
import { type Say, sayTo } from '../report/say.ts';

const orderAnswers = { number: 'номер', date: 'дата', basis: 'основание', signatory: 'подпись' } as const;

/** A date of signing on which nobody works. */
const sayDayOff = (date: string, say: Say): void => {
  const day = dayOff(date)?.why;
  if (day) say('answers/date-day-off', { date: russianDay(date), day }, { path: '/order/date' });
};

const sayRegistration = (last: Order, { number, date }: Answers, say: Say): void => {
  if (!date) return;
  sayDayOff(date, say);
  if (last.date === null || date > last.date) return;
  const [day, lastDay] = [russianDay(date), russianDay(last.date)];
  say('answers/date-not-later', { date: day, last: lastDay }, { path: '/order/date' });
  if (number !== undefined && number === last.number && date === last.date)
    say('answers/number-repeated', { number, date: day }, { path: '/order/number' });
};

const sayUnused = ({ order, ...parts }: OrderDocument, answers: Answers, say: Say): void => {
  const given = Object.entries(orderAnswers).filter(([key]) => Object.hasOwn(answers, key));
  if (!order && given.length > 0)
    say('answers/order-absent', { given: given.map(([, name]) => name).join(', ') });
  if (order?.preamble === null && answers.basis !== undefined) say('answers/basis-unused', undefined);
  const paths = new Set(textsOf({ order, ...parts }).map(({ path }) => path));
  for (const path of Object.keys(answers.texts ?? {}))
    if (!paths.has(path)) say('answers/text-unused', { path });
};

const collected = (speak: (say: Say) => void): readonly Diagnostic[] => {
  const remarks: Diagnostic[] = [];
  speak(sayTo((remark) => remarks.push(remark)));
  return remarks;
};

/** What is odd in the answers to last year's document: unused, or likely a slip. */
export const answerRemarks = (last: OrderDocument, answers: Answers): readonly Diagnostic[] =>
  collected((say) => {
    sayUnused(last, answers, say);
    if (last.order) sayRegistration(last.order, answers, say);
  });

/** What is odd in the answers to a document that is issued as it is: last year's date is not known any more. */
export const issueRemarks = (document: OrderDocument, answers: Answers): readonly Diagnostic[] =>
  collected((say) => {
    sayUnused(document, answers, say);
    if (document.order && answers.date) sayDayOff(answers.date, say);
  });
