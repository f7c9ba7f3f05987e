/** What a number format code asks for (ECMA-376 part 1, 18.8.31), as far as a reader needs it. */
export type FormatCode =
  | { readonly kind: 'general' }
  | {
      readonly kind: 'date';
      readonly day: boolean;
      readonly month: boolean;
      readonly year: boolean;
      readonly time: boolean;
    }
  | {
      readonly kind: 'number';
      readonly prefix: string;
      readonly suffix: string;
      /** Figures before the point at least; after it at least and at most. */
      readonly whole: number;
      readonly leastDecimals: number;
      readonly mostDecimals: number;
      readonly grouped: boolean;
      readonly percent: boolean;
    };

/** Formats that a file may name without defining them (18.8.30); the rest of those below 50 are dates and times. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: 'General',
  12: 'General',
  13: 'General',
  14: 'dd.mm.yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm yyyy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd.mm.yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: 'h:mm:ss',
  47: 'mm:ss',
};

/** The code of a built-in format; an unknown number formats nothing. */
export const builtInCode = (id: number): string => builtIn[id] ?? 'General';

/** Longest format code that Excel takes. */
const longestCode = 255;

/** Understands the part of a code that holds for `value`: codes may have one for each sign. */
export const parseFormatCode = (code: string, value: number): FormatCode => {
  const sections = code.slice(0, longestCode).split(';');
  const section = (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0] ?? '';
  const letters = unquoted(section);
  if (/general|[e@/]/i.test(letters) && !/[dy]/i.test(letters)) return { kind: 'general' };
  return /[dmyhs]/i.test(letters) ? dateCode(letters) : numberCode(section);
};

/** Colours, conditions, text in quotes and single escaped characters ask for nothing. */
const unquoted = (section: string): string => section.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '');

const dateCode = (letters: string): FormatCode => {
  // «m» next to hours or seconds is minutes.
  const withoutMinutes = letters.replace(/(h+[^dmy]*)m+|m+([^dmy]*s)/gi, '$1$2');
  return {
    kind: 'date',
    day: /d/i.test(withoutMinutes),
    month: /m/i.test(withoutMinutes),
    year: /y/i.test(withoutMinutes),
    time: /[hs]/i.test(letters),
  };
};

const numberCode = (section: string): FormatCode => {
  const text = section
    .replace(/\[\$([^-\]]*)[^\]]*\]/g, '"$1"')
    .replace(/\[[^\]]*\]|[_*]./g, '')
    .replace(/\\(.)/g, '"$1"');
  const figures = /[0#?][0#?,. ]*/.exec(text.replace(/"[^"]*"/g, (quoted) => '\0'.repeat(quoted.length)));
  if (!figures) return { kind: 'general' };
  const literal = (part: string): string => part.replaceAll('"', '');
  const [whole = '', decimals = ''] = figures[0].split('.');
  return {
    kind: 'number',
    prefix: literal(text.slice(0, figures.index)),
    suffix: literal(text.slice(figures.index + figures[0].trimEnd().length)),
    whole: whole.replace(/[^0]/g, '').length,
    leastDecimals: decimals.replace(/[^0]/g, '').length,
    mostDecimals: decimals.replace(/[^0#?]/g, '').length,
    grouped: /[0#?][, ][0#?]/.test(whole),
    percent: unquoted(section).includes('%'),
  };
};
