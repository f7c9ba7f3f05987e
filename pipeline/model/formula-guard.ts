/** CSV has no types: a spreadsheet takes a text for a formula that begins as one, and runs it (OWASP, CSV injection). */

/** A text that a spreadsheet would take for a formula. */
export const looksLikeFormula = (text: string): boolean => /^\s*[=+\-@＝＋－＠]/u.test(text);

const guarded = /^'+\s*[=+\-@＝＋－＠]/u;

/** A text with the apostrophe before it that spreadsheets know as the mark of a text. */
export const guardFormula = (text: string): string =>
  looksLikeFormula(text) || guarded.test(text) ? `'${text}` : text;

/** The text that was guarded. */
export const unguardFormula = (text: string): string => (guarded.test(text) ? text.slice(1) : text);
