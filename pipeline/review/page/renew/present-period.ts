/** From May on the school year that is prepared for is the one that begins in September. */
const nextSchoolYear = 5;

/**
 * The period of today, written as `next` is: what an order several years old is likely to be wanted for. Null where it is
 * not later than `next`, or where `next` is neither a year nor a school year.
 */
export const presentPeriod = (next: string, today: Date): string | null => {
  const [, first = '', dash] = /^(\d{4})(?:([-–/])\d{4})?$/u.exec(next) ?? [];
  if (first === '') return null;
  const year = today.getFullYear();
  const began = dash === undefined || today.getMonth() + 1 >= nextSchoolYear ? year : year - 1;
  if (began <= Number(first)) return null;
  return dash === undefined ? `${began}` : `${began}${dash}${began + 1}`;
};
