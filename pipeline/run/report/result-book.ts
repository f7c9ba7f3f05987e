import { type FileHandle, open } from 'node:fs/promises';
import { compareNames } from '../compare-names.ts';
import type { DocumentResult } from '../outcome.ts';
import { doubtsIn, type Gate, refusalOf, type Standing, standingOf, standings } from './gate.ts';
import { openTally, type Tally } from './tally.ts';

/** Where a result stands in the book, and what results are sorted by: the little of each that is kept in memory. */
export interface BookEntry {
  readonly name: string;
  /** Up to the last «/»; empty in the run's own folder. */
  readonly folder: string;
  readonly standing: Standing;
  readonly refused: boolean;
  readonly doubts: number;
  /** Of work. */
  readonly seconds: number;
  /** In bytes. */
  readonly at: number;
  readonly length: number;
}

/** All results of a run, on disk: any of them can be read again, in any order, and few are in memory at once. */
export interface ResultBook {
  readonly tally: Tally;
  /** By folder and name: «2» before «10», as people sort. */
  readonly byName: readonly BookEntry[];
  /** What needs a person most stands first. */
  readonly byNeed: readonly BookEntry[];
  readonly read: (entry: BookEntry) => Promise<DocumentResult>;
  readonly close: () => Promise<void>;
}

const compareEntries = (a: BookEntry, b: BookEntry): number =>
  compareNames(a.folder, b.folder) || compareNames(a.name, b.name);

const compareNeeds = (a: BookEntry, b: BookEntry): number =>
  standings.indexOf(a.standing) - standings.indexOf(b.standing) || b.doubts - a.doubts;

const entryOf = (result: DocumentResult, gate: Gate, at: number, length: number): BookEntry => ({
  name: result.name,
  folder: result.name.slice(0, Math.max(0, result.name.lastIndexOf('/'))),
  standing: standingOf(result),
  refused: refusalOf(result, gate) !== null,
  doubts: doubtsIn(result.summary),
  seconds: result.seconds,
  at,
  length,
});

const readEntry = async (file: FileHandle, { at, length }: BookEntry): Promise<DocumentResult> => {
  const { buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, at);
  return JSON.parse(buffer.toString('utf8')) as DocumentResult;
};

/** Goes once through the results and writes them to a passing file; its owner takes the file away. */
export const openBook = async (
  results: AsyncIterable<DocumentResult>,
  gate: Gate,
  path: string,
): Promise<ResultBook> => {
  const file = await open(path, 'wx+');
  const tally = openTally(gate);
  const entries: BookEntry[] = [];
  let end = 0;
  try {
    for await (const result of results) {
      const bytes = Buffer.from(JSON.stringify(result));
      await file.write(bytes);
      entries.push(entryOf(result, gate, end, bytes.length));
      tally.add(result);
      end += bytes.length;
    }
  } catch (error) {
    await file.close();
    throw error;
  }
  const byName = entries.toSorted(compareEntries);
  return {
    tally: tally.soFar(),
    byName,
    byNeed: byName.toSorted(compareNeeds),
    read: (entry) => readEntry(file, entry),
    close: () => file.close(),
  };
};
