import type { Order } from '../model/document.ts';
import type { Line } from '../model/paper/line.ts';
import { readMark } from './clauses.ts';
import { readDateAndNumber } from './date-number.ts';
import type { Kit } from './kit.ts';
import { oneLine } from './one-line.ts';
import { readForm, startsPreamble } from './order-marks.ts';

type Requisites = Pick<Order, 'date' | 'number' | 'place' | 'title'>;

type Registration = Omit<Requisites, 'title'>;

interface Found extends Registration {
  readonly line: Line;
}

interface OrderHead {
  readonly requisites: Requisites;
  /** The lines that each of them stands on. */
  readonly lines: Readonly<Record<keyof Requisites, readonly Line[]>>;
  /** The first line of the preamble. */
  readonly to: number;
}

const titleStart = /^[«"]?Об?о?\s+\p{L}/u;
const settlement =
  /^(?:(?:г|гор|с|п|пос|пгт|р\.?\s?п|рп|д|дер|ст|х|аул)(?:\.\s*|\s)\p{Lu}|город |село |пос[её]лок |\p{Lu}\p{Ll}+(?:[-\s](?:на-)?\p{Lu}?\p{Ll}+){0,3}$)/u;

/** Date, number, place and title stand between the form (line `formAt`) and the preamble, before line `end`. */
export const readOrderHead = (
  lines: readonly Line[],
  formAt: number,
  end: number,
  { lexicon }: Kit,
): OrderHead => {
  const start = Math.max(formAt, 0);
  const found: Found[] = [];
  let index = start;
  for (; index < end; index += 1) {
    const own = index === formAt;
    const line = lines[index];
    const text = line?.text ?? '';
    const read = readRegistration(own ? (readForm(text)?.rest ?? '') : text);
    if (read === null && !own) break;
    if (read && line) found.push({ ...read, line });
  }
  const to = titleEnd(lines, index, end);
  const title = lines.slice(index, to);
  const first = (key: keyof Registration): Found | undefined => found.find((read) => read[key] !== null);
  const [date, number, place] = [first('date'), first('number'), first('place')];
  const linesOf = (read: Found | undefined): Line[] => (read ? [read.line] : []);
  return {
    requisites: {
      date: date?.date ?? null,
      number: number?.number ?? null,
      place: place?.place ?? null,
      title: unquoted(oneLine(title.map(({ text }) => text).join('\n'), lexicon)) || null,
    },
    lines: { date: linesOf(date), number: linesOf(number), place: linesOf(place), title },
    to,
  };
};

/** A line that holds date, number or place and nothing else, null for any other. */
const readRegistration = (text: string): Registration | null => {
  if (titleStart.test(text) || startsPreamble(text)) return null;
  // «(по основной деятельности)» names the series.
  if (/^\([^)]*\)$/u.test(text)) return { date: null, number: null, place: null };
  const found = readDateAndNumber(text.replaceAll('\t', ' '));
  const rest = found?.rest ?? text.trim();
  const place = settlement.test(rest) && rest.length <= 60 ? rest : null;
  if (!found && place === null) return null;
  return { date: found?.date ?? null, number: found?.number ?? null, place };
};

/** The title ends where the preamble or a clause begins; without one, where a sentence does. */
const titleEnd = (lines: readonly Line[], from: number, end: number): number => {
  for (let index = from; index < end; index += 1) {
    const text = lines[index]?.text ?? '';
    if (startsPreamble(text) || readMark(text)) return index;
    if (index > from && /\.$/u.test(lines[index - 1]?.text ?? '') && /^\p{Lu}/u.test(text)) return index;
  }
  return end;
};

/** A title in quotation marks of its own, as some templates print it, without them. */
const unquoted = (title: string): string => title.match(/^[«"](Об?о?\s[^«»"]*)[»"]$/u)?.[1] ?? title;
