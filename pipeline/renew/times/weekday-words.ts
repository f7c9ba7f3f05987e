/** Days of the week as they stand beside a date, Monday first, in the forms that a date has beside it. */
const forms: readonly (readonly string[])[] = [
  ['понедельник', 'понедельника', 'пн'],
  ['вторник', 'вторника', 'вт'],
  ['среда', 'среды', 'ср', 'среду'],
  ['четверг', 'четверга', 'чт'],
  ['пятница', 'пятницы', 'пт', 'пятницу'],
  ['суббота', 'субботы', 'сб', 'субботу'],
  ['воскресенье', 'воскресенья', 'вс'],
];

/** Matches one of them; no capture groups. */
export const weekdayWord = `(?<![а-яё])(?:${forms
  .flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|')})(?![а-яё])\\.?`;

const word = new RegExp(weekdayWord, 'iu');

/** `text` with its weekday's word replaced by that of the day with this index (0 is Monday), in the same form; one without stays. */
export const withWeekday = (text: string, index: number): string =>
  text.replace(word, (found) => {
    const bare = found.toLowerCase().replace('.', '');
    const own = forms.find((each) => each.includes(bare)) ?? [];
    const next = forms[index] ?? [];
    // Only «среду», «пятницу» and «субботу» have an accusative of their own.
    const replaced = next[own.indexOf(bare)] ?? next[0] ?? '';
    return (
      (/^\p{Lu}/u.test(found) ? replaced.charAt(0).toUpperCase() + replaced.slice(1) : replaced) +
      (found.endsWith('.') ? '.' : '')
    );
  });
