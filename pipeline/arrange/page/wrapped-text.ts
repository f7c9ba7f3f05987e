import { type TextLine, textOf } from './text-line.ts';

/** A new point of a list: «1.», «2.1)», «а)», «–», «•». */
const mark = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[а-яё]\)|[-–—•*·▪−])$/u;

/** True for a line that begins with the mark of a point. */
export const beginsPoint = ({ words: [first, second] }: TextLine): boolean =>
  second !== undefined && mark.test(first?.text ?? '');

/** The share of an em that a line may lack for its next word and still be full. */
const tolerance = 0.4;

/**
 * True where the line was broken because the next one's first word had no room before `right`. What belongs together
 * moves together: initials with a surname, a number with its sign.
 */
export const isFull = (line: TextLine, next: TextLine, right: number): boolean => {
  const words = next.words.slice(0, 3);
  const held = words.findIndex(({ text }, index) => !holdsOn(text, words[index + 1]?.text ?? ''));
  const end = words[Math.max(held, 0)]?.box[2] ?? 0;
  const need = end - (words[0]?.box[0] ?? 0) + 0.25 * line.size;
  return line.box[2] + need > right - tolerance * line.size;
};

/** True for words that a hard space keeps together. */
const holdsOn = (text: string, next: string): boolean =>
  /^(?:№|\p{Lu}\.)$/u.test(text) ||
  /^(?:\p{Lu}\.){1,2}$/u.test(next) ||
  /^(?:г|гг|руб|экз|чел)\.$/u.test(next);

/** The text of lines, the wrapped ones as one: `joins` says of two neighbours whether the second goes on with the first. */
export const joinLines = (
  lines: readonly TextLine[],
  joins: (line: TextLine, next: TextLine) => boolean,
): string => {
  const [first, ...rest] = lines;
  let text = first ? textOf(first) : '';
  let last = first;
  for (const line of rest) {
    text = last && joins(last, line) ? joinHalves(text, textOf(line)) : `${text}\n${textOf(line)}`;
    last = line;
  }
  return text;
};

/** A soft hyphen at the end only parts a word; any other is left for a later stage, which knows the words. */
export const joinHalves = (text: string, rest: string): string =>
  text.endsWith('\u00ad') ? text.slice(0, -1) + rest : `${text} ${rest}`;
