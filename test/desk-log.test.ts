import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../pipeline/review/contract/edit.ts';
import type { Desk } from '../pipeline/review/desk/desk.ts';
import { deskIn, ended, item, put } from './desk-kit.ts';
import { scratchFolder } from './run-prikaz.ts';

const section = '/plans/0/sections/0/items';

const index = fc.nat(6);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    value: index.map((at) => item(at)),
    text: fc.option(fc.stringMatching(/^[а-я?]{1,6}$/u)),
  }),
  fc.record({
    kind: fc.constant('set' as const),
    value: index.map((at) => item(at, 'deadline/text')),
    text: fc.constantFrom('май', 'июнь', null),
  }),
  fc.record({ kind: fc.constant('add-row' as const), list: fc.constant(section), at: index }),
  fc.record({ kind: fc.constant('drop-row' as const), row: index.map((at) => `${section}/${at}`) }),
  fc.record({ kind: fc.constant('join-row' as const), row: index.map((at) => `${section}/${at}`) }),
  fc.record({
    kind: fc.constant('move-row' as const),
    row: index.map((at) => `${section}/${at}`),
    list: fc.constant(section),
    at: index,
  }),
);

/** A number settles that one of the open doubts. */
type Deed = Edit | number | 'undo' | 'redo';
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: edit },
  { weight: 2, arbitrary: fc.nat(20) },
  { weight: 3, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
);

const text = 'Дело? | май\nИтоги\nОтчёт?\nДело? | июнь\nИтоги';

/** Does it; the edit that it was, null where nothing was done. */
const act = async (desk: Desk, id: string, what: Deed): Promise<Edit | 'undo' | 'redo' | null> => {
  const { revision, doubts } = await desk.review(id);
  if (typeof what === 'number' && doubts.length === 0) return null;
  const settled = typeof what === 'number' ? doubts[what % doubts.length] : undefined;
  const asked = settled
    ? ({ kind: 'settle', doubts: [settled.id] } as const)
    : (what as Exclude<Deed, number>);
  try {
    if (asked === 'undo') await desk.undo(id, revision);
    else if (asked === 'redo') await desk.redo(id, revision);
    else await desk.edit(id, revision, [asked]);
    return asked;
  } catch (error) {
    const fine = ['review/no-such-place', 'review/nothing-to-undo'];
    if (!fine.includes((error as { readonly rule?: string }).rule ?? '')) throw error;
    return null;
  }
};

interface Log {
  readonly edits: readonly Edit[];
  readonly head: number;
}

const after = ({ edits, head }: Log, done: Edit | 'undo' | 'redo' | null): Log => {
  if (done === null) return { edits, head };
  if (done === 'undo') return { edits, head: head - 1 };
  if (done === 'redo') return { edits, head: head + 1 };
  return { edits: [...edits.slice(0, head), done], head: head + 1 };
};

describe('the log of edits', () => {
  it('makes of any edits, undone and redone, what those that hold make alone', async () => {
    const folder = scratchFolder();
    let desk = await deskIn(folder);
    const whole = async (id: string) => ({ ...(await desk.review(id)), revision: 0, canRedo: false });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 40 }), async (deeds) => {
        const [one, other] = [await put(desk, 'план', text), await put(desk, 'план', text)];
        await ended(desk, one);
        await ended(desk, other);
        let log: Log = { edits: [], head: 0 };
        for (const what of deeds) log = after(log, await act(desk, one, what));
        for (const each of log.edits.slice(0, log.head)) expect(await act(desk, other, each)).toEqual(each);
        const made = await whole(one);
        expect(made).toEqual(await whole(other));
        await desk.close();
        desk = await deskIn(folder);
        expect(await whole(one)).toEqual(made);
        await desk.remove(one);
        await desk.remove(other);
      }),
      { numRuns: 40 },
    );
    await desk.close();
  });

  it('undoes 500 edits of 300 items, and does them again, without keeping anybody waiting', async () => {
    const folder = scratchFolder();
    const desk = await deskIn(folder);
    const lines = Array.from({ length: 300 }, (_, at) => `Провести мероприятие номер ${at} | май`);
    const id = await put(desk, 'план', lines.join('\n'));
    await ended(desk, id);
    const first = await desk.review(id);
    let { revision } = first;
    const times: number[] = [];
    const timed = async (work: () => Promise<{ readonly revision: number }>): Promise<void> => {
      const began = performance.now();
      ({ revision } = await work());
      times.push(performance.now() - began);
    };
    for (let at = 0; at < 500; at += 1)
      await timed(() =>
        desk.edit(id, revision, [{ kind: 'set', value: item(at % 300), text: `Правка ${at}` }]),
      );
    const last = await desk.review(id);
    for (let at = 0; at < 500; at += 1) await timed(() => desk.undo(id, revision));
    expect((await desk.review(id)).document).toEqual(first.document);
    for (let at = 0; at < 500; at += 1) await timed(() => desk.redo(id, revision));
    expect((await desk.review(id)).document).toEqual(last.document);
    await desk.close();
    const again = await deskIn(folder);
    const began = performance.now();
    expect((await again.review(id)).document).toEqual(last.document);
    const median = times.toSorted((a, b) => a - b)[750] ?? 0;
    console.info(
      `median ${median.toFixed(1)} ms, worst ${Math.max(...times).toFixed(0)} ms, opened ${(performance.now() - began).toFixed(0)} ms`,
    );
    expect(median).toBeLessThan(100);
    await again.close();
  }, 180_000);
});
