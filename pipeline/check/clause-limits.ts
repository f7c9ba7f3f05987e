import { findDates } from '../model/dates/russian-date.ts';
import { findQuoted } from '../model/quotes.ts';
import type { Parts } from '../model/text-walk.ts';

/** A day until which a clause of the order is to be done. */
interface ClauseLimit {
  /** How a clerk would name it: «2.1 приказа». */
  readonly name: string;
  readonly path: string;
  /** As it is printed: «до 20 сентября 2023 года». */
  readonly text: string;
  /** ISO 8601. */
  readonly date: string;
}

const limitWord = /(?<!\p{L})(?:до|не позднее|не позже)\s*$/iu;
/** Characters before a date in which its limit stands; a clause may go on for megabytes before them. */
const wordReach = 32;

/** What is quoted is another text's: the words that an amendment replaces. */
const limitsIn = (text: string): Pick<ClauseLimit, 'text' | 'date'>[] => {
  const quoted = findQuoted(text).filter(({ to }) => to <= text.length);
  let next = 0;
  return findDates(text).flatMap(({ date, index, length }) => {
    // Both stand in the order of the text.
    while ((quoted[next]?.to ?? Number.POSITIVE_INFINITY) <= index) next += 1;
    if ((quoted[next]?.from ?? index) < index) return [];
    const start = Math.max(0, index - wordReach);
    const word = limitWord.exec(text.slice(start, index));
    return word
      ? [{ date, text: text.slice(start + word.index, index + length).replace(/(?<=год\p{L}*)\.$/u, '') }]
      : [];
  });
};

/** «до 20 сентября 2023 года» in the order's clauses and their items, with their places. */
export const clauseLimits = ({ order }: Parts): ClauseLimit[] =>
  (order?.clauses ?? []).flatMap(({ number, text, items }, index) => {
    const path = `/order/clauses/${index}`;
    const name = `${number ?? index + 1} приказа`;
    return [
      ...limitsIn(text).map((limit) => ({ ...limit, name, path: `${path}/text` })),
      ...items.flatMap((item, at) =>
        limitsIn(item.text).map((limit) => ({
          ...limit,
          name: item.number === null ? name : `${item.number} приказа`,
          path: `${path}/items/${at}/text`,
        })),
      ),
    ];
  });
