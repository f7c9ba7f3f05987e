import { capital } from '../../../model/capital.ts';
import { monthGenitives, partsOf } from '../../../model/dates/russian-date.ts';
import type { DeskDocument, ReadingState } from '../../contract/desk-document.ts';
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

/** «Читаю страницу 3 из 12» */
export const readingWords = (state: ReadingState): string => {
  if (state.kind === 'waiting') return 'Ждёт своей очереди';
  if (state.kind !== 'reading') return '';
  const { done, total } = state;
  if (total === 0) return 'Читаю…';
  return done < total ? `Читаю страницу ${done + 1} из ${total}` : 'Страницы прочитаны, разбираю текст…';
};

/** What is known of a read document's way, as the list shows it. */
export const doubtWords = (doubts: number): string => (doubts === 0 ? 'сверено' : countedDoubts(doubts));
