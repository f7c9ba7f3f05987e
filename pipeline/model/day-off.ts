/** The days off that hold in every year; days that a government's resolution moves are not known here. */

/** Statutory holidays, month-day (ТК РФ, статья 112). */
const holidays = new Set([
  '01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08',
  '02-23', '03-08', '05-01', '05-09', '06-12', '11-04',
]); // biome-ignore format: a table

const weekdays = ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'];

const weekdayOf = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay();

const shifted = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const isHoliday = (iso: string): boolean => holidays.has(iso.slice(5));

/** A holiday on a weekend moves to the next working day; those of January go where the government says (ТК РФ, 112). */
const afterHoliday = (iso: string): boolean =>
  weekdayOf(iso) === 1 &&
  [-1, -2].map((days) => shifted(iso, days)).some((day) => isHoliday(day) && !/-01-/u.test(day));

/** Why a day (ISO 8601) is off: «суббота», «праздничный день»; null for a working day of a five-day week. */
export const dayOff = (iso: string): string | null => {
  if (isHoliday(iso)) return 'праздничный день';
  if (afterHoliday(iso)) return 'выходной день за праздник';
  const weekday = weekdayOf(iso);
  return weekday === 0 || weekday === 6 ? (weekdays[weekday] ?? null) : null;
};

/** The nearest working day after (`step` 1) or before (`step` -1) a day, ISO 8601. */
export const workingDay = (iso: string, step: 1 | -1): string => {
  let day = shifted(iso, step);
  while (dayOff(day) !== null) day = shifted(day, step);
  return day;
};

/** «10.09.2022». */
export const russianDay = (iso: string): string => iso.split('-').reverse().join('.');
