import { type Context, Hono } from 'hono';
import type { Desk } from '../desk/desk.ts';
import type { PapersDesk } from '../papers/papers-desk.ts';
import type { RegisterDesk } from '../register/register-desk.ts';
import type { TemplatesDesk } from '../templates/templates-desk.ts';
import { refusalAnswer } from './answer/refusal-answer.ts';
import { strangerPage } from './enter/plain-page.ts';
import { checkHost, checkOrigin, checkSession, hasSession, secureHeaders } from './guard/guard.ts';
import type { Sessions } from './guard/sessions.ts';
import { notFound } from './refusals.ts';
import { documentRoutes } from './routes/document-routes.ts';
import { eventRoutes } from './routes/event-routes.ts';
import { papersRoutes } from './routes/papers-routes.ts';
import { registerRoutes } from './routes/register-routes.ts';
import { reviewRoutes } from './routes/review-routes.ts';
import { templatesRoutes } from './routes/templates-routes.ts';

export interface Desks {
  readonly desk: Desk;
  readonly papers: PapersDesk;
  readonly register: RegisterDesk;
  readonly templates: TemplatesDesk;
}

interface AppOptions extends Desks {
  readonly hosts: ReadonlySet<string>;
  readonly sessions: Sessions;
  /** How one gets in: what is open to everybody. */
  readonly entrances: readonly Hono[];
  /** Where a browser without a session is sent to; null shows it how to get in. */
  readonly loginPath: string | null;
  /** The built page. */
  readonly page: Hono;
  /** Bytes of one file. */
  readonly mostBytes: number;
  readonly sample: () => Promise<{ readonly name: string; readonly upload: string }>;
  /** Told of mistakes of the program itself. */
  readonly onBug: (error: unknown) => void;
}

/** Everything that the page asks for; by contract/routes.md. */
const apiOf = (options: AppOptions): Hono => {
  const { desk, papers, register, templates, sessions } = options;
  return new Hono()
    .use(checkOrigin, checkSession(sessions))
    .route('/', documentRoutes(options))
    .route('/', reviewRoutes(desk))
    .route('/', papersRoutes(papers, desk))
    .route('/', registerRoutes(register, desk))
    .route('/', templatesRoutes(templates, desk))
    .route('/', eventRoutes(desk))
    .all('*', () => {
      throw notFound();
    });
};

const refuse = (error: unknown, c: Context, onBug: AppOptions['onBug']): Response => {
  const { refusal, status } = refusalAnswer(error);
  // Whoever breaks off what he sends makes no mistake of the program's.
  if (status === 500 && !c.req.raw.signal.aborted) onBug(error);
  return c.json(refusal, status);
};

/** The server's answers: who may ask → how one gets in → the page → what the page asks for. */
export const openApp = (options: AppOptions): Hono => {
  const { hosts, sessions, entrances, loginPath, page, onBug } = options;
  const app = new Hono();
  app.onError((error, c) => refuse(error, c, onBug));
  app.use(secureHeaders, checkHost(hosts));
  for (const entrance of entrances) app.route('/', entrance);
  app.route('/api', apiOf(options));
  app.use(async (c, next) => {
    if (hasSession(c, sessions)) return next();
    return loginPath === null ? c.html(strangerPage, 403) : c.redirect(loginPath, 303);
  });
  app.route('/', page);
  app.all('*', () => {
    throw notFound();
  });
  return app;
};
