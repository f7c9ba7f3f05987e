import type { Period } from '../document.ts';
import { ordinalOf } from '../ordinal.ts';
import { lastYear } from './last-year.ts';
import { isoDate, monthEnd, monthOf, monthPattern } from './russian-date.ts';

const schoolWords =
  /школ|сош|оош|гимназ|лице[йяю]|образова|учебн|учащ|обучающ|педагог|учител|егэ|огэ|впр|детск|воспитанник/iu;
const dash = '\\s*[-–—/]\\s*';
const yearMark = '(?:г\\.\\s?г\\.?|гг\\.?|годы|годах|года|годов|год|г\\.?)(?![а-яё])';
const schoolMark = '(?:уч(?:ебн[а-я]+|\\.)\\s*(?:год[а-я]*|г\\.?(?![а-яёa-z])))';

const months = new RegExp(
  `(?:с\\s+)?(?<from>${monthPattern})\\s*(?<fromYear>\\d{4})?\\s*(?:года|г\\.)?\\s*(?:[-–—]|по)\\s*(?<to>${monthPattern})\\s+(?<toYear>\\d{4})(?:\\s*${yearMark})?`,
  'iu',
);
const day = (end: string): string =>
  `(?:(?<d${end}>\\d{1,2})\\.(?<m${end}>\\d{1,2})(?:\\.(?<y${end}>\\d{4}))?|(?<day${end}>\\d{1,2})\\s+(?<name${end}>${monthPattern})(?:\\s+(?<year${end}>\\d{4}))?)(?:\\s*${yearMark})?`;
const days = new RegExp(`(?:с\\s+)?(?<!\\d)${day('A')}\\s*(?:[-–—]|по|до)\\s*${day('B')}`, 'iu');
const span = new RegExp(
  `(?<!\\d)(?<first>20\\d\\d)${dash}(?<second>2[01]\\d\\d|\\d\\d)(?!\\d)(?:\\s*(?<school>${schoolMark})|\\s*(?:${yearMark}))?(?:\\s+${schoolMark})?`,
  'iu',
);
const part = new RegExp(
  `(?<ordinal>[1-4]|I{1,3}|IV|перв[а-я]+|втор[а-я]+|трет[а-я]+|четв[её]рт[а-я]+)(?:-?[а-я]{1,2})?\\s+(?<unit>полугоди[а-я]|квартал[а-я]*)\\s+(?<year>20\\d\\d)(?:\\s*${yearMark})?`,
  'iu',
);
const season = '(?:лет[оа]|летом|осен[ьи]|осенью|зим[аы]|зимой|весн[аы]|весной)';
const oneMonth = new RegExp(
  `(?:(?<dayFrom>\\d{1,2})\\s*[-–—]\\s*(?<dayTo>\\d{1,2})\\s+)?(?<![а-яё])(?<name>${monthPattern})\\s+(?<year>20\\d\\d)(?:\\s*${yearMark})?`,
  'iu',
);
const severalYears = new RegExp(
  `(?<!\\d)(?<first>20\\d\\d)(?:,\\s*20\\d\\d)*\\s+и\\s+(?<second>20\\d\\d)(?:\\s*${yearMark})?`,
  'iu',
);
const single = new RegExp(`(?<!\\d|\\d\\.|${season}\\s)(?<year>20\\d\\d)\\s*(?:${yearMark})`, 'iu');

const spanPeriod = (match: RegExpMatchArray, school: boolean): Period | null => {
  const first = Number(match.groups?.['first']);
  const last = lastYear(first, match.groups?.['second'] ?? '');
  if (last <= first || last - first > 30) return null;
  const text = match[0].trim();
  return last === first + 1 && (match.groups?.['school'] || school)
    ? { kind: 'school-year', from: `${first}-09-01`, to: `${last}-08-31`, text }
    : { kind: 'dates', from: `${first}-01-01`, to: `${last}-12-31`, text };
};

const monthsPeriod = ({ 0: text, groups = {} }: RegExpMatchArray): Period | null => {
  const [from, to] = [monthOf(groups['from'] ?? '') ?? 1, monthOf(groups['to'] ?? '') ?? 12];
  const last = Number(groups['toYear']);
  const first = groups['fromYear'] ? Number(groups['fromYear']) : last - (from > to ? 1 : 0);
  const start = isoDate(first, from, 1);
  return start && start <= monthEnd(last, to)
    ? { kind: 'dates', from: start, to: monthEnd(last, to), text: text.trim() }
    : null;
};

const daysPeriod = ({ 0: text, groups = {} }: RegExpMatchArray): Period | null => {
  const partsOf = (end: string): readonly [number | null, number, number] => {
    const year = groups[`y${end}`] ?? groups[`year${end}`];
    const name = groups[`name${end}`];
    const month = name ? (monthOf(name) ?? 0) : Number(groups[`m${end}`]);
    return [year ? Number(year) : null, month, Number(groups[`d${end}`] ?? groups[`day${end}`])];
  };
  const [first, last] = [partsOf('A'), partsOf('B')];
  if (last[0] === null) return null;
  const from = isoDate(first[0] ?? last[0], first[1], first[2]);
  const to = isoDate(last[0], last[1], last[2]);
  return from && to && from <= to ? { kind: 'dates', from, to, text: text.trim() } : null;
};

const monthPeriod = ({ 0: text, groups = {} }: RegExpMatchArray): Period | null => {
  const [year, month] = [Number(groups['year']), monthOf(groups['name'] ?? '') ?? 0];
  const from = isoDate(year, month, Number(groups['dayFrom'] ?? 1));
  const to = groups['dayTo'] ? isoDate(year, month, Number(groups['dayTo'])) : monthEnd(year, month);
  return from && to && from <= to ? { kind: 'dates', from, to, text: text.trim() } : null;
};

const partPeriod = ({ 0: text, groups = {} }: RegExpMatchArray): Period => {
  const length = groups['unit']?.toLowerCase().startsWith('полуг') ? 6 : 3;
  const end = Math.min(12, ordinalOf(groups['ordinal'] ?? '1') * length);
  const year = Number(groups['year']);
  const from = `${year}-${String(end - length + 1).padStart(2, '0')}-01`;
  return { kind: 'dates', from, to: monthEnd(year, end), text: text.trim() };
};

/**
 * The period that a text names: «2021-2022 учебный год», «2023-2024 г.г.» (a school year where `about` tells of a
 * school), «2023 год», «II полугодие 2023 года», «октябрь 2021 – май 2022». Null where it names none.
 */
export const readPeriod = (text: string, about: string): Period | null => {
  const readings: readonly (readonly [RegExp, (match: RegExpMatchArray) => Period | null])[] = [
    [days, daysPeriod],
    [months, monthsPeriod],
    [span, (match) => spanPeriod(match, schoolWords.test(about))],
    [severalYears, (match) => spanPeriod(match, false)],
    [part, partPeriod],
    [oneMonth, monthPeriod],
    [single, ({ 0: whole, groups = {} }) => yearPeriod(Number(groups['year']), whole.trim())],
  ];
  for (const [pattern, period] of readings) {
    const match = text.match(pattern);
    const found = match && period(match);
    if (found) return found;
  }
  return null;
};

const yearPeriod = (year: number, text: string): Period => ({
  kind: 'calendar-year',
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  text,
});
