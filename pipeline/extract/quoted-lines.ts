import { type Line, printed } from '../model/paper/line.ts';

/** Words that announce a new wording, and the colon after which it stands in paragraphs of its own. */
const announces = /(?:редакции|содержания)(?: \([^()]*\))?\s*:$/u;
/** A new wording of more lines is a page whose closing quotation mark was not read. */
const mostLines = 60;

const depthOf = (text: string): number => text.split('«').length - text.split('»').length;

/** The line after the quotation that begins with line `from`; `from` itself where none does, or it never ends. */
const quotationEnd = (lines: readonly Line[], from: number): number => {
  if (!printed(lines[from] ?? { label: null, text: '' }).startsWith('«')) return from;
  let depth = 0;
  for (let index = from; index < Math.min(lines.length, from + mostLines); index += 1) {
    depth += depthOf(lines[index]?.text ?? '') + depthOf(lines[index]?.label ?? '');
    if (depth === 0 && /»[.;,]?$/u.test(lines[index]?.text ?? '')) return index + 1;
  }
  return from;
};

/**
 * The lines of new wordings that an amendment quotes, by their places: «1.1. Пункт 3 изложить в следующей редакции:»,
 * ««3. Директору довести …».». Their numbers are not those of the order's own clauses.
 */
export const quotedLines = (lines: readonly Line[]): ReadonlySet<number> => {
  const quoted = new Set<number>();
  for (let index = 1; index < lines.length; index += 1) {
    if (quoted.has(index) || !announces.test(lines[index - 1]?.text ?? '')) continue;
    for (let inside = index; inside < quotationEnd(lines, index); inside += 1) quoted.add(inside);
  }
  return quoted;
};
