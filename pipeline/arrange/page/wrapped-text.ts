import { type TextLine, textOf } from './text-line.ts';

/** A new point of a list: «1.», «2.1)», «а)». */
const mark = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[а-яё]\))$/u;

/** The same without a number: «–», «•». */
const bullet = /^[-–—•*·▪−]$/u;

/** True for a line that begins with the mark of a point. */
export const isPoint = ({ words: [first, second] }: TextLine): boolean =>
  second !== undefined && (mark.test(first?.text ?? '') || bullet.test(first?.text ?? ''));

/** True for a line that begins a point after another line: a dash in the middle of a sentence begins none. */
export const beginsPoint = (line: TextLine, last: TextLine): boolean =>
  isPoint(line) &&
  (!bullet.test(line.words[0]?.text ?? '') || /[.:;,]$/u.test(last.words.at(-1)?.text ?? ''));

/** The width of a space in ems. */
const space = 0.25;

/** The share of an em that a line may lack for its next word and still be full. */
const tolerance = 0.4;

/**
 * True where the line was broken because the next one's first word had no room in it, of `room` points. What belongs
 * together moves together: initials with a surname, a number with its sign.
 */
export const isFull = (line: TextLine, next: TextLine, room: number): boolean => {
  const words = next.words.slice(0, 3);
  const held = words.findIndex(({ text }, index) => !holdsOn(text, words[index + 1]?.text ?? ''));
  const end = words[Math.max(held, 0)]?.box[2] ?? 0;
  const need = end - (words[0]?.box[0] ?? 0) + space * line.size;
  return need > room - tolerance * line.size;
};

/** True for words that a hard space keeps together. */
const holdsOn = (text: string, next: string): boolean =>
  /^(?:№|\p{Lu}\.)$/u.test(text) ||
  /^(?:\p{Lu}\.){1,2}$/u.test(next) ||
  /^(?:г|гг|руб|экз|чел)\.$/u.test(next);

/** What goes on without a space after a line's end: «п/⏎п», a web address. */
const unspaced = /(?<=\S)\/$/u;
const address = /(?:https?:\/\/|www\.)\S*$/iu;

/** A word of a line of its own, and what may be the rest of it: a narrow column cuts the word that has no room. */
const longWord = /\p{L}{5}$/u;
const restOfWord = /^(?:\p{Ll}|[.,;:)»])/u;

/** The text of wrapped lines as one. A zero-width space tells where a column may have cut a word without a hyphen. */
export const joinLines = (lines: readonly TextLine[]): string => {
  const texts = lines.map(textOf);
  return texts.map((text, index) => gapAfter(texts[index - 1], text) + text).join('');
};

const gapAfter = (last: string | undefined, next: string): '' | ' ' | '\u200b ' => {
  if (last === undefined || unspaced.test(last)) return '';
  if (address.test(last) && /^[a-z\d/?&=_%#.-]/iu.test(next)) return '';
  return !/\s/u.test(last) && longWord.test(last) && restOfWord.test(next) ? '\u200b ' : ' ';
};
