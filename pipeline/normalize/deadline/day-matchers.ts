import { isoDate, monthEnd, monthOf, monthPattern, partsOf } from '../../model/dates/russian-date.ts';
import { yearOf } from '../../model/dates/year-of.ts';
import type { Period, Term } from '../../model/document.ts';
import { dash, groupsOf, type Matcher, month, yearAfter } from './matcher.ts';
import { weekday } from './weekdays.ts';

/**
 * A day as «10.09.2021», «10.09», «10 сентября 2021 г.», «"10" сентября», its weekday after it; the groups' names
 * end in `end`.
 */
const dayPattern = (end: string): string =>
  `(?:(?<![\\d.])(?<d${end}>\\d{1,2})\\.(?<m${end}>\\d{1,2})(?:\\.(?<y${end}>\\d{4}|\\d{2}))?(?![\\d.]*\\d)|[«"]?(?<day${end}>\\d{1,2})(?:-?го)?[»"]?\\s+(?<name${end}>${monthPattern})${yearAfter(`year${end}`)})(?:\\s*г(?![а-яё])\\.?|\\s+(?:текущего|этого)\\s+(?:учебного\\s+|календарного\\s+)?года(?![а-яё]))?(?:\\s*\\(${weekday}\\)|,?\\s+${weekday}(?!\\s*(?:,|и)\\s))?`;

interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const dayOf = (groups: Readonly<Record<string, string | undefined>>, end: string): Day => {
  const year = groups[`y${end}`] ?? groups[`year${end}`];
  const name = groups[`name${end}`];
  return {
    year: year ? Number(year.padStart(4, '20')) : null,
    month: name ? (monthOf(name) ?? 0) : Number(groups[`m${end}`]),
    day: Number(groups[`d${end}`] ?? groups[`day${end}`]),
  };
};

const dateOf = ({ year, month, day }: Day, period: Period | null): string | null => {
  const known = year ?? yearOf(month, period);
  return known === null ? null : isoDate(known, month, day);
};

/** A day without a year before one with it has the same year, or the year before where it stands later in it. */
const rangeOf = (first: Day, last: Day, period: Period | null): Term[] | null => {
  const to = dateOf(last, period);
  if (!to) return null;
  const year = partsOf(to).year;
  const same = isoDate(first.year ?? year, first.month, first.day);
  const from =
    first.year === null && same !== null && same > to ? isoDate(year - 1, first.month, first.day) : same;
  return from && from <= to ? [{ kind: 'period', from, to }] : null;
};

const dateTerm = (day: Day, period: Period | null): Term | null => {
  const date = dateOf(day, period);
  return date ? { kind: 'date', date } : null;
};

const one = (term: Term | null): Term[] | null => (term ? [term] : null);
const until = '(?:до|к|ко|не позднее|не позже|по)\\s+';
const since = '(?:с|со|начиная с|не ранее|не раньше)\\s+';

export const dayMatchers: readonly Matcher[] = [
  {
    pattern: new RegExp(
      `(?:с\\s+)?${dayPattern('A')}\\.?(?:${dash}|\\s+по\\s+|\\s+до\\s+)${dayPattern('B')}`,
      'iu',
    ),
    read: (match, period) => rangeOf(dayOf(groupsOf(match), 'A'), dayOf(groupsOf(match), 'B'), period),
  },
  {
    pattern: new RegExp(
      `(?<![\\d.])(?:с\\s+)?(?<first>\\d{1,2})(?:-?го)?(?:${dash}|\\s+по\\s+|\\s+до\\s+)${dayPattern('B')}`,
      'iu',
    ),
    read: (match, period) => {
      const last = dayOf(groupsOf(match), 'B');
      return rangeOf({ ...last, day: Number(groupsOf(match)['first']) }, last, period);
    },
  },
  {
    pattern: new RegExp(`(?<![а-яё])${until}${dayPattern('A')}`, 'iu'),
    read: (match, period) => {
      const date = dateOf(dayOf(groupsOf(match), 'A'), period);
      return one(date ? { kind: 'by', date } : null);
    },
  },
  {
    pattern: new RegExp(`(?<![а-яё])${since}${dayPattern('A')}`, 'iu'),
    read: (match, period) => {
      const from = dateOf(dayOf(groupsOf(match), 'A'), period);
      return one(from && period && from <= period.to ? { kind: 'period', from, to: period.to } : null);
    },
  },
  {
    // «5, 12 и 19 октября», «3-5, 10 октября»: each of the days.
    pattern: new RegExp(
      `(?<![\\d.])(?<days>(?:(?:с\\s+)?\\d{1,2}(?:(?:${dash}|\\s+по\\s+)\\d{1,2})?\\s*(?:,|;|и)\\s*)+)(?:с\\s+)?(?:(?<first>\\d{1,2})(?:${dash}|\\s+по\\s+))?${dayPattern('A')}`,
      'iu',
    ),
    read: (match, period) => {
      const groups = groupsOf(match);
      const last = dayOf(groups, 'A');
      const listed = [...(groups['days'] ?? '').matchAll(/(\d+)(?:\s*(?:[-–—]|по)\s*(\d+))?/gu)];
      const days = listed.map(([, from, to]): [number, number] => [Number(from), Number(to ?? from)]);
      const terms = [...days, [Number(groups['first'] ?? last.day), last.day] as const].map(([from, to]) =>
        from === to
          ? one(dateTerm({ ...last, day: from }, period))
          : rangeOf({ ...last, day: from }, { ...last, day: to }, period),
      );
      return terms.every((term) => term !== null) ? terms.flat() : null;
    },
  },
  {
    pattern: new RegExp(`(?:(?:(?<![а-яё])во?\\s+)?${weekday},?\\s+)?${dayPattern('A')}`, 'iu'),
    read: (match, period) => one(dateTerm(dayOf(groupsOf(match), 'A'), period)),
  },
  {
    // «до конца мая», «к середине октября», «до ноября», «не позднее мая».
    pattern: new RegExp(
      `(?<![а-яё])(?<word>до|к|ко|не позднее|не позже)\\s+(?<edge>(?:начал|середин|кон[еч]?ц|окончани)[а-яё]+\\s+)?${month('name')}${yearAfter('year')}`,
      'iu',
    ),
    read: (match, period) => {
      const { word = '', edge = '', name = '', year } = groupsOf(match);
      const named = monthOf(name) ?? 0;
      const known = year ? Number(year) : yearOf(named, period);
      if (known === null) return null;
      const last = monthEnd(known, named);
      const first = /^нач/iu.test(edge) || (edge === '' && !/^не/iu.test(word));
      const day = first ? 1 : /^сер/iu.test(edge) ? 15 : null;
      return [{ kind: 'by', date: day === null ? last : (isoDate(known, named, day) ?? last) }];
    },
  },
  {
    pattern:
      /(?<![а-яё])(?:до|к)\s+(?:конца|концу|окончания|окончанию)\s+(?:(?:учебного|календарного|текущего|отч[её]тного)\s+)?года(?![а-яё])/iu,
    read: (_match, period) => one(period && { kind: 'by', date: period.to }),
  },
];
