/** What the server tells open pages by itself (server-sent events). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from './run-prikaz.ts';
import { enter, openBrowserAt, startServe } from './serve-kit.ts';

const minute = 120_000;

const order = readFileSync(join(import.meta.dirname, '../corpus/order/library-hours/source.docx'));

/** Everything that a tab hears until `isLast` is true for what it has heard so far. */
const listen = async (response: Response, isLast: (heard: string) => boolean): Promise<string> => {
  let heard = '';
  const decoder = new TextDecoder();
  for await (const part of response.body ?? []) {
    heard += decoder.decode(part, { stream: true });
    if (isLast(heard)) break;
  }
  return heard;
};

test(
  'each tab hears what happens to a document, to its end',
  async () => {
    const served = await startServe(scratchFolder());
    const browser = openBrowserAt(served, await enter(served));
    const tabs = await Promise.all([1, 2, 3].map(() => browser.get('/api/events')));
    for (const { headers } of tabs) expect(headers.get('content-type')).toMatch(/^text\/event-stream/u);
    const heard = tabs.map((tab) => listen(tab, (text) => text.includes('event: removed')));
    const { id } = await browser.read('приказ.docx', order);
    await browser.ask('DELETE', `/api/documents/${id}`);
    for (const text of await Promise.all(heard)) {
      expect(text).toMatch(/^retry: \d+\n\n/u);
      const events = [...text.matchAll(/^event: (\w+)\ndata: (.*)$/gmu)].map(([, kind, data = '']) => ({
        kind,
        ...JSON.parse(data),
      }));
      expect(events.at(-1)).toEqual({ kind: 'removed', id });
      expect(events.findLast(({ kind }) => kind === 'document').document).toMatchObject({
        state: { kind: 'read' },
      });
    }
  },
  minute,
);

test(
  'tabs that go away leave nothing behind, and a slow one stops nobody',
  async () => {
    const served = await startServe(scratchFolder());
    const browser = openBrowserAt(served, await enter(served));
    // Nobody reads the first one; the others are closed at once.
    await browser.get('/api/events');
    for (let tab = 0; tab < 50; tab += 1) await (await browser.get('/api/events')).body?.cancel();
    const { state } = await browser.read('приказ.docx', order);
    expect(state.kind).toBe('read');
    expect(served.said()).not.toMatch(/cli\/bug/u);
  },
  minute,
);

test(
  'one tab too many takes the turn of the one that has listened longest, and requests have room left',
  async () => {
    const served = await startServe(scratchFolder());
    const browser = openBrowserAt(served, await enter(served));
    const first = await browser.get('/api/events');
    for (let tab = 0; tab < 3; tab += 1) await browser.get('/api/events');
    const heard = await listen(first, () => false);
    expect(heard).toMatch(/^retry: 1000\n\n(?:.*\n)*retry: 15000\n\n$/u);
    const other = openBrowserAt(served, 'nobody=1');
    expect((await other.get('/api/events')).status).toBe(401);
  },
  minute,
);
