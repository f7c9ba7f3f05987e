import type { DeskClient } from '../app/client.ts';
import { withDocument } from '../app/documents.ts';
import { troubleOf } from '../app/refusal-error.ts';
import type { Upload } from '../app/state.ts';
import { store } from '../app/store.ts';
import type { Group } from './group-files.ts';

/** As many as are sent at once: more would only share the same line. */
const atOnce = 2;

interface Job {
  readonly group: Group;
  readonly stop: AbortController;
  readonly client: DeskClient;
}

const jobs = new Map<number, Job>();
const waiting: number[] = [];
let running = 0;
let last = 0;

const change = (id: number, part: Partial<Upload>): void =>
  store.update(({ uploads }) => ({
    uploads: uploads.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)),
  }));

const forget = (id: number): void => {
  jobs.delete(id);
  store.update(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.id !== id) }));
};

/** Sends a group's files one after the other, then puts the document on the desk. */
const sendGroup = async (id: number, { group, stop, client }: Job): Promise<void> => {
  const total = group.files.reduce((sum, { size }) => sum + size, 0);
  const kept: string[] = [];
  let before = 0;
  for (const file of group.files) {
    const progress = (sent: number) => change(id, { sent: (before + sent * file.size) / total });
    kept.push(await client.upload(file, file.name, { progress, signal: stop.signal }));
    before += file.size;
  }
  const document = await client.add(group.name, kept);
  store.update(withDocument(document));
};

const runNext = (): void => {
  if (running >= atOnce) return;
  const id = waiting.shift();
  const job = id === undefined ? undefined : jobs.get(id);
  if (id === undefined || !job) return;
  running += 1;
  sendGroup(id, job)
    .then(
      () => forget(id),
      (error: unknown) => (job.stop.signal.aborted ? forget(id) : change(id, { trouble: troubleOf(error) })),
    )
    .finally(() => {
      running -= 1;
      runNext();
    });
  runNext();
};

/** Sends documents to the server, some at a time; the store tells how far each one is. */
export const uploadGroups = (client: DeskClient, groups: readonly Group[]): void => {
  const added = groups.map((group): Upload => {
    last += 1;
    jobs.set(last, { group, stop: new AbortController(), client });
    waiting.push(last);
    return { id: last, name: group.name, sent: 0, trouble: null };
  });
  store.update(({ uploads }) => ({ uploads: [...uploads, ...added] }));
  for (const _ of added) runNext();
};

/** Stops an upload, or takes one away that failed. */
export const dropUpload = (id: number): void => {
  const place = waiting.indexOf(id);
  if (place >= 0) waiting.splice(place, 1);
  jobs.get(id)?.stop.abort();
  forget(id);
};

/** Sends again what failed. */
export const retryUpload = (id: number): void => {
  const job = jobs.get(id);
  if (!job) return;
  change(id, { sent: 0, trouble: null });
  waiting.push(id);
  runNext();
};
