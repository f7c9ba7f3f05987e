import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeOwnFile } from '../own-file.ts';
import { newSecret, proofOf } from './secret.ts';

/** Browsers that were let in. They stay so when the program starts again: an open tab goes on. */
export interface Sessions {
  /** Begins a session; gives what the browser keeps as a cookie. */
  readonly begin: () => string;
  readonly isOpen: (cookie: string | undefined) => boolean;
}

interface SessionOptions {
  /** Keeps the sessions' hashes; readable by its owner only. */
  readonly file: string;
  /** What lets people in; with another one all sessions end. */
  readonly key: string;
  /** Milliseconds that a session lasts. */
  readonly lifetime: number;
}

/** Of more the oldest ends. */
const most = 200;

const kept = z.array(z.object({ hash: z.string(), until: z.number() })).max(most);
type Kept = z.infer<typeof kept>;

/** None where there is no file yet, or where it is damaged: people open the page anew then. */
const readKept = (file: string): Kept => {
  try {
    return kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
};

export const openSessions = ({ file, key, lifetime }: SessionOptions): Sessions => {
  let sessions = readKept(file).filter(({ until }) => until > Date.now());
  const hashOf = (cookie: string): string => proofOf(key, cookie);
  return {
    begin: () => {
      const cookie = newSecret();
      const begun = { hash: hashOf(cookie), until: Date.now() + lifetime };
      sessions = [...sessions, begun].filter(({ until }) => until > Date.now()).slice(-most);
      writeOwnFile(file, JSON.stringify(sessions));
      return cookie;
    },
    isOpen: (cookie) => {
      if (cookie === undefined) return false;
      const hash = hashOf(cookie);
      return sessions.some((session) => session.hash === hash && session.until > Date.now());
    },
  };
};
