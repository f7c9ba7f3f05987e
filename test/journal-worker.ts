/**
 * A process that takes and confirms numbers and tells each on standard output, until it has as many as were asked for,
 * or somebody kills it: node test/journal-worker.ts PLACE COUNT
 */
import { writeSync } from 'node:fs';
import { unknownOrder } from '../pipeline/model/journal/journal-entry.ts';
import { openJournal } from '../pipeline/way/open-journal.ts';

const [place = '', count = '0'] = process.argv.slice(2);
const tell = (word: string, ordinal: number) => writeSync(1, `${word} ${ordinal}\n`);

const journal = await openJournal({ place });
for (let done = 0; done < Number(count); done += 1) {
  const { entry } = await journal.reserve('ОД', 2026, unknownOrder);
  tell('reserved', entry.ordinal);
  await journal.confirm(entry, { ...unknownOrder, date: '2026-03-02' });
  tell('confirmed', entry.ordinal);
}
await journal.close();
