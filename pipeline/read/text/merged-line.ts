/** Marks a line that is one cell over the whole table, and the breaks in it; characters for private use, which no text has. */
const mark = '\ue001';
const lineBreak = '\ue002';
const marks = /[\ue001\ue002]/gu;

const fragment = /^[^\S\n]*<(p|div|h[1-6]|li|td|th)\b[^>\n]*>.*<\/\1>[^\S\n]*$/gimu;

/** HTML fragments in lines of their own become their text: one marked line each, whatever paragraphs it holds. */
export const markFragments = async (text: string): Promise<string> => {
  const clean = text.replace(marks, '');
  if (!clean.match(fragment)) return clean;
  const { htmlToText } = await import('../html.ts');
  return clean.replace(fragment, (html) => `${mark}${htmlToText(html).join(lineBreak)}`);
};

export const isMergedLine = (line: string): boolean => line.startsWith(mark);

/** The line's text without the marks. */
export const unmarked = (line: string): string => line.replaceAll(mark, '').replaceAll(lineBreak, '\n');
