import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { crashed, interrupted, outOfMemory, timedOut } from '../work/work-failures.ts';
import { type Answer, takeAnswer } from './answer.ts';
import { makeProcessFolder, removeFolder, temporaryIn, wasOutOfMemory } from './process-folder.ts';

/** What a process runs, and what it may take. */
export interface ProcessOptions {
  /** Path of the file that it runs, which calls `serve`. */
  readonly script: string;
  /** Of resident memory, in MiB. */
  readonly megabytes: number;
}

/** One call of a method, by name. */
export interface Call {
  readonly method: string;
  /** Plain data. */
  readonly parameters: readonly unknown[];
  /** How long it may take. */
  readonly seconds: number;
  readonly signal: AbortSignal;
}

/** A process that answers calls, one at a time. */
export interface OpenProcess {
  /**
   * Whatever keeps the process from answering ends it.
   * @throws Failure `run/timed-out`, `run/out-of-memory`, `run/crashed`, `run/interrupted`, and what the method throws
   */
  readonly call: (call: Call) => Promise<unknown>;
  /** True until it has ended. */
  readonly isOpen: () => boolean;
  /** True once it was called. */
  readonly isUsed: () => boolean;
  /** True where it should be replaced: after many calls, or because it holds on to too much memory. */
  readonly isWorn: () => boolean;
  /** Lets it end by itself; it must not be working. */
  readonly retire: () => Promise<void>;
  /** Ends it at once, with whatever it started and left. */
  readonly end: () => Promise<void>;
}

/** What libraries hold on to adds up, if slowly: a start takes no longer than one document. */
const mostCalls = 1000;
/** Of the memory that it may take, so much is too much for a process that does nothing. */
const mostIdleShare = 0.9;

/** Milliseconds that a process has to end by itself when it is asked to. */
const graceTime = 500;

/** What a process last said on standard error, for whoever looks for the cause of its end: characters that are kept. */
const keptWords = 4000;

/** Starts a process with a temporary folder of its own; nothing that it says comes out anywhere. */
export const openProcess = async ({ script, megabytes }: ProcessOptions): Promise<OpenProcess> => {
  const { pool } = await import('workerpool');
  const folder = makeProcessFolder();
  const kill = new AbortController();
  const remote = pool(script, {
    workerType: 'process',
    maxWorkers: 1,
    workerTerminateTimeout: graceTime,
    // Standard streams are taken up, so that they neither fill nor come out among our own.
    emitStdStreams: true,
    forkArgs: [folder, String(megabytes)],
    forkOpts: {
      env: { ...process.env, ...temporaryIn(folder), ...compileCache() },
      execArgv: [`--max-old-space-size=${megabytes}`],
      serialization: 'advanced',
      signal: kill.signal,
      killSignal: 'SIGKILL',
    },
  });
  let calls = 0;
  let memory = 0;
  let ended: Promise<void> | null = null;
  const end = (): Promise<void> => {
    kill.abort();
    ended ??= removeFolder(folder);
    return ended;
  };
  /** Waits for the answer, however long it takes. */
  const ask = async ({ method, parameters }: Call): Promise<Answer> => {
    let words = '';
    const on = ({ stderr = '' }: { readonly stderr?: string }): void => {
      words = (words + stderr).slice(-keptWords);
    };
    try {
      const answer: Answer = await remote.exec(method, [...parameters], { on });
      memory = answer.memory;
      return answer;
    } catch (error) {
      throw wasOutOfMemory(folder) || /out of memory/iu.test(words)
        ? outOfMemory({ megabytes })
        : crashed(`${error}\n${words}`);
    }
  };
  const call = async (request: Call): Promise<unknown> => {
    calls += 1;
    const answer = await within(request, ask(request)).catch(async (failure: unknown) => {
      await end();
      throw failure;
    });
    return takeAnswer(answer);
  };
  return {
    call,
    isOpen: () => ended === null,
    isUsed: () => calls > 0,
    isWorn: () => calls >= mostCalls || memory > mostIdleShare * megabytes * 2 ** 20,
    retire: async () => {
      const asked = Promise.resolve(remote.terminate(true)).catch(() => undefined);
      // One that has ended in the meantime is waited for in vain.
      await Promise.race([asked, wait(2 * graceTime, undefined, { ref: false })]);
      await end();
    },
    end,
  };
};

/** What is waited for, as long as the time lasts and nobody stops it. @throws Failure `run/timed-out`, `run/interrupted` */
const within = async <Result>({ seconds, signal }: Call, waited: Promise<Result>): Promise<Result> => {
  const stopped = Promise.withResolvers<never>();
  const stop = (): void => stopped.reject(interrupted());
  const timer = setTimeout(() => stopped.reject(timedOut({ seconds })), seconds * 1000);
  signal.addEventListener('abort', stop, { once: true });
  // It may have been stopped while its process started.
  if (signal.aborted) stop();
  try {
    return await Promise.race([waited, stopped.promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
};

/** Where this process keeps what it has compiled, the other finds it; Node adds its own version to the folder's name. */
const compileCache = (): Readonly<Record<string, string>> => {
  const folder = getCompileCacheDir();
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: dirname(folder) };
};
