import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { flushCompileCache } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { worker } from 'workerpool';
import { answerOf } from './answer.ts';
import { leaveFolder, noteProgram } from './process-folder.ts';
import type { Watched } from './process-watch.ts';

/** What a process can be asked, by name; arguments and results are plain data. */
export type Methods = Readonly<Record<string, (...parameters: never[]) => Promise<unknown>>>;

/** Makes this process answer whoever started it with `openProcess`, and end with everything that it started. */
export const serve = (methods: Methods): void => {
  const [folder = '', megabytes] = process.argv.slice(2);
  noteProgramsOf(folder);
  watch({ folder, most: Number(megabytes) * 2 ** 20, parent: process.ppid });
  process.on('exit', () => leaveFolder(folder));
  worker(
    Object.fromEntries(
      Object.entries(methods).map(([name, method]) => [
        name,
        (...parameters: never[]) => {
          const answer = answerOf(() => method(...parameters));
          // What was compiled is kept for processes to come: Node does so for one that ends by itself, which these do not.
          answer.finally(() => setImmediate(flushCompileCache));
          return answer;
        },
      ]),
    ),
  );
};

/** Node tells here of each program that is started, whoever starts it. */
const noteProgramsOf = (folder: string): void =>
  subscribe('child_process', (message) => {
    const { process: program } = message as { readonly process: ChildProcess };
    program.once('spawn', () => {
      if (program.pid !== undefined) program.once('exit', noteProgram(folder, program.pid));
    });
  });

/** Beside this file, under the same extension. */
const thread = fileURLToPath(new URL(`process-watch${extname(import.meta.url)}`, import.meta.url));

const watch = (watched: Watched): void => new Worker(thread, { workerData: watched }).unref();
