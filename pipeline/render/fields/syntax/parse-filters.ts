import { normalName } from './normal-name.ts';
import type { FilterCall } from './tag.ts';

/** Each quote with those that may close it: Word turns straight ones into curly ones, in pairs or not. */
const closers: Readonly<Record<string, string>> = {
  '"': '"”“»',
  '“': '”"“»',
  '”': '”"',
  '„': '“”"',
  '«': '»',
  "'": "'’‘",
  '‘': "’'",
  '’': "’'",
};

/** Where the quoted text that begins at `start` ends, behind its closing quote; the text's end where it has none. */
const quotedEnd = (text: string, start: number): number => {
  const ends = closers[text.charAt(start)] ?? '';
  for (let at = start + 1; at < text.length; at += 1) if (ends.includes(text.charAt(at))) return at + 1;
  return text.length;
};

/** Cuts a text at a sign that stands outside of quotes. */
export const splitOutsideQuotes = (text: string, sign: string): readonly string[] => {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const letter = text.charAt(at);
    if (letter === sign) {
      pieces.push(text.slice(from, at));
      from = at + 1;
    }
    at = letter in closers ? quotedEnd(text, at) : at + 1;
  }
  return [...pieces, text.slice(from)];
};

/** A text in quotes or a bare word or number; null for a quote that nothing closes. */
export const parseLiteral = (text: string): string | null => {
  const literal = text.trim();
  if (!(literal.charAt(0) in closers)) return literal;
  const closed = literal.length > 1 && quotedEnd(literal, 0) === literal.length;
  const ends = closers[literal.charAt(0)] ?? '';
  return closed && ends.includes(literal.slice(-1)) ? literal.slice(1, -1) : null;
};

const parseCall = (text: string): FilterCall | null => {
  const [, name = '', inBrackets] = /^\s*([\p{L}\d _-]+?)\s*(?:\((.*)\))?\s*$/u.exec(text) ?? [];
  if (name === '') return null;
  const args = inBrackets === undefined ? [] : splitOutsideQuotes(inBrackets, ',').map(parseLiteral);
  return args.some((arg) => arg === null)
    ? null
    : { name: normalName(name), args: args.filter((arg) => arg !== null) };
};

/** Understands «дательный», «по умолчанию("нет")»; null where one is not understood. */
export const parseFilters = (texts: readonly string[]): readonly FilterCall[] | null => {
  const calls = texts.map(parseCall);
  return calls.includes(null) ? null : calls.filter((call) => call !== null);
};
