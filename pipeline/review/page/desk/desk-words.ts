import { capital } from '../../../model/capital.ts';
import { monthGenitives, partsOf } from '../../../model/dates/russian-date.ts';
import type { DeskDocument } from '../../contract/desk-document.ts';

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
