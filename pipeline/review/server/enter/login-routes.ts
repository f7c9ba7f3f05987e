import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { bodyText } from '../answer/body-text.ts';
import { beginSession, checkOrigin, hasSession } from '../guard/guard.ts';
import type { PasswordCheck } from '../guard/password-check.ts';
import type { Sessions } from '../guard/sessions.ts';
import { loginPage } from './plain-page.ts';

/** Seconds for which a browser stays let in: a working day. */
export const loginSeconds = 12 * 3600;

/** Bytes of the form. */
const longestForm = 4096;

/** Where a try comes from. */
const whoOf = (c: Context): string => getConnInfo(c).remote.address ?? '';

const login = async (c: Context, check: PasswordCheck, sessions: Sessions): Promise<Response> => {
  const who = whoOf(c);
  const seconds = check.wait(who);
  if (seconds > 0) {
    c.header('retry-after', String(seconds));
    return formAnswer(c, `Слишком много неудачных попыток. Следующая — через ${seconds} с.`, 429);
  }
  const password = new URLSearchParams(await bodyText(c, longestForm)).get('password') ?? '';
  if (!(await check.isRight(who, password)))
    return formAnswer(c, 'Пароль не подошёл. Проверьте раскладку и клавишу Caps Lock.', 403);
  beginSession(c, sessions, loginSeconds);
  return c.redirect('/', 303);
};

/** With `no-referrer` a browser would send the form without its origin (Fetch standard, «append a request Origin header»). */
const formAnswer = (c: Context, wrong: string | null, status: 200 | 403 | 429): Response => {
  c.header('referrer-policy', 'same-origin');
  return c.html(loginPage(wrong), status);
};

/** The page that asks for the password, where the program serves an office. */
export const loginRoutes = (check: PasswordCheck, sessions: Sessions): Hono =>
  new Hono()
    .get('/login', (c) => (hasSession(c, sessions) ? c.redirect('/', 303) : formAnswer(c, null, 200)))
    .post('/login', checkOrigin, (c) => login(c, check, sessions));
