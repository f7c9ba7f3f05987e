import { type PaperForm, usualForms } from '../../../model/paper-form.ts';
import type { PapersView, PapersWish } from '../../contract/papers.ts';

/** Where the number comes from. */
export type Numbering = 'register' | 'hand' | 'none';

/** What a clerk calls the forms; JSON, the list of changes and the redline come along by themselves. */
export const formNames: readonly (readonly [PaperForm, string, string])[] = [
  ['docx', 'DOCX', 'для Word'],
  ['pdf', 'PDF', 'на печать и в архив'],
  ['xlsx', 'XLSX', 'план таблицей'],
  ['ics', 'ICS', 'сроки в календарь'],
  ['csv', 'CSV', 'план для программ'],
  ['html', 'HTML', 'страница для сайта'],
  ['email', 'Письмо', 'текст рассылки'],
];

/** How an order is most likely issued: renewed where that was begun, with the register's number where there is one. */
export const firstWish = ({ renewed, series, date }: PapersView): PapersWish => ({
  what: renewed ? 'renewed' : 'as-is',
  template: null,
  forms: usualForms,
  series: renewed ? (series[0]?.name ?? null) : null,
  date,
  number: null,
});

export const numberingOf = ({ series, number }: PapersWish): Numbering => {
  if (series !== null) return 'register';
  return number === null ? 'none' : 'hand';
};

export const withNumbering = (
  wish: PapersWish,
  numbering: Numbering,
  { series }: PapersView,
): PapersWish => ({
  ...wish,
  series: numbering === 'register' ? (wish.series ?? series[0]?.name ?? null) : null,
  number: numbering === 'hand' ? (wish.number ?? '') : null,
});

/** Adds or takes a form away, in the order in which they are offered. */
export const withForm = (wish: PapersWish, form: PaperForm, wanted: boolean): PapersWish => ({
  ...wish,
  forms: formNames
    .map(([name]) => name)
    .filter((name) => (name === form ? wanted : wish.forms.includes(name))),
});

/** As it is sent: a blank number is none, and what is not finished gets none from the register either. */
export const sentWish = (wish: PapersWish, isDraft: boolean): PapersWish => ({
  ...wish,
  series: isDraft ? null : wish.series,
  number: wish.number?.trim() || null,
});

/** True where papers would bear «ПРОЕКТ». */
export const isDraftOf = ({ what }: PapersWish, { missing }: PapersView): boolean =>
  what === 'renewed' && missing.length > 0;

/** «34 КБ», «1,2 МБ». */
export const sizeText = (bytes: number): string => {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} КБ`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} МБ`;
};
