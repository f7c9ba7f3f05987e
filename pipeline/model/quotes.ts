/** A stretch of text between quotation marks, the marks not included. */
export interface Quoted {
  readonly text: string;
  /** Where the opening mark stands. */
  readonly from: number;
  /** Just after the closing mark, or the text's end where it is not closed. */
  readonly to: number;
}

const opening = '«“„';
const closing = '»”';

/** The outermost quotations of a text, «…» with those inside them, and "…". */
export const findQuoted = (text: string): Quoted[] => {
  const found: Quoted[] = [];
  let index = 0;
  while (index < text.length) {
    const letter = text[index] ?? '';
    if (opening.includes(letter) || letter === '"') {
      const to = letter === '"' ? endOfStraight(text, index) : endOfNested(text, index);
      found.push({ text: text.slice(index + 1, to - 1), from: index, to });
      index = to;
    } else index += 1;
  }
  return found;
};

const endOfStraight = (text: string, from: number): number => {
  const end = text.indexOf('"', from + 1);
  return end < 0 ? text.length + 1 : end + 1;
};

const endOfNested = (text: string, from: number): number => {
  const open: string[] = [];
  for (let index = from; index < text.length; index += 1) {
    const letter = text[index] ?? '';
    // The mark that opens “…” closes „…“.
    const closesInner = letter === '“' && open.at(-1) === '„';
    if (closesInner || closing.includes(letter)) {
      open.pop();
      // One mark often closes two quotations: «… «дорожной карты».
      const isLast = !closesInner && !/[»”]/u.test(text.slice(index + 1));
      if (open.length === 0 || isLast) return index + 1;
    } else if (opening.includes(letter)) open.push(letter);
  }
  return text.length + 1;
};
