/** What runs in the process of `typst-apart.ts`: one job a message, one result each; a second thread watches the memory. */
import { Worker } from 'node:worker_threads';
import { typesetHere } from './typst-compiler.ts';
import type { TypesetJob, TypesetResult } from './typst-job.ts';

/** It ends the process from outside the thread that Typst keeps busy; nobody else in it could. */
const watch = `
  const { writeSync } = require('node:fs');
  const { workerData: most } = require('node:worker_threads');
  setInterval(() => {
    if (process.memoryUsage.rss() < most) return;
    writeSync(2, 'memory');
    process.kill(process.pid, 'SIGKILL');
  }, 25);
`;

new Worker(watch, { eval: true, workerData: Number(process.argv[2]) }).unref();

const answer = async (job: TypesetJob): Promise<TypesetResult> => {
  try {
    return await typesetHere(job);
  } catch (error) {
    return { refusal: { step: 'export', lines: [String(error)] } };
  }
};

process.on('message', async (job: TypesetJob) => process.send?.(await answer(job)));
process.on('disconnect', () => process.exit());
