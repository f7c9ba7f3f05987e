import type { Clause, Order } from '../../../pipeline/model/document.ts';
import type { SettingKnobs } from '../knobs.ts';
import { dateText } from './date-text.ts';
import type { PrintedOrder } from './printed.ts';

const letterSpaced = (text: string): string => [...text].join(' ');

const labelled = (number: string | null, bullet: string, text: string): string =>
  number === null ? `${bullet}${text}` : `${number}. ${text}`;

const printClause = ({ number, text, items }: Clause): PrintedOrder['clauses'] => [
  { text: labelled(number, '', text), level: 1 },
  ...items.map((item) => ({ text: labelled(item.number, '– ', item.text), level: 2 as const })),
];

const directiveOf = (directive: string, spaced: boolean): PrintedOrder['directive'] => ({
  text: `${spaced ? letterSpaced(directive) : directive}:`,
  ownLine: directive === directive.toUpperCase(),
});

const tails: Readonly<Record<SettingKnobs['tail'], readonly string[]>> = {
  none: [],
  executor: ['Исп. Ветлугина Раиса Павловна', '8 (34955) 2-41-70'],
  familiarised: ['С приказом ознакомлены:', '____________ Ветлугина Р.П.', '____________ Щеглов Т.И.'],
};

export const printOrder = (order: Order, knobs: SettingKnobs): PrintedOrder => {
  const { organization, form, date, number, place, title, preamble, directive, signatory } = order;
  const upper = form.toUpperCase();
  return {
    organization: organization.name ?? '',
    contacts: [organization.address, organization.phone && `тел. ${organization.phone}`].filter(
      (line) => line !== null,
    ),
    form: knobs.spaced ? letterSpaced(upper) : upper,
    date: date ? dateText(date, knobs.dates) : '',
    number: number ? `№ ${number}` : '',
    place: place ?? '',
    title: title ?? '',
    preamble: preamble ?? '',
    directive: directive ? directiveOf(directive, knobs.spaced) : { text: '', ownLine: false },
    clauses: order.clauses.flatMap(printClause),
    signatory: signatory && { position: signatory.position ?? '', name: signatory.name ?? '' },
    tail: tails[knobs.tail],
  };
};
