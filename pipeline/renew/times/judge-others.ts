/** Times that are not the document's own: they are kept, or asked about. */

import { partsOf } from '../../model/dates/russian-date.ts';
import type { Period } from '../../model/document.ts';
import type { FoundTime } from './found-time.ts';
import { type Move, ownTime } from './move.ts';
import { moveYears } from './move-time.ts';
import { before, quotationOf, type Surroundings } from './surroundings.ts';
import { stays, type Verdict, verdict } from './verdict.ts';

/** Judges a time where it is one of its kind, else null. */
export type Judge = (time: FoundTime, around: Surroundings, move: Move) => Verdict | null;

const cycleBefore = /раза?\s+в\s+\S+\s+(?:года|лет)\s*[(,:–-]?\s*(?:в\s+)?$/iu;

/** Counts of years, and what does not come each year. */
export const ofCount: Judge = (time, around, { years }) => {
  if (time.kind === 'count') return stays(time, 'renew/count', 'Это число лет, а не год: оно не меняется.');
  if (time.kind === 'monthly') {
    return stays(time, 'renew/monthly', 'Срок повторяется каждый месяц: в новом периоде он тот же.');
  }
  if (time.kind === 'cycle') {
    const reason = `Мероприятие проводится не каждый год («${time.text}»). Проверьте, приходится ли оно на новый период.`;
    return stays(time, 'renew/once-in-years', reason);
  }
  if (time.kind === 'year' && cycleBefore.test(before(around, time))) {
    const reason = 'Год мероприятия, которое проводится не каждый год. Проверьте, когда оно в следующий раз.';
    return stays(time, 'renew/once-in-years', reason);
  }
  if (time.kind !== 'jubilee') return null;
  if (/лети/iu.test(time.text)) {
    return stays(
      time,
      'renew/jubilee',
      'Юбилей бывает в один определённый год. Проверьте, нужен ли он в новом году.',
    );
  }
  const next = time.text.replace(/\d+/u, (number) => String(Number(number) + years));
  return verdict(next, 'renew/jubilee', 'Годовщина в новом году другая. Проверьте её число.');
};

/** More than two years off the period. */
export const isFar = ({ years }: FoundTime, period: Pick<Period, 'from' | 'to'>): boolean => {
  const [first = 0, last = first] = [years[0], years.at(-1)];
  return last < partsOf(period.from).year - 2 || first > partsOf(period.to).year + 2;
};

/** Four digits alone, far from the period: «участников – 2000» is no time, «Развитие-2030» is one. */
export const isBareNumber = (time: FoundTime, around: Surroundings, move: Move): boolean => {
  const from = ownTime(move);
  const alone = time.kind === 'year' || (time.kind === 'name' && /\s$/u.test(before(around, time)));
  return alone && /^\d+$/u.test(time.text) && from !== null && isFar(time, from);
};

const programmeBefore = /(?:програм|проект|стратег|концепц|доктрин|план|указ|мероприяти)/iu;

/** True for years that stand in a quotation or in a text that names a programme. */
const isOfProgramme = (time: FoundTime, around: Surroundings): boolean =>
  quotationOf(around, time) !== null || programmeBefore.test(before(around, time));

const reportedBefore = /(?<![а-яё])за\s+(?:период\s+)?(?:с\s+)?$/iu;

/** A year far from the period, or a span of more years than its own: a programme or a piece of history. */
export const ofHistory: Judge = (time, around, move) => {
  const { years } = move;
  const from = ownTime(move);
  if (!from || time.years.length === 0) return null;
  const [first = 0, last = first] = time.years;
  const longer =
    time.kind === 'span' && last - first > Math.max(1, partsOf(from.to).year - partsOf(from.from).year);
  // A far day in a deadline is a slip.
  const slip = around.deadline && time.month !== null;
  if (!longer && (slip || !isFar(time, from))) return null;
  if (longer && first >= partsOf(from.from).year) {
    const reason = 'Срок длиннее периода документа и начинается в нём. Проверьте, сдвигается ли он.';
    return verdict(moveYears(time.text, years), 'renew/near-year', reason);
  }
  const [begin, end] = [partsOf(from.from).year, partsOf(from.to).year];
  if (longer && last >= begin - 1 && last <= end && !isOfProgramme(time, around)) {
    const reason = 'Годы кончаются вместе с периодом документа. Проверьте, сдвигаются ли они с ним.';
    return verdict(moveYears(time.text, years), 'renew/near-year', reason);
  }
  const isReport = reportedBefore.test(before(around, time)) && quotationOf(around, time) === null;
  if (isReport && last <= partsOf(from.to).year) {
    const reason = 'Годы, за которые отчитываются, обычно сдвигаются вместе с периодом. Проверьте их.';
    return verdict(moveYears(time.text, years), 'renew/near-year', reason);
  }
  return stays(
    time,
    'renew/far-year',
    'Год далеко от периода документа (многолетняя программа или история). Проверьте, нужно ли менять.',
  );
};

const sinceBefore = /(?<!(?:сравнени|соотношени)[а-яё]+\s+)(?<![а-яё])(?:с|начиная\s+с)\s+$/iu;

/** «с 2020 года»: since when something holds; a year before the period is history, its own year is the period's. */
export const ofBeginning: Judge = (time, around, move) => {
  const from = ownTime(move);
  const [year] = time.years;
  if (time.kind !== 'year' || !from || year === undefined || year >= partsOf(from.from).year) return null;
  if (!/(?:года|г\.?)$/u.test(time.text) || !sinceBefore.test(before(around, time))) return null;
  const reason = 'Год начала, раньше периода документа: оставлен. Проверьте, не нужно ли его изменить.';
  return stays(time, 'renew/since-year', reason);
};
