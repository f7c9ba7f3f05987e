import type { Alteration, Verdict } from '../model/journal/journal-entry.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Row } from './connection.ts';
import { type ChainLink, eventOf, firstBreak, genesis, type Head } from './event-chain.ts';
import { entryRow, seriesRow, standingAfter } from './ledger.ts';

/** All that a store holds, at one moment. */
export interface Holdings {
  readonly links: readonly ChainLink[];
  readonly series: readonly Row[];
  readonly entries: readonly Row[];
  /** The second copy of the history, where there is one. */
  readonly copy: readonly ChainLink[] | null;
}

const chainFault = (head: Head, link: ChainLink): string => {
  if (link.seq > head.seq + 1) return 'строка удалена';
  if (link.previous !== head.hash) return 'строка вставлена или переставлена';
  return 'строка изменена';
};

/** The first line of a history that was altered, moved or taken out. */
const historyFault = (links: readonly ChainLink[]): Alteration | null => {
  const found = firstBreak(links);
  return found && { seq: found.head.seq + 1, message: chainFault(found.head, found.link) };
};

const keyOf = ({ series, year, ordinal, letter }: Row): string =>
  canonicalJson([series, year, ordinal, letter]);

/** What the tables must hold after a history that is sound. */
const replayed = (links: readonly ChainLink[]): Pick<Holdings, 'series' | 'entries'> => {
  const entries = new Map<string, Row>();
  const series: Row[] = [];
  for (const event of links.map(eventOf))
    if (event.kind === 'series-added') series.push(seriesRow(event.series));
    else {
      const row = entryRow(standingAfter(event));
      entries.set(keyOf(row), row);
    }
  return { series, entries: [...entries.values()] };
};

const entryFault = (entries: readonly Row[], expected: readonly Row[]): Alteration | null => {
  const there = new Map(entries.map((row) => [keyOf(row), row]));
  for (const row of expected) {
    const found = there.get(keyOf(row));
    there.delete(keyOf(row));
    if (!found || canonicalJson(found) !== canonicalJson(row))
      return {
        seq: Number(row['seq']),
        message: `${calledOf(row)} ${found ? 'изменена' : 'удалена'} в таблице`,
      };
  }
  const [extra] = there.values();
  return extra ? { seq: Number(extra['seq']), message: `${calledOf(extra)} не следует из истории` } : null;
};

const calledOf = ({ series, year, ordinal, letter }: Row): string =>
  `запись ${ordinal}${letter} (серия ${series}, ${year} год)`;

const seriesFault = (series: readonly Row[], expected: readonly Row[], last: number): Alteration | null => {
  const lines = (rows: readonly Row[]) => rows.map(canonicalJson).toSorted().join('\n');
  return lines(series) === lines(expected) ? null : { seq: last, message: 'таблица серий изменена' };
};

/** The first line in which the two copies of the history differ. */
const copyFault = (links: readonly ChainLink[], copy: readonly ChainLink[] | null): Alteration | null => {
  if (!copy) return null;
  const at = links.findIndex(({ hash }, index) => copy[index]?.hash !== hash);
  const seq = at < 0 && copy.length > links.length ? links.length : at;
  return seq < 0 ? null : { seq: seq + 1, message: 'строка не та, что в копии истории' };
};

const headFault = (links: readonly ChainLink[], head: string | undefined): Alteration | null =>
  head === undefined || links.some(({ hash }) => hash === head)
    ? null
    : {
        seq: links.length + 1,
        message: 'записанной вами контрольной суммы в истории нет: конец её удалён или заменён',
      };

/** Compares the history with itself, with its copy, with the entries, and with a head that was noted down. */
export const verdictOf = (holdings: Holdings, noted?: string): Verdict => {
  const { links, series, entries, copy } = holdings;
  const { hash } = links.at(-1) ?? genesis;
  const sealed = historyFault(links) ?? copyFault(links, copy);
  if (sealed) return { events: links.length, head: hash, alteration: sealed };
  const expected = replayed(links);
  const alteration =
    entryFault(entries, expected.entries) ??
    seriesFault(series, expected.series, links.length) ??
    headFault(links, noted);
  return { events: links.length, head: hash, alteration };
};
