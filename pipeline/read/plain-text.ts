/** No-break, figure, thin and narrow no-break spaces: typesetting, not text. */
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

/** Soft hyphens, zero-width characters, direction marks and control characters, which print nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const unprinted = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\u0000-\u0008\u000e-\u001f]/g;

/** Text as it is read: each kind of space is a space, each kind of hyphen a hyphen, what prints nothing is gone. */
export const plainText = (text: string): string =>
  text
    .replace(spaces, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(unprinted, '');

/** A paragraph without spaces at the ends of its lines and tabs or breaks at its own ends. */
export const trimLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^ +/, '').trimEnd())
    .join('\n')
    .trim();
