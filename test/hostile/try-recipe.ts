import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitCodes } from '../../pipeline/report/failure.ts';
import { launcher } from '../run-prikaz.ts';
import type { Recipe } from './recipe.ts';
import { type LimitedRun, runLimited } from './run-limited.ts';

/** What a hostile input may take, from the start of the program to its end: of processors, and of memory. */
export const bounds = { seconds: 20, megabytes: 1536 } as const;

/** Megabytes of objects at which Node's collector begins to work hard: without, it waits for as much as the machine has. */
const objects = 1024;

/** What became of a recipe. */
export interface Tried extends Pick<LimitedRun, 'seconds' | 'megabytes'> {
  /** What its inputs came to, each once. */
  readonly outcomes: readonly string[];
  /** What was not as it must be, in English; empty where all was well. */
  readonly faults: readonly string[];
}

/** One document of the program's own summary (`--json`). */
interface Entry {
  readonly input: string;
  readonly failure?: { readonly rule: string; readonly message: string; readonly advice: string };
}

/** Lays a recipe into a folder of its own, has the program read it there, and looks at all that it did. */
export const tryRecipe = async (
  recipe: Recipe,
  limits: { readonly seconds: number; readonly megabytes: number } = bounds,
): Promise<Tried> => {
  const folder = mkdtempSync(join(tmpdir(), 'prikaz-hostile-'));
  const [input, out, passing, cache] = ['in', 'out', 'tmp', 'cache'].map((name) => join(folder, name));
  if (!input || !out || !passing || !cache) throw new Error('four folders');
  for (const each of [input, passing]) mkdirSync(each);
  try {
    const files = recipe.lay(input);
    const laid = listing(input);
    const run = await runLimited(
      [
        `--max-old-space-size=${objects}`,
        launcher,
        'read',
        ...files,
        '--out',
        out,
        '--json',
        ...(recipe.options ?? []),
      ],
      {
        ...limits,
        seconds: recipe.seconds ?? limits.seconds,
        folder,
        environment: {
          TMPDIR: passing,
          TEMP: passing,
          TMP: passing,
          PRIKAZ_CACHE: cache,
          NO_COLOR: '1',
          ...recipe.environment,
        },
      },
    );
    const entries = entriesOf(run.out);
    const outcomes = [...new Set(entries.map(({ failure }) => failure?.rule ?? 'read'))];
    return {
      seconds: run.seconds,
      megabytes: run.megabytes,
      outcomes: run.ended ? [`ended: ${run.ended}`] : outcomes,
      faults: [
        ...faultsOf(recipe, run, entries),
        ...(laid.join() === listing(input).join() ? [] : ['something was written beside the input']),
        ...(listing(passing).length === 0 ? [] : ['something was left in the temporary folder']),
        ...(listing(folder).some((name) => !known.has(name)) ? ['something was written elsewhere'] : []),
        ...writtenFaults(listing(out), entries),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const known = new Set(['in', 'out', 'tmp', 'cache']);

const listing = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
};

const entriesOf = (out: string): readonly Entry[] => {
  try {
    const { documents } = JSON.parse(out) as { documents: readonly Entry[] };
    return documents;
  } catch {
    return [];
  }
};

/** A line of a stack, a warning or a complaint of Node's or a library's. */
const machineTalk =
  /^\s+at .+:\d+|node:internal|\(node:\d+\)|(?:Type|Range|Reference|Syntax)?Error:|^Warning:/mu;

const fine: ReadonlySet<number | null> = new Set([exitCodes.ok, exitCodes.documentError, exitCodes.input]);

const faultsOf = (
  recipe: Recipe,
  { code, err, out, ended }: LimitedRun,
  entries: readonly Entry[],
): string[] => {
  if (ended) return [ended === 'time' ? 'took too long' : 'took too much memory'];
  const faults: string[] = [];
  if (!fine.has(code)) faults.push(`ended with ${code}: ${err.slice(-300)}`);
  if (machineTalk.test(err)) faults.push(`speaks as a machine: ${machineTalk.exec(err)?.[0]}`);
  if (entries.length === 0) faults.push(`gave no summary: ${out.slice(0, 100)}`);
  for (const { failure } of entries) {
    const outcome = failure?.rule ?? 'read';
    if (!(recipe.expected as readonly string[]).includes(outcome)) faults.push(`came to ${outcome}`);
    if (failure && !(/[а-яё]/iu.test(failure.message) && failure.advice && err.includes(`[${failure.rule}]`)))
      faults.push(`refuses without a word: ${failure.rule}`);
  }
  return [...new Set(faults)];
};

/** A document that was read is a file; one that was refused is none, not even half of one. */
const writtenFaults = (written: readonly string[], entries: readonly Entry[]): string[] => {
  const read = entries.filter(({ failure }) => !failure).length;
  const strange = written.filter((name) => !name.endsWith('.json'));
  return written.length === read && strange.length === 0
    ? []
    : [`wrote ${written.length} files for ${read} documents that it read`];
};
