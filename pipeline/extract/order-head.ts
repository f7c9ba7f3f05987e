import type { Order } from '../model/document.ts';
import type { Line } from '../model/line.ts';
import { readMark } from './clauses.ts';
import { readDateAndNumber } from './date-number.ts';
import type { Kit } from './kit.ts';
import { oneLine } from './one-line.ts';
import { readForm, startsPreamble } from './order-marks.ts';

type Requisites = Pick<Order, 'date' | 'number' | 'place' | 'title'>;

type Registration = Omit<Requisites, 'title'>;

interface Found extends Registration {
  /** The line that it stands on. */
  readonly at: number;
}

interface OrderHead {
  readonly requisites: Requisites;
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
  { lexicon, noteLines }: Kit,
): OrderHead => {
  const start = Math.max(formAt, 0);
  const found: Found[] = [];
  let index = start;
  for (; index < end; index += 1) {
    const own = index === formAt;
    const text = lines[index]?.text ?? '';
    const line = readRegistration(own ? (readForm(text)?.rest ?? '') : text);
    if (line === null && !own) break;
    if (line) found.push({ ...line, at: index });
  }
  const to = titleEnd(lines, index, end);
  const title = lines.slice(index, to).map(({ text }) => text);
  noteLines('/order/title', lines.slice(index, to));
  const first = (key: keyof Registration): string | null => {
    const line = found.find((each) => each[key] !== null);
    if (line) noteLines(`/order/${key}`, lines.slice(line.at, line.at + 1));
    return line?.[key] ?? null;
  };
  const requisites = {
    date: first('date'),
    number: first('number'),
    place: first('place'),
    title: unquoted(oneLine(title.join('\n'), lexicon)) || null,
  };
  return { requisites, to };
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
