const names = ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'];

/** The day of the week, Sunday 0. */
export const weekdayOf = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay();

/** «суббота». */
export const weekdayName = (iso: string): string => `${names[weekdayOf(iso)]}`;
