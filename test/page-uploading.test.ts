import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskClient } from '../pipeline/review/page/app/client.ts';
import { RefusalError } from '../pipeline/review/page/app/refusal-error.ts';
import type { UploadWatch } from '../pipeline/review/page/app/send.ts';
import { store } from '../pipeline/review/page/app/store.ts';
import type { Group } from '../pipeline/review/page/desk/group-files.ts';
import { dropUpload, retryUpload, uploadGroups } from '../pipeline/review/page/desk/uploading.ts';
import { deskDocument } from './desk-document.ts';

type Uploading = Pick<DeskClient, 'upload' | 'add'>;

/** A server whose uploads end when the test says so. */
const openClient = () => {
  const going: { name: string; watch: UploadWatch; end: (error?: Error) => void }[] = [];
  const added: { name: string; uploads: readonly string[] }[] = [];
  const client: Uploading = {
    upload: (_file, name, watch) =>
      new Promise((resolve, reject) => {
        if (!watch) throw new Error('nobody watches');
        watch.signal.addEventListener('abort', () => reject(watch.signal.reason));
        going.push({ name, watch, end: (error) => (error ? reject(error) : resolve(`kept ${name}`)) });
      }),
    add: async (name, uploads) => {
      added.push({ name, uploads });
      return deskDocument({ id: name, name });
    },
  };
  return { client: client as DeskClient, going, added };
};

const group = (name: string, ...files: string[]): Group => ({
  name,
  files: (files.length > 0 ? files : [name]).map((file) => new File(['1234'], file)),
});

const uploads = () =>
  store.getState().uploads.map(({ name, sent, trouble }) => [name, sent, trouble?.message]);
const ids = () => store.getState().uploads.map(({ id }) => id);

beforeEach(() => {
  for (const id of ids()) dropUpload(id);
  store.update(() => ({ documents: [] }));
});

describe('what is sent to the server', () => {
  it('goes two at a time, and its row gives way to the document', async () => {
    const { client, going } = openClient();
    uploadGroups(
      client,
      ['а', 'б', 'в'].map((name) => group(name)),
    );
    expect(going.map(({ name }) => name)).toEqual(['а', 'б']);
    going[0]?.end();
    await vi.waitFor(() => expect(going).toHaveLength(3));
    expect(uploads().map(([name]) => name)).toEqual(['б', 'в']);
    expect(store.getState().documents?.map(({ name }) => name)).toEqual(['а']);
  });

  it('is one document of all its pages, in their order', async () => {
    const { client, going, added } = openClient();
    uploadGroups(client, [group('снимки', '1.jpg', '2.jpg')]);
    going[0]?.watch.progress(0.5);
    expect(uploads()).toEqual([['снимки', 0.25, undefined]]);
    going[0]?.end();
    await vi.waitFor(() => expect(going).toHaveLength(2));
    going[1]?.end();
    await vi.waitFor(() =>
      expect(added).toEqual([{ name: 'снимки', uploads: ['kept 1.jpg', 'kept 2.jpg'] }]),
    );
  });

  it('says what is wrong, and is sent again', async () => {
    const { client, going, added } = openClient();
    uploadGroups(client, [group('большой')]);
    const refusal = { rule: 'review/too-large', message: 'Файл слишком велик.', advice: 'Разделите его.' };
    going[0]?.end(new RefusalError(413, refusal));
    await vi.waitFor(() => expect(uploads()).toEqual([['большой', 0, 'Файл слишком велик.']]));
    for (const id of ids()) retryUpload(id);
    expect(uploads()).toEqual([['большой', 0, undefined]]);
    going[1]?.end();
    await vi.waitFor(() => expect(added).toHaveLength(1));
  });

  it('is stopped, and what waits takes its place', async () => {
    const { client, going, added } = openClient();
    uploadGroups(
      client,
      ['а', 'б', 'в', 'г'].map((name) => group(name)),
    );
    const [first = 0, , third = 0] = ids();
    dropUpload(third);
    dropUpload(first);
    await vi.waitFor(() => expect(going.map(({ name }) => name)).toEqual(['а', 'б', 'г']));
    expect(going[0]?.watch.signal.aborted).toBe(true);
    expect(uploads().map(([name]) => name)).toEqual(['б', 'г']);
    expect(added).toEqual([]);
  });
});
