/** A run over a folder of texts in a process of its own, to be killed: `batch-run-process.ts FOLDER OUT`. */
import { fakeWork, runOver } from './batch-run-kit.ts';

const [, , folder = '', out = ''] = process.argv;
await runOver(folder, out, fakeWork(2));
