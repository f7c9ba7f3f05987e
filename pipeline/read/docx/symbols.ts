/**
 * Characters that Word takes from a symbol font by their place in it (`w:sym`), as Unicode; only those that say
 * something in an office paper. Keys: place in the font without its private prefix F0.
 */
const symbolFonts: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: { 45: '–', 176: '°', 177: '±', 179: '≥', 163: '≤', 180: '×', 183: '•', 190: '–', 174: '→' },
  wingdings: { 108: '•', 167: '•', 159: '•', 168: '☐', 111: '☐', 252: '✓', 254: '☑', 253: '☒', 224: '→' },
};

/** The text of a symbol; one that is only decoration is left out. */
export const symbolText = (font: string, hexadecimal: string): string => {
  const code = Number.parseInt(hexadecimal, 16);
  if (!(code > 0 && code <= 0xffff)) return '';
  if (code < 0xe000 || code > 0xf8ff) return String.fromCharCode(code);
  return symbolFonts[font.toLowerCase()]?.[code & 0xff] ?? '';
};
