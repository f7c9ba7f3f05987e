import { join } from 'node:path';
import type { Hono } from 'hono';
import { defaultLimits } from '../model/limits.ts';
import { openReviewPool } from '../run/pool/open-review-pool.ts';
import type { ReviewPool } from '../run/work/review-work.ts';
import type { DeskSettings } from './desk/desk.ts';
import { openDesk } from './desk/open-desk.ts';
import { openPapersDesk } from './papers/open-papers-desk.ts';
import { openRegisterDesk } from './register/open-register-desk.ts';
import { type Desks, openApp } from './server/app.ts';
import { enterRoutes, sessionSeconds } from './server/enter/enter-routes.ts';
import { knockRoutes } from './server/enter/knock.ts';
import { loginRoutes, loginSeconds } from './server/enter/login-routes.ts';
import { allowedHosts, hostText, shownHost } from './server/guard/addresses.ts';
import { openPasswordCheck } from './server/guard/password-check.ts';
import { newSecret } from './server/guard/secret.ts';
import { openSessions } from './server/guard/sessions.ts';
import { openTickets } from './server/guard/tickets.ts';
import { listen } from './server/listen.ts';
import { pageFiles } from './server/page/page-files.ts';
import { noteRunning } from './server/running-file.ts';
import { sampleScan, uploadSample } from './server/sample.ts';
import { openTemplatesDesk } from './templates/open-templates-desk.ts';

/** The first port that is tried: nothing else that offices have is known for it. */
export const usualPort = 7300;

/**
 * Documents whose pages are read at once are `jobs`; what a person waits for has processes of its own, and among it what
 * may take minutes: a picture or an edit never waits for papers.
 */
const handsAtOnce = 2;
const makersAtOnce = 2;

interface ServeOptions {
  /** Where the work is kept. */
  readonly folder: string;
  /** An address of this machine. */
  readonly host: string;
  /** What else the page is called by in an office's network. */
  readonly names: readonly string[];
  /** Null for the usual one, or the next that is free. */
  readonly port: number | null;
  /** Lets everybody in who knows it; null lets in who has a one-time address. */
  readonly password: string | null;
  readonly settings: DeskSettings;
  /** The register's place; where it is not given, the usual one. */
  readonly journal: string | undefined;
  readonly jobs: number;
  /** Folder of the built page. */
  readonly page: string;
  /** Told of mistakes of the program itself. */
  readonly onBug: (error: unknown) => void;
}

export interface Serving {
  readonly port: number;
  /** An address that lets one in. */
  readonly address: string;
  /** Ends it; what was being read goes on at the next start. */
  readonly close: () => Promise<void>;
}

interface OpenDesks extends Desks {
  readonly close: () => Promise<void>;
}

/** Draws a page that nobody sees: a process that has done so shows the first page of any document at once. */
const warmUp = (hands: ReviewPool, { wanted, answers }: DeskSettings): Promise<unknown> =>
  hands
    .picture({ name: 'scan.pdf', paths: [sampleScan], answers }, 1, 800, wanted)
    // A program that is ended at once, or whose example is gone, has nothing to be warm for.
    .catch(() => undefined);

const openDesks = async ({ folder, settings, journal, jobs }: ServeOptions): Promise<OpenDesks> => {
  const { limits } = settings.wanted;
  const readers = openReviewPool({ jobs, limits });
  const hands = openReviewPool({ jobs: handsAtOnce, limits });
  const makers = openReviewPool({ jobs: makersAtOnce, limits });
  const closers = [readers.close, hands.close, makers.close];
  /** What was opened last is closed first. */
  const close = async (): Promise<void> => {
    for (const end of closers.toReversed()) await end();
  };
  try {
    const desk = await openDesk({ folder, readers, hands, settings, jobs });
    closers.push(desk.close);
    const register = openRegisterDesk({ place: journal });
    closers.push(register.close);
    const templates = await openTemplatesDesk({ folder: join(folder, 'templates') });
    closers.push(templates.close);
    const patient = { ...hands, make: makers.make, searchable: makers.searchable };
    const papers = openPapersDesk({ desk, hands: patient, settings, journal, templates });
    void warmUp(hands, settings);
    return { desk, register, templates, papers, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** How one gets in: by an address that lets in once, or by the password. */
const openEntrance = ({ folder, password }: ServeOptions) => {
  const seconds = password === null ? sessionSeconds : loginSeconds;
  const file = join(folder, 'sessions.json');
  const sessions = openSessions({ file, key: password ?? 'address', lifetime: seconds * 1000 });
  const tickets = openTickets();
  return {
    sessions,
    path: (): string => (password === null ? `/enter?token=${tickets.issue()}` : '/'),
    routes: [
      enterRoutes(tickets, sessions),
      ...(password === null ? [] : [loginRoutes(openPasswordCheck(password), sessions)]),
    ] satisfies readonly Hono[],
  };
};

/**
 * Serves the clerk's page.
 * @throws Failure `serve/port-taken`, `serve/address-unavailable`, `review/in-use`, and what opening the desk throws
 */
export const serve = async (options: ServeOptions): Promise<Serving> => {
  const { folder, host, names, port: wantedPort, password, page, onBug } = options;
  const { close: closeDesks, ...desks } = await openDesks(options);
  const { sessions, path, routes } = openEntrance(options);
  const secret = newSecret();
  const appAt = (port: number): Hono =>
    openApp({
      ...desks,
      ...{ sessions, onBug },
      hosts: allowedHosts(host, names, port),
      entrances: [...routes, knockRoutes(secret, path)],
      loginPath: password === null ? null : '/login',
      page: pageFiles(page),
      mostBytes: defaultLimits.fileBytes,
      sample: () => uploadSample(desks.desk),
    });
  try {
    const { port, close: stopListening } = await listen({ host, port: wantedPort, usualPort, appAt });
    const origin = `http://${hostText(shownHost(host))}:${port}`;
    const forget = noteRunning(folder, { origin, secret });
    return {
      port,
      address: `${origin}${path()}`,
      close: async () => {
        forget();
        await stopListening();
        await closeDesks();
      },
    };
  } catch (error) {
    await closeDesks();
    throw error;
  }
};
