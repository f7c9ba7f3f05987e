import { type ChildProcess, spawn } from 'node:child_process';
import { errorCode } from '../report/error-code.ts';
import { exitCodes, Failure } from '../report/failure.ts';

interface Run {
  readonly path: string;
  readonly arguments: readonly string[];
  /** The folder to work in. */
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Milliseconds; then the program and all that it started are ended. */
  readonly timeLimit: number;
  readonly signal?: AbortSignal;
}

export interface RunResult {
  /** Null where the program did not end by itself. */
  readonly code: number | null;
  readonly timedOut: boolean;
  readonly output: string;
  readonly errors: string;
}

/** Of what a program says, so much is kept. */
const keptCharacters = 64 * 1024;

/** Runs a program without a shell and waits for it. Throws a `Failure` when it cannot start or is interrupted. */
export const runProgram = async ({ signal, ...run }: Run): Promise<RunResult> => {
  if (signal?.aborted) throw interrupted();
  const child = spawn(run.path, [...run.arguments], {
    cwd: run.folder,
    env: { ...process.env, ...run.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    // A group of its own, so that ending it ends what it started; Windows has `taskkill /T` for that.
    detached: process.platform !== 'win32',
  });
  let timedOut = false;
  const stop = (): void => endTree(child);
  const timer = setTimeout(() => {
    timedOut = true;
    stop();
  }, run.timeLimit);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const output = collect(child.stdout);
    const errors = collect(child.stderr);
    const code = await exitOf(child, run.path);
    if (signal?.aborted) throw interrupted();
    return { code, timedOut, output: output(), errors: errors() };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
};

const exitOf = (child: ChildProcess, path: string): Promise<number | null> =>
  new Promise((resolve, reject) => {
    child.once('close', resolve);
    child.once('error', (cause) => {
      reject(
        new Failure({
          rule: 'tools/not-started',
          exitCode: exitCodes.missingTool,
          message: `Программа «${path}» не запускается.`,
          advice: 'Запустите её сами, чтобы увидеть причину, или установите её заново.',
          cause,
        }),
      );
    });
  });

/** Gathers what a stream says, up to the limit; the answer gives it. */
const collect = (stream: NodeJS.ReadableStream | null): (() => string) => {
  let text = '';
  stream?.setEncoding('utf8');
  stream?.on('data', (chunk: string) => {
    text = (text + chunk).slice(0, keptCharacters);
  });
  return () => text;
};

/** Ends a program with all that it started. */
const endTree = ({ pid }: ChildProcess): void => {
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32')
      spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { windowsHide: true });
    else process.kill(-pid, 'SIGKILL');
  } catch (cause) {
    // It has ended by itself in the meantime.
    if (errorCode(cause) !== 'ESRCH') throw cause;
  }
};

/** The work was stopped from outside. */
export const interrupted = (): Failure =>
  new Failure({
    rule: 'tools/interrupted',
    exitCode: exitCodes.interrupted,
    message: 'Работа прервана.',
    advice: 'Запустите команду ещё раз.',
  });
