/** What a person has compared, and what is still to be compared, after the same document is read again. */
import { describe, expect, it } from 'vitest';
import { betweenNames } from '../pipeline/review/contract/edit/row-names.ts';
import type { Edit } from '../pipeline/review/contract/edit.ts';
import type { Review } from '../pipeline/review/contract/review.ts';
import type { Inspected } from '../pipeline/run/work/review-work.ts';
import { deskIn, ended, fakePool, item, put } from './desk-kit.ts';
import { scratchFolder } from './run-prikaz.ts';

const row = (index: number): string => `/plans/0/sections/0/items/${index}`;
const list = '/plans/0/sections/0/items';

const lines = ['Осмотреть кровлю? | май', 'Утеплить окна? | июнь', 'Сдать отчёт? | июль'];

/** A plan that is edited, and then read once more by an engine that reads it so. */
const readTwice = async (
  edits: (review: Review) => readonly Edit[],
  otherwise: (json: string) => string = (json) => json,
) => {
  const readers = fakePool();
  const { inspect } = readers;
  let isAgain = false;
  const desk = await deskIn(scratchFolder(), {
    readers: {
      ...readers,
      inspect: async (...asked): Promise<Inspected> => {
        const inspected = await inspect(...asked);
        const twoWords = inspected.words.flatMap((word) => [word, { ...word, text: 'вторым' }]);
        const made = { ...inspected, words: twoWords };
        return isAgain ? JSON.parse(otherwise(JSON.stringify(made))) : made;
      },
    },
  });
  const id = await put(desk, 'план', lines.join('\n'));
  await ended(desk, id);
  const first = await desk.review(id);
  const mine = await desk.edit(id, first.revision, edits(first));
  const { rows: before } = await desk.mended(id);
  isAgain = true;
  desk.retry(id);
  await ended(desk, id);
  const again = await desk.review(id);
  const { rows: now } = await desk.mended(id);
  await desk.close();
  return { mine, again, toNow: betweenNames(before, now) };
};

const wordsOf = ({ doubts }: Review) =>
  doubts.filter(({ kind }) => kind === 'word').map(({ pointer, word }) => `${pointer} ${word}`);

describe('a doubtful word', () => {
  it('that was compared is not asked about again, others of the same value are', async () => {
    const { mine, again } = await readTwice(({ doubts }) => [
      { kind: 'settle', doubts: doubts.filter(({ word }) => word === 'вторым').map(({ id }) => id) },
    ]);
    expect(wordsOf(mine)).toEqual([0, 1, 2].map((at) => `${item(at)} ${lines[at]?.split('?')[0]}`));
    expect(wordsOf(again)).toEqual(wordsOf(mine));
    expect(again.settled).toBe(mine.settled);
  });

  it('that was compared is asked about again where its value is read otherwise', async () => {
    const { again } = await readTwice(
      ({ doubts }) => [
        { kind: 'settle', doubts: doubts.filter(({ word }) => word === 'вторым').map(({ id }) => id) },
      ],
      (json) => json.replaceAll('Утеплить окна?', 'Утеплить окно?'),
    );
    expect(wordsOf(again)).toContain(`${item(1)} вторым`);
    expect(wordsOf(again)).not.toContain(`${item(0)} вторым`);
  });

  it.each([
    ['was moved', { kind: 'move-row', row: row(0), list, at: 3 }],
    ['was joined to another', { kind: 'join-row', row: row(1) }],
    ['was split', { kind: 'split-row', cell: item(1), at: 9 }],
    ['came later', { kind: 'add-row', list, at: 0 }],
  ] as const)('is still open in a row that %s', async (_, edit) => {
    const { mine, again } = await readTwice(() => [edit]);
    expect(again.document.plans[0]?.sections).toEqual(mine.document.plans[0]?.sections);
    expect(new Set(wordsOf(again))).toEqual(new Set(wordsOf(mine)));
  });
});

describe('what was answered about a row', () => {
  it('follows it where it is read a little otherwise, and stays with nothing where another one is read', async () => {
    const { toNow, again } = await readTwice(
      () => [{ kind: 'move-row', row: row(2), list, at: 0 }],
      (json) =>
        json
          .replaceAll('Сдать отчёт?', 'Сдать отчет')
          .replaceAll('Утеплить окна?', 'Разослать приглашения на смотр'),
    );
    const texts = again.document.plans[0]?.sections[0]?.items.map(({ activity }) => activity);
    expect(texts).toEqual(['Сдать отчёт?', 'Осмотреть кровлю?', 'Разослать приглашения на смотр']);
    expect([0, 1, 2].map((at) => toNow(row(at)))).toEqual([row(0), row(1), null]);
  });
});
