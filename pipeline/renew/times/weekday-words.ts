import { capital } from '../../model/capital.ts';

/** Days of the week as they stand beside a date, Monday first: nominative, genitive, accusative, short. */
const forms: readonly (readonly string[])[] = [
  ['понедельник', 'понедельника', 'понедельник', 'пн'],
  ['вторник', 'вторника', 'вторник', 'вт'],
  ['среда', 'среды', 'среду', 'ср'],
  ['четверг', 'четверга', 'четверг', 'чт'],
  ['пятница', 'пятницы', 'пятницу', 'пт'],
  ['суббота', 'субботы', 'субботу', 'сб'],
  ['воскресенье', 'воскресенья', 'воскресенье', 'вс'],
];
const accusative = 2;

const words = [...new Set(forms.flat())].toSorted((a, b) => b.length - a.length).join('|');

/** Matches one of them, with «в» or «во» before it; no capture groups. */
export const weekdayWord = `(?<![а-яё])(?:во?\\s+)?(?:${words})(?![а-яё])\\.?`;

const parts = new RegExp(`(?<![а-яё])(во?\\s+)?(${words})(?![а-яё])`, 'iu');

/** `text` with its weekday put on the day with this index (0 is Monday), in the same form; one without stays. */
export const withWeekday = (text: string, index: number): string =>
  text.replace(parts, (_, before: string | undefined, word: string) => {
    const own = forms.find((each) => each.includes(word.toLowerCase())) ?? [];
    const form = before ? accusative : own.indexOf(word.toLowerCase());
    const next = forms[index]?.[form] ?? word;
    const preposition = before
      ? before.replace(/во?/iu, (old) => old.charAt(0) + (index === 1 ? 'о' : ''))
      : '';
    return preposition + (/^\p{Lu}/u.test(word) ? capital(next) : next);
  });
