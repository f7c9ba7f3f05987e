import { monthBefore } from '../model/dates/month-before.ts';
import { monthEnd, partsOf } from '../model/dates/russian-date.ts';
import { termSpan } from '../model/dates/term-span.ts';
import type { Period } from '../model/document.ts';
import { itemsOf } from '../model/walk-items.ts';
import type { Check } from './check.ts';

/** What is done when all is done: it may come in the month after the period. */
const reports = /(?<!\p{L})(?:отч[её]т|итог|подведени|анализ|информаци|сводк|справк)/iu;

/** Preparations begin in the month before: «август-сентябрь» of a school year, «до 30 мая» of a summer camp. */
const isOutside = (day: string, { from, to }: Period, isReport: boolean): boolean =>
  day < monthBefore(from) || day > (isReport ? monthEnd(partsOf(to).year, partsOf(to).month + 1) : to);

/** So many deadlines outside say that it is the period itself that is wrong. */
const enough = 3;

/** A deadline outside the plan's own period is most often a slip of the year: «март 2023» in a plan of 2023-2024. */
export const deadlineOutsidePeriod: Check = ({ plans }, say) => {
  const dated = itemsOf(plans).flatMap(({ item: { deadline, activity }, ...at }) => {
    const days = deadline?.terms.flatMap((term) => termSpan(term) ?? []) ?? [];
    return deadline && days.length > 0
      ? [{ ...at, text: deadline.text, days, isReport: reports.test(activity ?? '') }]
      : [];
  });
  for (const [index, plan] of plans.entries()) {
    const { period } = plan;
    if (!period) continue;
    const own = dated.filter((each) => each.plan === plan);
    const outside = own.filter(({ days, isReport }) => days.some((day) => isOutside(day, period, isReport)));
    if (outside.length >= enough && outside.length * 2 > own.length) {
      const values = { count: outside.length, of: own.length, period: period.text };
      say('check/period-doubtful', values, { path: `/plans/${index}/period` });
      continue;
    }
    for (const { text, path, name } of outside) {
      const values = { item: name, text, period: period.text };
      say('check/deadline-outside-period', values, { path: `${path}/deadline` });
    }
  }
};
