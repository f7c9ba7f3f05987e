import { findDates } from '../../model/dates/russian-date.ts';
import type { Clause, Item, Order, Plan } from '../../model/document.ts';

/** What stands before the last day of a task, «не позднее 10 сентября 2022 г.»; dates of letters and acts have «от». */
const beforeLastDay = /(?<!\p{L})(?:до|не позднее|не позже|к)\s*$/iu;

/** The task of a clause that names its last days, else nothing. */
const taskOf = (number: string | null, text: string, party: string | null): readonly Item[] => {
  const days = findDates(text).filter(({ index }) => beforeLastDay.test(text.slice(0, index)));
  if (days.length === 0) return [];
  return [
    {
      number,
      activity: text,
      deadline: {
        text: days.map(({ index, length }) => `до ${text.slice(index, index + length)}`).join(', '),
        terms: days.map(({ date }) => ({ kind: 'by', date })),
      },
      responsible: party === null ? null : { text: party, parties: [party] },
      result: null,
      other: [],
    },
  ];
};

/** «Заместителю директора Савельевой М.И.:» names who does what stands in the items below it. */
const tasksOf = ({ number, text, items }: Clause): readonly Item[] => {
  const party = items.length > 0 && text.endsWith(':') ? text.slice(0, -1) : null;
  return [
    ...taskOf(number, text, null),
    ...items.flatMap((item) => taskOf(item.number ?? number, item.text, party)),
  ];
};

/** The clauses of an order that name their last days, as a plan has its items; null where none does. */
export const clausePlan = ({ title, clauses }: Order): Plan | null => {
  const items = clauses.flatMap(tasksOf);
  if (items.length === 0) return null;
  return {
    appendix: null,
    title,
    approval: null,
    period: null,
    goal: null,
    tasks: [],
    abbreviations: [],
    columns: [],
    sections: [{ number: null, title: null, tasks: null, items }],
  };
};
