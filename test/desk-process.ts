/** A person at a desk who never rests, until the process is killed: each line tells of something that was answered. */
import { writeSync } from 'node:fs';
import type { Edit } from '../pipeline/review/contract/edit.ts';
import type { Review } from '../pipeline/review/contract/review.ts';
import { deskIn, ended, fakePool, item, put } from './desk-kit.ts';

const [, , folder = '', seed = '0'] = process.argv;

/** Linear congruential: the same deeds for the same seed. */
let state = Number(seed) + 1;
const chance = (below: number): number => {
  state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor((state / 2 ** 31) * below);
};

const answered = (line: unknown): void => {
  writeSync(1, `${JSON.stringify(line)}\n`);
};

const desk = await deskIn(folder, { readers: fakePool(3) });

const putOne = async (): Promise<void> => {
  const id = await put(desk, 'план', `Дело ${chance(1000)}\nИтоги?\nОтчёт\nстраниц ${chance(8)}`);
  answered({ kind: 'added', id });
};

const activities = ({ document }: Review): readonly unknown[] =>
  document.plans[0]?.sections[0]?.items.map(({ activity }) => activity) ?? [];

const editOne = async (id: string): Promise<void> => {
  const { revision, canUndo, canRedo, doubts } = await desk.review(id);
  const edits: readonly Edit[] = [
    { kind: 'set', value: item(chance(4)), text: `Правка ${chance(1000)}` },
    { kind: 'add-row', list: '/plans/0/sections/0/items', at: 0 },
    { kind: 'settle', doubts: [doubts[chance(doubts.length)]?.id ?? '-'] },
  ];
  const what = chance(5);
  const edit = edits[what % (doubts.length > 0 ? 3 : 2)];
  if (what === 3 && !canUndo) return;
  if (what === 4 && !canRedo) return;
  const done = await (what === 3
    ? desk.undo(id, revision)
    : what === 4
      ? desk.redo(id, revision)
      : desk.edit(id, revision, edit ? [edit] : []));
  answered({
    kind: 'edited',
    id,
    revision: done.revision,
    activities: activities(done),
    settled: done.settled,
  });
};

answered({ kind: 'open', documents: desk.documents().map(({ id }) => id) });
for (;;) {
  const documents = desk.documents();
  const one = documents[chance(documents.length)];
  if (!one || (documents.length < 12 && chance(4) === 0)) await putOne();
  else if (one.state.kind === 'read') await editOne(one.id);
  else if (one.state.kind === 'cancelled') desk.retry(one.id);
  else if (chance(10) === 0) await ended(desk, one.id);
  else await new Promise((resolve) => setTimeout(resolve, 1));
}
