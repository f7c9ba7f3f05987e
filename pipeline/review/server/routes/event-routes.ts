import { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { DeskEvent } from '../../contract/desk-event.ts';
import type { Desk } from '../../desk/desk.ts';
import { openPendingEvents } from './pending-events.ts';
import { openTabs, type Tabs } from './tabs.ts';

/** Milliseconds between two signs of life: less than any program on the way keeps a silent connection. */
const heartbeat = 15_000;

/** Milliseconds after which a browser tries again when the connection has ended, and when it was ended for another tab. */
const retry = 1_000;
const retryInTurn = 15_000;

const pump = async (stream: SSEStreamingApi, desk: Desk, tabs: Tabs, browser: string): Promise<void> => {
  const pending = openPendingEvents();
  const tab = tabs.open(browser, pending.wake);
  const stopListening = desk.listen(pending.add);
  stream.onAbort(pending.wake);
  try {
    // What it gives at once is written: the page knows that it is connected.
    await stream.write(`retry: ${retry}\n\n`);
    while (!stream.aborted && !tab.isDisplaced()) {
      const events: readonly DeskEvent[] = pending.take();
      for (const { kind, ...data } of events)
        await stream.writeSSE({ event: kind, data: JSON.stringify(data) });
      if (events.length === 0) await stream.write(':\n\n');
      await pending.wait(heartbeat);
    }
    if (tab.isDisplaced()) await stream.write(`retry: ${retryInTurn}\n\n`);
  } finally {
    stopListening();
    tab.close();
  }
};

/** What happens on the desk, as it happens (HTML standard, «server-sent events»). */
export const eventRoutes = (desk: Desk): Hono => {
  const tabs = openTabs();
  return new Hono().get('/events', (c) =>
    streamSSE(c, (stream) => pump(stream, desk, tabs, c.req.header('cookie') ?? '')),
  );
};
