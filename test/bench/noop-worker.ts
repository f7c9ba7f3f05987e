/**
 * A worker of the queue whose work is nothing, so that what is measured is the queue: node test/bench/noop-worker.ts ADDRESS
 * STORE JOBS PAGES. Each document is said to have so many scanned pages; it ends once no document is open.
 */
import type { Outcome } from '../../pipeline/run/outcome.ts';
import { runWorker } from '../../pipeline/run/queue/worker/run-worker.ts';
import { openStore } from '../../pipeline/run/store/open-store.ts';
import type { DocumentWork } from '../../pipeline/run/work/document-work.ts';
import { bareSummary } from '../noop-work.ts';

const [address = '', place = '', jobs = '1', pages = '0'] = process.argv.slice(2);

const nothing: Outcome = {
  files: [],
  summary: bareSummary,
  pages: Number(pages) || null,
  thumbnail: null,
};

const unasked = (): never => {
  throw new Error('nothing is registered here');
};

const work: DocumentWork = {
  survey: async () => Array.from({ length: Number(pages) }, (_, index) => index + 1),
  recognise: async (_, numbers) => numbers.map(() => null),
  prepare: unasked,
  make: unasked,
  whole: async () => nothing,
};

const store = await openStore(place);
await runWorker({
  address,
  store,
  work,
  jobs: Number(jobs),
  password: null,
  untilEmpty: true,
  signal: new AbortController().signal,
  tell: () => undefined,
});
await store.close();
