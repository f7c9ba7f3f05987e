/** What becomes of results that a person has changed, over any number of runs, whole and killed. */
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openLedger } from '../pipeline/run/batch/ledger/ledger.ts';
import { keepResults } from '../pipeline/run/batch/results/keep-results.ts';
import { plainSummary } from './batch-kit.ts';
import { scratchFolder } from './run-prikaz.ts';

const outcomeOf = (text: string) => ({
  files: ['.docx', '.answers.json'].map((suffix) => ({
    suffix,
    bytes: Buffer.from(JSON.stringify({ text })),
  })),
  summary: plainSummary,
  pages: 1,
  thumbnail: null,
});

/** What may happen in an output folder, to the results of one document. */
const happening = fc.oneof(
  fc.record({ kind: fc.constant('run' as const), text: fc.constantFrom('a', 'b', 'c') }),
  fc.record({
    kind: fc.constantFrom('killed-before' as const, 'killed-between' as const),
    text: fc.constantFrom('a', 'b', 'c'),
  }),
  fc.record({ kind: fc.constant('edited' as const), which: fc.nat(), text: fc.uuid() }),
  fc.record({ kind: fc.constant('deleted' as const), which: fc.nat() }),
  fc.record({ kind: fc.constant('ledger-torn' as const), length: fc.nat(300) }),
);

type Happening = typeof happening extends fc.Arbitrary<infer Each> ? Each : never;

/** An output folder, and what a person has written into it since, by file. */
interface Desk {
  readonly out: string;
  readonly theirs: Map<string, string>;
}

const resultsAt = (out: string): string[] =>
  readdirSync(out)
    .filter((name) => name.startsWith('приказ'))
    .toSorted()
    .map((name) => join(out, name));

const anyResult = (out: string, which: number): string | undefined => {
  const files = resultsAt(out);
  return files[which % Math.max(1, files.length)];
};

const edit = ({ out, theirs }: Desk, which: number, text: string | null): void => {
  const file = anyResult(out, which);
  if (!file) return;
  theirs.delete(file);
  if (text === null) rmSync(file);
  else {
    writeFileSync(file, text);
    theirs.set(file, text);
  }
};

const happen = (desk: Desk, event: Happening): void => {
  if (event.kind === 'edited') edit(desk, event.which, event.text);
  else if (event.kind === 'deleted') edit(desk, event.which, null);
  else if (event.kind === 'ledger-torn') tearLedger(desk.out, event.length);
  else run(desk.out, event.text, event.kind);
};

describe('what a person wrote into the results', () => {
  test('is never lost, whatever runs come and are killed', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 14 }), (story) => {
        const desk: Desk = { out: scratchFolder(), theirs: new Map() };
        for (const event of story) {
          happen(desk, event);
          for (const [path, text] of desk.theirs) expect(readFileSync(path, 'utf8')).toBe(text);
        }
        run(desk.out, 'last', 'run');
        const made = resultsAt(desk.out).filter((path) => path.endsWith('.docx') && !desk.theirs.has(path));
        expect(made.map((path) => readFileSync(path, 'utf8'))).toContain('{"text":"last"}');
      }),
      { numRuns: 100 },
    );
  });
});

const run = (out: string, text: string, kind: 'run' | 'killed-before' | 'killed-between'): void => {
  const ledger = openLedger(out);
  const entry = ledger.read('приказ');
  const kept = keepResults(outcomeOf(text), 1, {
    out,
    stem: 'приказ',
    name: 'приказ.txt',
    key: text,
    entry,
    ledger,
  });
  if (kind === 'killed-before') return;
  kept.perform();
  if (kind === 'run') kept.settle();
};

/** What a power failure leaves of an entry. */
const tearLedger = (out: string, length: number): void => {
  const folder = join(out, '.prikaz', 'results');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.json')) truncateSync(join(folder, name), length);
};
