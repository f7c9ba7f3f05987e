import { blank } from '../model/blank.ts';
import { russianDay } from '../model/dates/russian-day.ts';
import type { Order } from '../model/document.ts';
import { quote } from '../model/quote.ts';
import { issuerName } from './issuer-name.ts';

/** What stands where a date or a number is to be written in. */
const gaps = { date: '___.___.______', number: '______' } as const;

type ActCase = 'accusative' | 'genitive' | 'dative' | 'genitives';

/** Endings by the last letters of a form of act; all forms are masculine or neuter, and no living beings. */
const endings: readonly (readonly [stemEnd: RegExp, Readonly<Record<ActCase, string>>])[] = [
  [/ие$/u, { accusative: 'ие', genitive: 'ия', dative: 'ию', genitives: 'ий' }],
  [/(?<=\p{L})$/u, { accusative: '', genitive: 'а', dative: 'у', genitives: 'ов' }],
];

/** «Приказ» → «приказа», «постановление» → «постановлению»; `genitives` is the plural: «приказов». */
export const formIn = (form: string, to: ActCase): string => {
  const [word = form, ...rest] = form.split(' ');
  const [ending, forms] = endings.find(([end]) => end.test(word)) ?? [];
  return [ending && forms ? word.replace(ending, forms[to]) : word, ...rest].join(' ');
};

/** «от 10.09.2021 № 139»; a rule to write on for what the act does not bear. */
const registrationOf = ({ date, number }: Order): string =>
  `от ${date ? russianDay(date) : gaps.date} № ${number ?? gaps.number}`;

/** An act as another one names it: «приказ МБОУ «Школа № 5» от 10.09.2021 № 139 «Об утверждении плана»». */
export const actName = (order: Order, to: ActCase, { issuer }: { readonly issuer: boolean }): string =>
  [
    formIn(order.form, to),
    issuer ? issuerName(order.organization.name) : null,
    registrationOf(order),
    order.title && quote(order.title.replace(/\.$/u, '')),
  ]
    .filter((part) => part !== null)
    .join(' ');

/** True for an act that can be named: it was signed and registered. */
export const isRegistered = ({ date, number }: Order): boolean =>
  date !== null && number !== null && !blank.test(number);
