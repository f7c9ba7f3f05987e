/** What every request has to pass, whatever it asks for. */
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { foreignHost, foreignOrigin, noSession } from '../refusals.ts';
import type { Sessions } from './sessions.ts';

/** The page takes everything from this server, and is shown in nobody's frame. */
const pagePolicy =
  "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

/** Headers of every answer; a route that sets one itself knows better. */
const usualHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': pagePolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

export const secureHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(usualHeaders))
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
};

/** Answers only to the names that this server is called by: a stranger's page cannot pass itself off as ours. */
export const checkHost =
  (hosts: ReadonlySet<string>): MiddlewareHandler =>
  async (c, next) => {
    if (!hosts.has((c.req.header('host') ?? '').toLowerCase())) throw foreignHost();
    await next();
  };

const changesNothing: readonly string[] = ['GET', 'HEAD'];

/** True where a browser says that our own page asks. Another program's page on this machine is «same-site», and a stranger. */
const isOwnPage = (c: Context): boolean => {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (changesNothing.includes(c.req.method)) return true;
  return c.req.header('origin')?.toLowerCase() === `http://${c.req.header('host')?.toLowerCase()}`;
};

/** Nothing is told to other pages, and nothing changed for them. */
export const checkOrigin: MiddlewareHandler = async (c, next) => {
  if (!isOwnPage(c)) throw foreignOrigin();
  await next();
};

/** Cookies know no ports: two programs on one machine need two names. */
const cookieName = (c: Context): string => `prikaz-${/:(\d+)$/u.exec(c.req.header('host') ?? '')?.[1] ?? 80}`;

export const hasSession = (c: Context, sessions: Sessions): boolean =>
  sessions.isOpen(getCookie(c, cookieName(c)));

/** Lets the browser in; `seconds` until its cookie is forgotten. */
export const beginSession = (c: Context, sessions: Sessions, seconds: number): void =>
  setCookie(c, cookieName(c), sessions.begin(), {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    maxAge: seconds,
  });

export const checkSession =
  (sessions: Sessions): MiddlewareHandler =>
  async (c, next) => {
    if (!hasSession(c, sessions)) throw noSession();
    await next();
  };
