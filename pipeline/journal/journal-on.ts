import type { Happening, Journal, JournalEntry, JournalEvent } from '../model/journal/journal-entry.ts';
import { Failure } from '../report/failure.ts';
import type { Connection } from './connection.ts';
import { type ChainLink, eventOf, genesis } from './event-chain.ts';
import type { HistoryCopy } from './history-copy.ts';
import { ledgerOn } from './ledger.ts';
import { addSeries, confirm, importEntries, makeVoid, release, reserve, type Writing } from './register.ts';
import { historyParted, settleCopy } from './settle-copy.ts';
import { verdictOf } from './verify.ts';

interface Surroundings {
  /** ISO 8601 in UTC. */
  readonly now: () => string;
  readonly copy: HistoryCopy | null;
}

const byKey = (a: JournalEntry, b: JournalEntry): number =>
  Number(a.series > b.series) - Number(a.series < b.series) ||
  a.year - b.year ||
  a.ordinal - b.ordinal ||
  Number(a.letter > b.letter) - Number(a.letter < b.letter);

/** The register in a database: all that both stores share. What the database had lost is put back first. */
export const journalOn = async (connection: Connection, { now, copy }: Surroundings): Promise<Journal> => {
  const ledger = ledgerOn(connection);

  /** One step: the change, what goes with it, and the copy of the history, all of it or nothing. */
  const write = <T>(
    work: (writing: Writing) => Promise<T>,
    undo: () => void = () => undefined,
  ): Promise<T> => {
    let copied = false;
    const added: ChainLink[] = [];
    const add = async (happening: Happening) => {
      added.push(await ledger.add(happening, now()));
    };
    const step = async () => {
      if (copy) await settleCopy(copy, ledger);
      const result = await work({ ledger, add });
      copy?.append(added);
      copied = added.length > 0;
      return result;
    };
    return connection.transaction('write', step, () => {
      if (copied) copy?.takeBack();
      undo();
    });
  };

  const read = <T>(work: () => Promise<T>): Promise<T> => connection.transaction('read', work);

  const settle = async (second: HistoryCopy): Promise<number> => {
    const isSettled = async () => (await ledger.head()).hash === (second.last()?.hash ?? genesis.hash);
    if (await read(isSettled)) return 0;
    try {
      return await connection.transaction('write', () => settleCopy(second, ledger));
    } catch (error) {
      // What has parted takes no numbers, but can still be looked at and verified.
      if (error instanceof Failure && error.rule === historyParted) return 0;
      throw error;
    }
  };
  const restored = copy ? await settle(copy) : 0;

  return {
    restored,
    addSeries: (series) => write((writing) => addSeries(writing, series)),
    listSeries: () => read(ledger.allSeries),
    reserve: (name, year, registration) => write((writing) => reserve(writing, { name, year }, registration)),
    confirm: (key, registration, step) => {
      let performed = false;
      const work = async (writing: Writing) => {
        const entry = await confirm(writing, key, registration);
        step?.perform();
        performed = true;
        return entry;
      };
      return write(work, () => {
        if (performed) step?.undo();
      });
    },
    void: (key, reason) => write((writing) => makeVoid(writing, key, reason)),
    release: (key) => write((writing) => release(writing, key)),
    importEntries: (entries) => write((writing) => importEntries(writing, entries)),
    list: (filter) =>
      read(async () =>
        (await ledger.standings(filter))
          .filter(({ free }) => !free)
          .map(({ entry }) => entry)
          .toSorted(byKey),
      ),
    history: () =>
      read(async (): Promise<readonly JournalEvent[]> => (await ledger.linksAfter()).map(eventOf)),
    verify: (head) =>
      read(async () => {
        const [links, series, entries] = [
          await ledger.linksAfter(),
          await ledger.rowsOf('journal_series'),
          await ledger.rowsOf('journal_entries'),
        ];
        return verdictOf({ links, series, entries, copy: copy?.read() ?? null }, head);
      }),
    close: () => connection.close(),
  };
};
