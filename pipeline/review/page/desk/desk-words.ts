import { capital } from '../../../model/capital.ts';
import { monthGenitives, partsOf } from '../../../model/dates/russian-date.ts';
import type { DeskDocument } from '../../contract/desk-document.ts';
import { countedDoubts } from '../app/steps.ts';

/** «10 сентября 2021» */
export const dayInWords = (iso: string): string => {
  const { year, month, day } = partsOf(iso);
  return `${day} ${monthGenitives[month - 1]} ${year}`;
};

/** «Приказ № 139 от 10 сентября 2021 — Об утверждении…»; empty where nothing is known. */
export const describeDocument = ({ form, number, date, title }: DeskDocument): string => {
  const act = [form && capital(form), number && `№ ${number}`, date && `от ${dayInWords(date)}`].filter(
    Boolean,
  );
  return [act.join(' '), title].filter(Boolean).join(' — ');
};

/** What is known of a read document's way, as the list shows it. */
export const doubtWords = (doubts: number): string => (doubts === 0 ? 'сверено' : countedDoubts(doubts));
