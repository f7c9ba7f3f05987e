/** What no report shows as it is: controls but for tabs and line ends, marks that turn the direction of text, halves of letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const unsafe = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/**
 * A text of a document, or the name of a file, that does nothing in a report but stand there: each of its characters
 * may stand in XML 1.0.
 */
export const safeText = (text: string): string => text.toWellFormed().replace(unsafe, '\ufffd');

/** The same in one line, of at most so many letters. */
export const safeLine = (text: string, longest: number): string => {
  // Nothing behind it is looked at: a message may be a megabyte long.
  const line = safeText(text.slice(0, longest * 2))
    .replace(/\s+/gu, ' ')
    .trim();
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : line;
};
