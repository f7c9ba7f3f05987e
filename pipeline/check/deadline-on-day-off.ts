import { deadlineOff, type OfficeCalendar } from '../model/calendar/day-off-rule.ts';
import type { Parts } from '../model/text-walk.ts';
import { itemsOf } from '../model/walk-items.ts';
import type { Check } from './check.ts';
import { clauseLimits } from './clause-limits.ts';

interface Limit {
  readonly item: string;
  readonly path: string;
  readonly text: string;
  readonly date: string;
}

/** True where the day's own number is printed: «до конца года» says no day that one could move. */
const namesDay = (text: string, iso: string): boolean =>
  new RegExp(`(?<!\\d)0?${Number(iso.slice(8))}(?!\\d)`, 'u').test(text);

/** The days until which something is done; a day on which something is held may well be a Saturday. */
const limitsIn = (parts: Parts): Limit[] => [
  ...itemsOf(parts.plans).flatMap(({ item: { deadline }, path, name }) =>
    deadline
      ? deadline.terms
          .flatMap((term) => (term.kind === 'by' && namesDay(deadline.text, term.date) ? [term.date] : []))
          .map((date) => ({ item: name, path: `${path}/deadline`, text: deadline.text, date }))
      : [],
  ),
  ...clauseLimits(parts).map(({ name, ...limit }) => ({ ...limit, item: name })),
];

/** «до 10 сентября», a Saturday: ГК РФ 193 moves it on; whoever issues the paper should know before the people do. */
export const deadlineOnDayOff =
  (office: OfficeCalendar): Check =>
  (parts, say) => {
    for (const { item, path, text, date } of limitsIn(parts)) {
      const off = deadlineOff(date, { ...office, dayOff: 'ask' });
      if (off) say('check/deadline-on-day-off', { item, text, reason: off.reason }, { path });
    }
  };
