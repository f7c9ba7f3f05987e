import { type Context, Hono } from 'hono';
import { beginSession, hasSession } from '../guard/guard.ts';
import type { Sessions } from '../guard/sessions.ts';
import type { Tickets } from '../guard/tickets.ts';
import { plainStyle, usedUpPage } from './plain-page.ts';

/** Seconds for which a browser stays let in. */
export const sessionSeconds = 30 * 24 * 3600;

const enter = (c: Context, tickets: Tickets, sessions: Sessions): Response => {
  // A look ahead by a chat, a mail program or the browser itself uses nothing up.
  if (c.req.method !== 'GET' || c.req.header('sec-purpose')?.startsWith('prefetch')) return c.body(null, 204);
  if (tickets.use(c.req.query('token') ?? '')) beginSession(c, sessions, sessionSeconds);
  else if (!hasSession(c, sessions)) return c.html(usedUpPage, 403);
  return c.redirect('/', 303);
};

/** `/enter?token=…`, the address that the program opens: it lets one browser in, once, and leads on without the token. */
export const enterRoutes = (tickets: Tickets, sessions: Sessions): Hono =>
  new Hono()
    .get('/enter', (c) => enter(c, tickets, sessions))
    .get('/enter.css', (c) => c.body(plainStyle, 200, { 'content-type': 'text/css; charset=utf-8' }));
