import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryState, Journal, Registration } from '../pipeline/model/journal/journal-entry.ts';
import { unknownOrder } from '../pipeline/model/journal/journal-entry.ts';
import { ruleOf, stopServer, stores } from './journal-kit.ts';
import { contentOf, entry, series } from './journal-nouns.ts';

stopServer();

/** The register as simple as it can be said: what stands at each ordinal of one series and year. */
interface Model {
  readonly entries: Map<number, { state: EntryState; content: string | null; date: string | null }>;
  readonly free: Set<number>;
}

type Command =
  | { readonly kind: 'reserve'; readonly content: string | null; readonly date: string | null }
  | { readonly kind: 'confirm'; readonly ordinal: number; readonly date: string }
  | { readonly kind: 'void' | 'release'; readonly ordinal: number }
  | { readonly kind: 'import'; readonly ordinal: number };

const ordinal = fc.integer({ min: 1, max: 9 });
const date = fc.constantFrom('2026-02-02', '2026-03-03');
const content = fc.option(fc.integer({ min: 1, max: 3 }).map(contentOf));
const commands: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('reserve'), content, date: fc.option(date) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('confirm'), ordinal, date }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('void', 'release'), ordinal }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('import'), ordinal }) },
);

type Reserve = Extract<Command, { kind: 'reserve' }>;

/** The ordinal that a document has or gets; undefined where it has several. */
const reserved = ({ entries, free }: Model, { content: key, date: day }: Reserve): number | undefined => {
  const [same, second] = [...entries]
    .filter(([, held]) => held.content !== null && held.content === key && held.state !== 'void')
    .filter(([, held]) => !day || !held.date || held.date === day);
  if (same) return second ? undefined : same[0];
  const next = free.size > 0 ? Math.min(...free) : Math.max(0, ...entries.keys()) + 1;
  free.delete(next);
  entries.set(next, { state: 'reserved', content: key, date: day });
  return next;
};

type Change = Exclude<Command, Reserve>;

const imported = ({ entries, free }: Model, at: number): string | null => {
  if (entries.has(at)) return 'journal/number-taken';
  free.delete(at);
  entries.set(at, { state: 'confirmed', content: null, date: '2026-01-12' });
  return null;
};

/** The rule by which the register must refuse, else null. */
const changed = ({ entries, free }: Model, command: Exclude<Change, { kind: 'import' }>): string | null => {
  const held = entries.get(command.ordinal);
  if (!held) return 'journal/no-entry';
  if (held.state === 'void') return 'journal/entry-void';
  if (command.kind === 'void') held.state = 'void';
  else if (held.state === 'confirmed')
    return command.kind === 'confirm' && held.date === command.date ? null : 'journal/entry-confirmed';
  else if (command.kind === 'confirm') Object.assign(held, { state: 'confirmed', date: command.date });
  else {
    entries.delete(command.ordinal);
    free.add(command.ordinal);
  }
  return null;
};

const isImport = (command: Change): command is Extract<Change, { kind: 'import' }> =>
  command.kind === 'import';

/** What the register must say: an ordinal, or the rule it refuses by; undefined where the model does not tell. */
const expected = (model: Model, command: Command): number | string | null | undefined => {
  if (command.kind === 'reserve') return reserved(model, command);
  return isImport(command) ? imported(model, command.ordinal) : changed(model, command);
};

const done = async (journal: Journal, command: Command): Promise<number | string | null> => {
  if (command.kind === 'reserve') {
    const { content: key, date: day } = command;
    const registration: Registration = { ...unknownOrder, content: key, date: day };
    return (await journal.reserve('ОД', 2026, registration)).entry.ordinal;
  }
  const at = entry(command.ordinal);
  if (command.kind === 'confirm') return ruleOf(journal.confirm(at, { ...unknownOrder, date: command.date }));
  if (command.kind === 'void') return ruleOf(journal.void(at, 'испорчен'));
  return ruleOf(command.kind === 'release' ? journal.release(at) : journal.importEntries([at]));
};

describe.for(stores)('the register in $name', ({ name, missing, place, open }) => {
  it.skipIf(missing)('does whatever is asked as the model does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(commands, { minLength: 5, maxLength: 40 }), async (asked) => {
        const journal = await open(await place());
        await journal.addSeries(series());
        const model: Model = { entries: new Map(), free: new Set() };
        for (const command of asked) {
          const [said, right] = [await done(journal, command), expected(model, command)];
          if (right !== undefined) expect({ command, said }).toEqual({ command, said: right });
        }
        const listed = (await journal.list()).map(({ ordinal: at, state, content: key, date: day }) => [
          at,
          { state, content: key, date: day },
        ]);
        expect(listed).toEqual([...model.entries].toSorted(([a], [b]) => a - b));
        expect(await journal.verify()).toMatchObject({ alteration: null });
        await journal.close();
      }),
      { numRuns: name === 'SQLite' ? 60 : 12, seed: 4 },
    );
  });
});
