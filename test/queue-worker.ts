/**
 * A worker of the queue that takes a while for each step, until nothing is left or somebody kills it:
 * node test/queue-worker.ts ADDRESS STORE MILLISECONDS. Tells each piece on standard output.
 */
import { writeSync } from 'node:fs';
import { runWorker } from '../pipeline/run/queue/worker/run-worker.ts';
import { openStore } from '../pipeline/run/store/open-store.ts';
import { noopWork } from './noop-work.ts';

const [address = '', place = '', step = '0'] = process.argv.slice(2);

const store = await openStore(place);
await runWorker({
  address,
  store,
  work: noopWork({ step: Number(step) }),
  jobs: 2,
  password: null,
  untilEmpty: true,
  times: { heartbeat: 10, watch: 1, retry: 1 },
  signal: new AbortController().signal,
  tell: (event) => {
    if (event.kind === 'done') writeSync(1, `${event.result ? 'result' : 'piece'} ${event.piece.ordinal}\n`);
    if (event.kind === 'away' || event.kind === 'back') writeSync(1, `${event.kind}\n`);
  },
});
await store.close();
