/**
 * The process that is fuzzed, apart from who watches it: an input that hangs it or eats its memory lies in the folder
 * as `current` when it is killed.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as immediate, setTimeout as wait } from 'node:timers/promises';
import { type Random, randomOf } from '../../corpus/make/random.ts';
import { Coverage, type Reached } from './coverage.ts';
import { type Fault, faultOf, judge, type Verdict } from './judge.ts';
import { minimise } from './minimise.ts';
import { mutateFile } from './mutate/mutate-file.ts';
import { anyOf } from './mutate/mutation.ts';
import type { Target } from './target.ts';

/** What the process is to do, as JSON in its arguments. */
export interface FuzzTask {
  /** The module with the `targets`, as a URL. */
  readonly module: string;
  readonly target: string;
  readonly seed: string;
  /** Seconds, and inputs, at most. */
  readonly seconds: number;
  readonly runs: number;
  /** Holds `current`, and `pool` with the inputs that reached something new. */
  readonly folder: string;
  /** One input to run alone: nothing is mutated. */
  readonly replay?: string;
}

/** What the process tells, each second and at its end. */
export interface FuzzStatus {
  readonly runs: number;
  readonly refused: number;
  readonly kept: number;
  readonly reached: Reached;
}

export type FuzzMessage =
  | { readonly kind: 'status'; readonly status: FuzzStatus }
  | { readonly kind: 'finding'; readonly fault: Fault; readonly input: string };

/** Kept inputs are no larger: they would only be slow. */
const longestKept = 30_000;
/** Inputs that a finding may take to be made small. */
const minimisingTries = 400;
/** Milliseconds after which an error that nobody awaits has come. */
const strayTime = 50;
/** One in so many inputs is run again, besides those that reach something new. */
const againEvery = 16;

const nameOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

class FuzzLoop {
  readonly #task: FuzzTask;
  readonly #target: Target;
  readonly #coverage: Coverage;
  readonly #pool: Uint8Array[] = [];
  readonly #known = new Set<string>();
  /** What was run last, the newest first: an error that nobody awaits may come late. */
  #recent: readonly Uint8Array[] = [];
  #stray: Fault | null = null;
  #runs = 0;
  #refused = 0;

  constructor(task: FuzzTask, target: Target, coverage: Coverage) {
    [this.#task, this.#target, this.#coverage] = [task, target, coverage];
    const stray = (error: unknown): void => {
      this.#stray = { ...faultOf(error), stray: true };
    };
    // A rejection that nobody awaits comes here too, if the program lets it end itself.
    process.on('uncaughtException', stray);
  }

  async fuzz(): Promise<void> {
    const { seed, seconds, runs, folder } = this.#task;
    const end = performance.now() + seconds * 1000;
    const pool = join(folder, 'pool');
    mkdirSync(pool, { recursive: true });
    const old = readdirSync(pool)
      .toSorted()
      .map((name) => readFileSync(join(pool, name)));
    for (const bytes of await this.#target.seeds()) await this.#try(bytes, true, true);
    for (const bytes of old) await this.#try(bytes, true);
    const random = randomOf(this.#target.name, seed);
    let told = performance.now();
    while (performance.now() < end && this.#runs < runs) {
      const bytes = mutateFile(this.#target.form, this.#choose(random), this.#choose(random), random);
      await this.#try(bytes, this.#runs % againEvery === 0);
      if (performance.now() < told + 1000) continue;
      told = performance.now();
      this.#status();
    }
    this.#status();
  }

  /** Runs one input alone, which ends this process as it may. */
  async replay(path: string): Promise<void> {
    const bytes = readFileSync(path);
    const { fault } = await this.#run(bytes, true, strayTime);
    if (fault) this.#tell(fault, bytes);
  }

  /** What was kept last has been mutated least. */
  #choose(random: Random): Uint8Array {
    const late = random() < 0.5 ? this.#pool.slice(-20) : this.#pool;
    return anyOf(random, late) ?? new Uint8Array();
  }

  /** Judges an input, and what comes of it within some milliseconds after that. */
  async #run(bytes: Uint8Array, twice: boolean, late: number): Promise<Verdict> {
    writeFileSync(join(this.#task.folder, 'current'), bytes);
    const verdict = await judge(this.#target, bytes, twice);
    await (late > 0 ? wait(late) : immediate());
    const { fault } = verdict;
    const stray = this.#stray;
    this.#stray = null;
    return stray && !fault ? { answer: null, fault: stray } : verdict;
  }

  async #try(bytes: Uint8Array, twice: boolean, isSeed = false): Promise<void> {
    this.#recent = [bytes, ...this.#recent].slice(0, 10);
    const { answer, fault } = await this.#run(bytes, twice, 0);
    this.#runs += 1;
    const isRefused = answer?.includes('/') ?? false;
    if (isRefused) this.#refused += 1;
    const fresh = this.#coverage.look(this.#target.rooms);
    if (fault) await this.#find(fault);
    // What grows out of a refused input is refused as a rule.
    else if ((isSeed || fresh > 0) && !isRefused && bytes.length <= longestKept) this.#keep(bytes);
  }

  #keep(bytes: Uint8Array): void {
    this.#pool.push(bytes);
    writeFileSync(join(this.#task.folder, 'pool', nameOf(bytes)), bytes);
  }

  /** Finds which of the last inputs it was, and makes it small. */
  async #find(fault: Fault): Promise<void> {
    const { signature } = fault;
    if (this.#known.has(signature)) return;
    const same = async (bytes: Uint8Array): Promise<boolean> => {
      const again = await this.#run(bytes, true, fault.stray ? strayTime : 0);
      return again.fault?.signature === signature;
    };
    const [current = new Uint8Array()] = this.#recent;
    let culprit = current;
    for (const bytes of this.#recent.toReversed()) if (await same(bytes)) culprit = bytes;
    const tries = signature.includes('slow') ? 10 : minimisingTries;
    this.#tell(fault, await minimise(culprit, { form: this.#target.form, same, tries }));
  }

  #tell(fault: Fault, bytes: Uint8Array): void {
    if (this.#known.has(fault.signature)) return;
    this.#known.add(fault.signature);
    const input = join(this.#task.folder, `found-${nameOf(bytes)}`);
    writeFileSync(input, bytes);
    send({ kind: 'finding', fault, input });
  }

  #status(): void {
    const status = {
      runs: this.#runs,
      refused: this.#refused,
      kept: this.#pool.length,
      reached: this.#coverage.reached(),
    };
    send({ kind: 'status', status });
  }
}

const send = (message: FuzzMessage): void => void process.send?.(message);

// What libraries think of a damaged file.
console.warn = () => undefined;
// The counters must be there before the code is.
const coverage = new Coverage();
const task: FuzzTask = JSON.parse(process.argv[2] ?? '{}');
const { targets }: { readonly targets: readonly Target[] } = await import(task.module);
const target = targets.find(({ name }) => name === task.target);
if (!target) throw new Error(`no target ${task.target}`);
const loop = new FuzzLoop(task, target, coverage);
await (task.replay ? loop.replay(task.replay) : loop.fuzz());
process.disconnect?.();
