/**
 * Typst in a process of its own, for templates that a stranger may have written: such a text is a program and may run
 * for ever or take all memory. The process has no package folder and no network, and is ended at its limits.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { Socket } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exitCodes, Failure } from '../report/failure.ts';
import { limitOf } from './limit.ts';
import type { TypesetJob, TypesetResult } from './typst-job.ts';

export interface TypesetLimits {
  /** Milliseconds for one document: a hundred pages take three seconds. */
  readonly time: number;
  /** Bytes of the whole process: a hundred pages take 400 MB. */
  readonly memory: number;
}

const usualLimits: TypesetLimits = { time: 60_000, memory: 1024 ** 3 };

/** An address that refuses at once, and a folder that is not there. */
const nowhere = { address: 'http://127.0.0.1:9', folder: join(import.meta.dirname, 'no-such-folder') };

/** Typst would fetch packages over the network, and find old ones in the folders of the user. */
const packageSources: Readonly<Record<string, string>> = {
  HTTP_PROXY: nowhere.address,
  HTTPS_PROXY: nowhere.address,
  ALL_PROXY: nowhere.address,
  NO_PROXY: '',
  HOME: nowhere.folder,
  XDG_DATA_HOME: nowhere.folder,
  XDG_CACHE_HOME: nowhere.folder,
  APPDATA: nowhere.folder,
  LOCALAPPDATA: nowhere.folder,
};

const inBothCases = (names: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(names).flatMap(([name, value]) => [
      [name, value],
      [name.toLowerCase(), value],
    ]),
  );

/** `typst-process.ts` from source, `typst-process.js` in the published package. */
const program = fileURLToPath(new URL(`typst-process${extname(import.meta.url)}`, import.meta.url));

const start = ({ memory }: TypesetLimits): ChildProcess =>
  fork(program, [String(memory)], {
    env: { ...process.env, ...inBothCases(packageSources) },
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });

/** Whether a process that waits keeps this one alive, as it must not between two documents. */
const hold = (child: ChildProcess, held: boolean): void => {
  const parts = [child, child.channel, child.stderr instanceof Socket ? child.stderr : null];
  for (const part of parts) held ? part?.ref() : part?.unref();
};

/** The job's result; without one, why the process ended. */
const answerOf = (child: ChildProcess, job: TypesetJob, time: number): Promise<TypesetResult | string> =>
  new Promise((resolve) => {
    let reason = 'процесс вёрстки остановился сам';
    const settle = (result: TypesetResult | string): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.stderr?.removeAllListeners();
      resolve(result);
    };
    const timer = setTimeout(() => {
      reason = `она не кончилась за отведённое время (${Math.round(time / 1000)} с)`;
      child.kill('SIGKILL');
    }, time);
    child.stderr?.on('data', (words: Buffer) => {
      if (words.includes('memory')) reason = 'ей не хватило отведённой памяти';
    });
    child.once('message', (result: TypesetResult) => settle(result));
    for (const end of ['error', 'close']) child.once(end, () => settle(reason));
    child.send(job, (error) => error && settle(reason));
  });

const tooHeavy = (job: TypesetJob, reason: string): Failure =>
  new Failure({
    rule: 'render/template-too-heavy',
    exitCode: exitCodes.input,
    message: `Вёрстка по шаблону ${join(job.folder, job.main)} прервана: ${reason}.`,
    advice: 'Проверьте повторы и вычисления в template.typ или возьмите исходный шаблон.',
  });

/** Kept for the next document: a start takes longer than the document itself. */
let kept: ChildProcess | null = null;
const oneAtATime = limitOf(1);
const never = new AbortController().signal;

/**
 * Typesets in another process, one job at a time.
 *
 * @throws Failure `render/template-too-heavy`
 */
export const typesetApart = (job: TypesetJob, limits = usualLimits): Promise<TypesetResult> =>
  oneAtATime(async () => {
    const child = kept?.connected ? kept : start(limits);
    kept = null;
    hold(child, true);
    const result = await answerOf(child, job, limits.time);
    if (typeof result === 'string') throw tooHeavy(job, result);
    // One with other limits is for one job.
    if (limits === usualLimits) kept = child;
    else child.disconnect();
    hold(child, false);
    return result;
  }, never);
