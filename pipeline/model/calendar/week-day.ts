const names = ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'];

/** The day of the week, Sunday 0. */
export const weekdayOf = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay();

/** «суббота». */
export const weekdayName = (iso: string): string => `${names[weekdayOf(iso)]}`;

/** The day so many days later, or earlier, ISO 8601. */
export const daysLater = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
