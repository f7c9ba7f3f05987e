/** What the tests of calendars share: documents to write, and what the parser of Thunderbird reads back. */
import ICAL from 'ical.js';
import { daysLater } from '../pipeline/model/dates/days.ts';
import type { Item, OrderDocument, Plan, Term } from '../pipeline/model/document.ts';
import { issueDocument } from '../pipeline/pipeline.ts';
import { exampleOf } from './render-kit.ts';

export const example = exampleOf('order');
const schoolYear = { kind: 'school-year', from: '2025-09-01', to: '2026-08-31', text: '2025-2026' } as const;

export const itemOf = (terms: readonly Term[], change: Partial<Item> = {}): Item => ({
  number: '1',
  activity: 'Собрание',
  deadline: { text: 'срок', terms },
  responsible: { text: 'Завхоз', parties: ['Завхоз'] },
  result: null,
  other: [],
  ...change,
});

export const documentOf = (items: readonly Item[], change: Partial<Plan> = {}): OrderDocument => {
  const [plan] = example.plans;
  if (!plan) throw new Error('the example has no plan');
  const sections = [{ number: null, title: null, tasks: null, items }];
  const order = example.order && { ...example.order, clauses: [] };
  return { ...example, order, plans: [{ ...plan, period: schoolYear, sections, ...change }], tables: [] };
};

type Options = Parameters<typeof issueDocument>[1];

export const issue = async (document: OrderDocument, options: Options = {}) => {
  const issued = await issueDocument(document, { forms: ['ics'], ...options });
  const files = issued.files.map(({ suffix, bytes }) => ({ suffix, text: new TextDecoder().decode(bytes) }));
  return { ...issued, files, text: files[0]?.text ?? '' };
};

/** Read by the parser of Thunderbird, which throws for what is no calendar. */
export const read = (text: string) => new ICAL.Component(ICAL.parse(text));

export const eventsOf = (text: string) =>
  read(text)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

/** First and last days of all that comes, the end made inclusive. */
export const daysOf = (text: string): readonly string[] =>
  eventsOf(text).flatMap((event) => {
    const days: string[] = [];
    const iterator = event.iterator();
    for (let next = iterator.next(); next && days.length < 400; next = iterator.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(next);
      days.push(`${startDate.toString()}..${daysLater(endDate.toString(), -1)}`);
    }
    return days;
  });

export const recurring = (rule: string, per: Extract<Term, { kind: 'recurring' }>['per']): Term => ({
  kind: 'recurring',
  rule,
  per,
});

export const single = (...days: readonly string[]): readonly string[] => days.map((day) => `${day}..${day}`);
