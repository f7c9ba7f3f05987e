import { type PaperForm, usualForms } from '../../../model/paper-form.ts';
import type { Issue, PapersView, PapersWish } from '../../contract/papers.ts';

/** Where the number comes from; `kept`: papers of the same document have it already. */
export type Numbering = 'kept' | 'register' | 'hand' | 'none';

/** What is chosen on the page. */
export interface ChosenWish extends PapersWish {
  readonly numbering: Numbering;
}

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

/** The papers whose number belongs to what is to be issued: a mended text is no other order. */
export const numberedIssue = (what: PapersWish['what'], { issues, period }: PapersView): Issue | null => {
  const wanted = what === 'renewed' ? period : null;
  return issues.find((issue) => issue.number !== null && !issue.draft && issue.period === wanted) ?? null;
};

export const withNumbering = (
  { number, ...wish }: ChosenWish,
  numbering: Numbering,
  view: PapersView,
): ChosenWish => {
  const kept = numberedIssue(wish.what, view);
  return {
    ...wish,
    numbering,
    series: numbering === 'register' ? (wish.series ?? view.series[0]?.name ?? null) : null,
    number: numbering === 'kept' ? (kept?.number ?? null) : numbering === 'hand' ? '' : null,
    date: numbering === 'kept' ? (kept?.date ?? wish.date) : wish.date,
  };
};

/** With the number that is most likely right for it: its own, else the register's where the order is a new one. */
export const withWhat = (wish: ChosenWish, what: PapersWish['what'], view: PapersView): ChosenWish => {
  const fromRegister = what === 'renewed' && view.series.length > 0 ? 'register' : 'none';
  return withNumbering({ ...wish, what }, numberedIssue(what, view) ? 'kept' : fromRegister, view);
};

/** How an order is most likely issued: renewed where that was begun. */
export const firstWish = (view: PapersView): ChosenWish => {
  const what = view.period === null ? 'as-is' : 'renewed';
  const { date } = view;
  const blank = { what, template: null, forms: usualForms, series: null, date, number: null } as const;
  return withWhat({ ...blank, numbering: 'none' }, what, view);
};

/** The wish beside what the server tells now: where papers got a number meanwhile, they do not take another. */
export const followedWish = (wish: ChosenWish, before: PapersView, now: PapersView): ChosenWish => {
  const had = numberedIssue(wish.what, before);
  const has = numberedIssue(wish.what, now);
  return has && has.number !== had?.number ? withNumbering(wish, 'kept', now) : wish;
};

/** Adds or takes a form away, in the order in which they are offered. */
export const withForm = (wish: ChosenWish, form: PaperForm, wanted: boolean): ChosenWish => ({
  ...wish,
  forms: formNames
    .map(([name]) => name)
    .filter((name) => (name === form ? wanted : wish.forms.includes(name))),
});

/** As it is sent: a blank number is none, and what is not finished gets none from the register either. */
export const sentWish = ({ numbering, ...wish }: ChosenWish, isDraft: boolean): PapersWish => ({
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
