/** What the two most usual maps of a font's letters are told by (ISO/IEC 14496-22, 5.2.1). */
const [byRanges, byGroups] = [4, 12];
/** A font has a handful of maps. */
const mostMaps = 64;

export const isFont = (bytes: Buffer): boolean =>
  ['\0\x01\0\0', 'true', 'OTTO'].includes(bytes.toString('latin1', 0, 4));

/**
 * How many codes a TrueType or OpenType font says to have letters for, in all of its maps; 0 for anything else. A map of
 * a few kilobytes may say thousands of millions, and pdf.js notes each of them.
 */
export const mappedCodes = (font: Buffer): number => {
  const start = isFont(font) ? tableStart(font) : null;
  if (start === null) return 0;
  let codes = 0;
  for (let map = 0; map < Math.min(word(font, start + 2), mostMaps); map += 1) {
    const at = start + long(font, start + 8 + 8 * map);
    const format = word(font, at);
    if (format === byRanges) codes += inRanges(font, at);
    if (format === byGroups) codes += inGroups(font, at);
  }
  return codes;
};

const tableStart = (font: Buffer): number | null => {
  for (let table = 0; table < word(font, 4); table += 1) {
    const at = 12 + 16 * table;
    if (at >= font.length) break;
    if (font.toString('latin1', at, at + 4) === 'cmap') return long(font, at + 8);
  }
  return null;
};

const inRanges = (font: Buffer, at: number): number => {
  const twice = word(font, at + 6);
  let codes = 0;
  for (let range = 0; range < twice; range += 2)
    codes += Math.max(0, word(font, at + 14 + range) - word(font, at + 16 + twice + range) + 1);
  return codes;
};

const inGroups = (font: Buffer, at: number): number => {
  let codes = 0;
  for (let group = 0; group < long(font, at + 12); group += 1) {
    const place = at + 16 + 12 * group;
    if (place >= font.length) break;
    codes += Math.max(0, long(font, place + 4) - long(font, place) + 1);
  }
  return codes;
};

/** What is beyond the font is nothing. */
const word = (font: Buffer, at: number): number => (at + 2 <= font.length ? font.readUInt16BE(at) : 0);
const long = (font: Buffer, at: number): number => (at + 4 <= font.length ? font.readUInt32BE(at) : 0);
