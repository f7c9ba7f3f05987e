import { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { DeskEvent } from '../../contract/desk-event.ts';
import type { Desk } from '../../desk/desk.ts';

/** Milliseconds between two signs of life: less than any program on the way keeps a silent connection. */
const heartbeat = 15_000;

/** Milliseconds after which a browser tries again when the connection has ended. */
const retry = 1_000;

/** A later event of the same kind about the same document says all that the earlier one did. */
const keyOf = (event: DeskEvent): string =>
  `${event.kind} ${event.kind === 'document' ? event.document.id : event.id}`;

/**
 * Events that one page has not got yet. A slow one gets only the latest of each document: what waits for it never
 * grows beyond the documents there are.
 */
const openPending = () => {
  const pending = new Map<string, DeskEvent>();
  let wake: () => void = () => undefined;
  return {
    add: (event: DeskEvent): void => {
      const key = keyOf(event);
      pending.delete(key);
      pending.set(key, event);
      wake();
    },
    take: (): readonly DeskEvent[] => {
      const taken = [...pending.values()];
      pending.clear();
      return taken;
    },
    wake: (): void => wake(),
    /** Until something is there, or `milliseconds` have passed. */
    wait: (milliseconds: number): Promise<void> =>
      new Promise((resolve) => {
        const timer = setTimeout(() => wake(), milliseconds).unref();
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        if (pending.size > 0) wake();
      }),
  };
};

const pump = async (stream: SSEStreamingApi, desk: Desk): Promise<void> => {
  const pending = openPending();
  const stopListening = desk.listen(pending.add);
  stream.onAbort(pending.wake);
  try {
    // What it gives at once is written: the page knows that it is connected.
    await stream.write(`retry: ${retry}\n\n`);
    while (!stream.aborted && !stream.closed) {
      const events = pending.take();
      for (const { kind, ...data } of events)
        await stream.writeSSE({ event: kind, data: JSON.stringify(data) });
      if (events.length === 0) await stream.write(':\n\n');
      await pending.wait(heartbeat);
    }
  } finally {
    stopListening();
  }
};

/** What happens on the desk, as it happens (HTML standard, «server-sent events»). */
export const eventRoutes = (desk: Desk): Hono =>
  new Hono().get('/events', (c) => streamSSE(c, (stream) => pump(stream, desk)));
