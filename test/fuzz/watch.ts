/** Watches over a fuzzed process: one that hangs or dies gives up its input, and another goes on. */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { FuzzMessage, FuzzStatus, FuzzTask } from './fuzz-process.ts';
import type { Fault } from './judge.ts';
import { minimise } from './minimise.ts';
import type { Target } from './target.ts';

/** What one way in went through. */
export interface FuzzReport {
  readonly target: string;
  readonly runs: number;
  /** Inputs that were refused with a rule. */
  readonly refused: number;
  readonly kept: number;
  readonly reached: FuzzStatus['reached'] | null;
  readonly seconds: number;
  readonly findings: readonly Finding[];
}

export interface Finding extends Fault {
  /** Path of the input, and its bytes. */
  readonly input: string;
  readonly size: number;
}

export interface FuzzOptions extends Omit<FuzzTask, 'replay'> {
  /** Seconds that one input may take by the clock; the machine may be busy with other things. */
  readonly hangs?: number;
  /** Megabytes of heap that the process has. */
  readonly heap?: number;
}

/** A killing input is made small by killing more processes, so often at most. */
const killings = 12;

type Bounds = Required<Pick<FuzzOptions, 'hangs' | 'heap'>>;

const start = (task: FuzzTask, { heap }: Bounds): ChildProcess =>
  fork(join(import.meta.dirname, 'fuzz-process.ts'), [JSON.stringify(task)], {
    execArgv: [`--max-old-space-size=${heap}`, '--stack-trace-limit=50'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });

/** How a process ended: null where it did by itself and well, else what killed it. */
const ended = async (child: ChildProcess, current: string, { hangs }: Bounds): Promise<string | null> => {
  const closed = new Promise<string | null>((resolve) =>
    child.on('close', (code, signal) => resolve(code === 0 ? null : `ended with ${signal ?? code}`)),
  );
  const started = Date.now();
  for (;;) {
    const done = await Promise.race([closed, wait(200, 'busy', { ref: false })]);
    if (done !== 'busy') return done;
    const since = existsSync(current) ? statSync(current).mtimeMs : started;
    if (Date.now() - Math.max(since, started) < hangs * 1000) continue;
    child.kill('SIGKILL');
    await closed;
    return 'hangs';
  }
};

interface Round {
  readonly status: FuzzStatus | null;
  readonly findings: readonly Finding[];
  /** What killed the process, and nothing where it ended by itself. */
  readonly fate: string | null;
  /** The end of what it wrote. */
  readonly words: string;
}

/** One process from its start to its end. */
const round = async (task: FuzzTask, bounds: Bounds): Promise<Round> => {
  const findings: Finding[] = [];
  let status: FuzzStatus | null = null;
  const child = start(task, bounds);
  child.on('message', (message: FuzzMessage) => {
    if (message.kind === 'status') status = message.status;
    else findings.push({ ...message.fault, input: message.input, size: statSync(message.input).size });
  });
  const stream = child.stderr;
  const current = join(task.folder, 'current');
  const [ending, words] = await Promise.all([ended(child, current, bounds), stream ? text(stream) : '']);
  const reason = /FATAL ERROR: .*/u.exec(words)?.[0] ?? '';
  const fate = ending && `${ending} ${reason}`.trim();
  if (fate && !existsSync(current)) throw new Error(`${task.target} did not begin: ${fate}\n${words}`);
  return { status, findings, fate, words: words.slice(-4000) };
};

/** What killed a process is a finding where it does so again, alone: else only the machine was slow. */
const confirm = async (task: FuzzTask, bounds: Bounds, again: number): Promise<Finding | null> => {
  const { targets }: { readonly targets: readonly Target[] } = await import(task.module);
  const form = targets.find(({ name }) => name === task.target)?.form;
  const input = join(task.folder, `killer-${again}`);
  const replay = (bytes: Uint8Array): Promise<Round> => {
    writeFileSync(input, bytes);
    return round({ ...task, replay: input }, bounds);
  };
  const killer = readFileSync(join(task.folder, 'current'));
  const { fate, words, findings } = await replay(killer);
  if (!fate || !form) return findings[0] ?? null;
  const same = async (bytes: Uint8Array): Promise<boolean> => (await replay(bytes)).fate === fate;
  const small = await minimise(killer, { form, same, tries: killings });
  writeFileSync(input, small);
  return { signature: fate, detail: words, input, size: small.length };
};

/** Fuzzes one target for as long, or as often, as was asked. */
export const fuzz = async ({ hangs = 20, heap = 1024, ...task }: FuzzOptions): Promise<FuzzReport> => {
  const bounds = { hangs, heap };
  mkdirSync(task.folder, { recursive: true });
  const begun = performance.now();
  const spent = (): number => (performance.now() - begun) / 1000;
  const findings = new Map<string, Finding>();
  let statuses: readonly FuzzStatus[] = [];
  const sum = (what: 'runs' | 'refused'): number => statuses.reduce((all, each) => all + each[what], 0);
  let fate: string | null = 'not begun';
  for (let again = 0; fate !== null && spent() < task.seconds && sum('runs') < task.runs; again += 1) {
    const left = { seconds: task.seconds - spent(), runs: task.runs - sum('runs') };
    const ran = await round({ ...task, ...left, seed: `${task.seed}/${again}` }, bounds);
    fate = ran.fate;
    statuses = [...statuses, ...(ran.status ? [ran.status] : [])];
    const killer = fate === null ? null : await confirm(task, bounds, again);
    for (const each of [...ran.findings, ...(killer ? [killer] : [])]) findings.set(each.signature, each);
  }
  const last = statuses.at(-1);
  return {
    target: task.target,
    runs: sum('runs'),
    refused: sum('refused'),
    kept: last?.kept ?? 0,
    reached: last?.reached ?? null,
    seconds: spent(),
    findings: [...findings.values()],
  };
};
