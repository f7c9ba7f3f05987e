/** Words that announce a text in quotation marks which takes the place of another, or comes to stand beside it. */
const announced = /(?:редакции|содержания)(?: \([^()]*\))?:$/u;
/** The number of a clause, as a new wording begins with it. */
const numbered = /^«\d+(?:\.\d+)*[.)] /u;
/** Where a paragraph ends inside a quoted text: before its own numbers and dashes. */
const innerBreak = /(?<=[.;:]»?[.;,]?) (?=«?\d+(?:\.\d+)*[.)] \p{L}|[–—-] ?\p{Ll})/u;

/** The place of the quotation mark that the last one of the text closes, -1 where they do not pair. */
const openingOf = (text: string): number => {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === '»') depth += 1;
    if (text[at] === '«') depth -= 1;
    if (text[at] === '«' && depth === 0) return at;
  }
  return -1;
};

/**
 * The paragraphs of a clause. A new wording that an amendment quotes stands in paragraphs of its own: «1.1. Пункт 3
 * изложить в следующей редакции:», ««3. Директору: 3.1. …; 3.2. …».».
 */
export const paragraphsIn = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => {
    const opening = /»[.;,]?$/u.test(line) ? openingOf(line) : -1;
    const [lead, quoted] = [line.slice(0, Math.max(opening, 0)).trimEnd(), line.slice(opening)];
    if (!lead.endsWith(':') || !(announced.test(lead) || numbered.test(quoted))) return [line];
    return [lead, ...quoted.split(innerBreak)];
  });
