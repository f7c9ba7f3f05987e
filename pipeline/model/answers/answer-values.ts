/** What a person types as an answer, in the contract's form; null where it cannot be that. */
import { findDates, isoDate, partsOf } from '../dates/russian-date.ts';

/** The name of the answers file's form. */
export const answersForm = 'prikaz.answers/1';

/** Characters that a register's number may have. */
export const longestNumber = 40;

/** Signs that no register has in a number: of markup, of paths, and those that are not seen. */
const foreignSigns = /[<>"&\\\p{C}\p{Zl}\p{Zp}]|\.\./u;

/** «№ 151-од», «N 151» → the number alone: orders print the sign themselves. */
export const numberAnswer = (typed: string): string | null => {
  const number = typed.trim().replace(/^(?:№\s*|N[o°º]?\.?\s*(?=\d))+/iu, '');
  const fits = number.length <= longestNumber && /[\p{L}\d]/u.test(number) && !foreignSigns.test(number);
  return fits ? number : null;
};

/** «05.09.2022», «5 сентября 2022 г.», «2022-09-05» → ISO 8601. */
export const dateAnswer = (typed: string): string | null => {
  const text = typed.trim();
  if (/^\d{4}-\d\d-\d\d$/.test(text)) {
    const { year, month, day } = partsOf(text);
    return isoDate(year, month, day) === text ? text : null;
  }
  const [found] = findDates(text);
  return found?.length === text.length ? found.date : null;
};

/** «да», «Верно.»: what is proposed is right. */
export const isYes = (typed: string): boolean =>
  /^(?:да|верно|согласен|согласна|подтверждаю|ок|ok|yes|\+)[.!]?$/iu.test(typed.trim());

/** «нет»: what is proposed is wrong, and nothing is said in its place. */
export const isNo = (typed: string): boolean => /^(?:нет|неверно|no|-)[.!]?$/iu.test(typed.trim());
