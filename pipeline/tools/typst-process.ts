/** What runs in the process of `typst-apart.ts`: one job a message, one result each; a second thread watches the memory. */
import { Worker } from 'node:worker_threads';
import { typesetHere } from './typst-compiler.ts';
import type { TypesetJob, TypesetResult } from './typst-job.ts';

/**
 * It ends the process from outside the thread that Typst keeps busy, as nobody else in it could: when it takes too much
 * memory, and when nobody is left who waits for it.
 */
const watch = `
  const { writeSync } = require('node:fs');
  const { workerData: { most, parent } } = require('node:worker_threads');
  const end = () => process.kill(process.pid, 'SIGKILL');
  setInterval(() => {
    if (process.memoryUsage.rss() < most) return;
    writeSync(2, 'memory');
    end();
  }, 25);
  setInterval(() => {
    try { process.kill(parent, 0); } catch { end(); }
  }, 1000);
`;

new Worker(watch, {
  eval: true,
  workerData: { most: Number(process.argv[2]), parent: process.ppid },
}).unref();

const answer = async (job: TypesetJob): Promise<TypesetResult> => {
  try {
    return await typesetHere(job);
  } catch (error) {
    return { refusal: { step: 'export', lines: [String(error)] } };
  }
};

process.on('message', async (job: TypesetJob) => process.send?.(await answer(job)));
process.on('disconnect', () => process.exit());
