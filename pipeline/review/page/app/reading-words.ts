import type { ReadingState } from '../../contract/desk-document.ts';

/** «Читаю страницу 3 из 12» */
export const readingWords = (state: ReadingState): string => {
  if (state.kind === 'waiting') return 'Ждёт своей очереди';
  if (state.kind !== 'reading') return '';
  const { done, total } = state;
  if (total === 0) return 'Читаю…';
  return done < total ? `Читаю страницу ${done + 1} из ${total}` : 'Страницы прочитаны, разбираю текст…';
};
