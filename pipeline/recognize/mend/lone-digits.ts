import type { FoundWord } from '../../tools/text-engine.ts';

/** The letters that a digit alone is taken for, by the model's habit; a three and a five are told apart afterwards. */
const digits: Readonly<Record<string, string>> = { Э: '9', З: '3', з: '3', Б: '5', б: '6', О: '0', В: '8' };

const alone = /^[ЭЗзБ][,;]?$/u;
const quoted = /^«[ЭЗзБбОВ\d]{1,2}»$/u;

const months = /^(?:январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр)/iu;

/** «5,» and «и» in a list of numbers. */
const numberInList = /^\d+[,;]$/u;
const number = /^\d+(?:-[а-я]{1,2})?[,;]?$/u;
const and = /^(?:и|или)$/u;

/** The words beside one in its line, nearest first. */
export interface Neighbours {
  readonly before: readonly FoundWord[];
  readonly after: readonly FoundWord[];
}

/** `text` with digits for the letters that can only be those: «5, Э и 11», «б» of a month. */
export const withLoneDigits = (text: string, { before, after }: Neighbours): string => {
  const [last = '', beforeLast = ''] = before.map((word) => word.text);
  const [next = '', afterNext = ''] = after.map((word) => word.text);
  const isListed =
    alone.test(text) &&
    (numberInList.test(last) ||
      (and.test(last) && number.test(beforeLast)) ||
      (and.test(next) && number.test(afterNext)));
  return isListed || (quoted.test(text) && months.test(next))
    ? [...text].map((character) => digits[character] ?? character).join('')
    : text;
};
