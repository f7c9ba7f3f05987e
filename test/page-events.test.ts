import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskDocument } from '../pipeline/review/contract/desk-document.ts';
import type { DeskClient } from '../pipeline/review/page/app/client.ts';
import { followServer } from '../pipeline/review/page/app/events.ts';
import { noConnection, RefusalError } from '../pipeline/review/page/app/refusal-error.ts';
import { store } from '../pipeline/review/page/app/store.ts';
import { deskDocument } from './desk-document.ts';

/** The browser's source of events, in the hand of the test. */
class TestSource extends EventTarget {
  static readonly CLOSED = 2;
  static readonly all: TestSource[] = [];
  readyState = 0;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;

  constructor() {
    super();
    TestSource.all.push(this);
  }

  close(): void {
    this.readyState = TestSource.CLOSED;
  }
}

let answer: () => Promise<readonly DeskDocument[]>;
let end: () => void;

const source = () => TestSource.all.at(-1);
const state = () => store.getState();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', TestSource);
  store.update(() => ({ connection: 'joining', documents: null }));
  answer = async () => [deskDocument({ id: '1' })];
  end = followServer({ documents: () => answer() } as DeskClient);
});

afterEach(() => {
  end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  TestSource.all.length = 0;
});

const open = async () => {
  source()?.onopen?.();
  await vi.runAllTimersAsync();
};

describe('the page that follows its server', () => {
  it('takes the list when it is joined, and its changes when they are told', async () => {
    await open();
    expect(state()).toMatchObject({ connection: 'here', documents: [{ id: '1' }] });
    const document = deskDocument({ id: '2' });
    source()?.dispatchEvent(new MessageEvent('document', { data: JSON.stringify({ document }) }));
    source()?.dispatchEvent(new MessageEvent('removed', { data: '{"id":"1"}' }));
    expect(state().documents).toEqual([document]);
  });

  it('says nothing of a server that is back at once', async () => {
    await open();
    source()?.onerror?.();
    await vi.advanceTimersByTimeAsync(500);
    await open();
    expect(state().connection).toBe('here');
  });

  it('says that the server is gone, and finds it again with all that is new', async () => {
    await open();
    answer = () => Promise.reject(noConnection());
    source()?.onerror?.();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(state().connection).toBe('lost');
    answer = async () => [deskDocument({ id: '3' })];
    await open();
    expect(state()).toMatchObject({ connection: 'here', documents: [{ id: '3' }] });
  });

  it('joins again where the browser gave up, and tells a server that does not know it', async () => {
    await open();
    answer = () =>
      Promise.reject(new RefusalError(401, { rule: 'serve/no-session', message: '', advice: '' }));
    source()?.close();
    source()?.onerror?.();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(state().connection).toBe('locked');
    expect(TestSource.all).toHaveLength(2);
  });
});
