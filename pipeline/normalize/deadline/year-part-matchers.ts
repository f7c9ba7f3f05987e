import { yearOf } from '../../model/dates/year-of.ts';
import type { Period, Term } from '../../model/document.ts';
import { groupsOf, type Matcher, monthSpan, yearAfter, yearNumber } from './matcher.ts';
import { ordinalRanges, ordinals } from './ordinals.ts';

/** First and last month of one part of a year. */
type Months = readonly [first: number, last: number];

/** The parts of a school's year; holidays are not told apart. */
const schoolParts: Readonly<Record<string, readonly Months[]>> = {
  четв: [
    [9, 10],
    [11, 12],
    [1, 3],
    [4, 5],
  ],
  трим: [
    [9, 11],
    [12, 2],
    [3, 5],
  ],
  семе: [
    [9, 12],
    [1, 6],
  ],
  полу: [
    [9, 12],
    [1, 5],
  ],
};

const half: readonly Months[] = [
  [1, 6],
  [7, 12],
];

const quarters: readonly Months[] = [
  [1, 3],
  [4, 6],
  [7, 9],
  [10, 12],
];

const partsOf = (unit: string, school: boolean): readonly Months[] => {
  const stem = unit.startsWith('п/') ? 'полу' : unit.slice(0, 4).toLowerCase();
  if (stem.startsWith('кв')) return quarters;
  return stem === 'полу' && !school ? half : (schoolParts[stem] ?? []);
};

/** Months of the parts `first` to `last` (−1: the last one) of the named year, or of the plan's. */
const partSpan = (
  parts: readonly Months[],
  [first, last]: readonly [number, number],
  year: number | null,
  period: Period | null,
): Term[] => {
  const [begin] = parts.at(first < 0 ? first : first - 1) ?? [];
  const [, end] = parts.at(last < 0 ? last : last - 1) ?? [];
  const fromYear = begin && (year ?? yearOf(begin, period));
  const toYear = end && (year ?? yearOf(end, period));
  return fromYear && toYear && fromYear * 12 + begin <= toYear * 12 + end
    ? monthSpan([fromYear, begin], [toYear, end])
    : [];
};

/** The first or the last day of a part: «до конца II квартала», «начало 2 четверти». */
const edgeOf = (term: Term, edge: string, until: boolean): Term[] => {
  if (term.kind !== 'period') return [];
  const date = /^нач/iu.test(edge) ? term.from : term.to;
  return [{ kind: until ? 'by' : 'date', date }];
};

const schoolYear = (first: number): Period => ({
  kind: 'school-year',
  from: `${first}-09-01`,
  to: `${first + 1}-08-31`,
  text: '',
});

const unit =
  '(?<unit>полугоди[а-я]+|п/г|квартал[а-я]*|кв\\.|четверт(?:ь|и|ей|ям|ях)|семестр[а-я]*|триместр[а-я]*)(?![а-яё])';
const pairOfYears =
  '(?:\\s*(?<school>20\\d\\d)\\s*[-–—/]\\s*(?:20)?\\d\\d\\s*(?:уч(?:\\.|ебного)\\s*)?(?:года|гг?\\.?(?![а-яё])))?';

/** Quarters, half-years, terms: a list of numerals shares the noun that follows it. */
export const yearPartMatchers: readonly Matcher[] = [
  {
    pattern: new RegExp(
      `(?<![а-яё])(?:(?:в течени[еи]|во?|(?<until>до|к))\\s+)?(?<edge>(?:начал[оаеу]|кон(?:ец|ца|це|цу)|окончани[яюе])\\s+)?(?<list>${ordinals})\\s*(?:учебн[а-я]+\\s+)?${unit}${pairOfYears}${yearAfter('year')}\\s*(?<label>:)?`,
      'iu',
    ),
    read: (match, period) => {
      const { until, edge, list = '', unit: noun = '', school, year, label } = groupsOf(match);
      // «1 семестр: октябрь; 2 семестр: апрель»: the months are the deadline.
      if (label) return [];
      const frame = school ? schoolYear(Number(school)) : period;
      const known = yearNumber(year);
      const parts = partsOf(noun, known === null && frame?.kind === 'school-year');
      const terms = ordinalRanges(list).flatMap((range) => partSpan(parts, range, known, frame));
      if (terms.length === 0) return null;
      return edge ? terms.flatMap((term) => edgeOf(term, edge, until !== undefined)) : terms;
    },
  },
];
