import { type Forms, plural } from '../model/plural.ts';
import type { Progress } from '../pipeline.ts';
import type { Session } from './session.ts';

const pagesPerMinute: Forms = ['страница в минуту', 'страницы в минуту', 'страниц в минуту'];

const minute = 60_000;

/** «Распознаётся страница 3 из 20, 14 страниц в минуту, осталось около 1 мин»; times in milliseconds. */
export const progressText = (done: number, total: number, elapsed: number): string => {
  const page = `Распознаётся страница ${Math.min(done + 1, total)} из ${total}`;
  // The first pages tell little: the engine has just started.
  if (done < 2 || elapsed <= 0) return `${page}…`;
  const speed = Math.round((done / elapsed) * minute);
  const left = ((total - done) * elapsed) / done;
  const rest = left < minute / 2 ? 'меньше минуты' : `около ${Math.round(left / minute)} мин`;
  return speed === 0
    ? `${page}, осталось ${rest}`
    : `${page}, ${speed} ${plural(speed, pagesPerMinute)}, осталось ${rest}`;
};

/** Shows on standard error how far the recognition of one document is. */
export const pageProgress = ({ status, tell }: Pick<Session, 'status' | 'tell'>): Progress => {
  let begun = 0;
  return {
    tell: (message) => tell(`${message}\n`),
    onPage: (done, total) => {
      if (done === 0) begun = performance.now();
      status(done === total ? '' : progressText(done, total, performance.now() - begun));
    },
  };
};
