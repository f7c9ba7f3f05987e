import { hostname, uptime } from 'node:os';
import { isRunning } from '../../is-running.ts';

/** Who works into a folder. */
export interface LockOwner {
  readonly host: string;
  readonly pid: number;
  /** ISO 8601, by the owner's own clock. */
  readonly started: string;
  /** Of this very lock, so that nobody takes another one's for it. */
  readonly token: string;
}

/** Milliseconds between two signs of life, and without any after which an owner is taken for dead. */
export const beat = 5_000;
export const silence = 60_000;

/** Seconds by which the clock may have been set since. */
const clockSlack = 60;

const isBeforeBoot = (started: string): boolean =>
  Date.parse(started) / 1000 < Date.now() / 1000 - uptime() - clockSlack;

/**
 * True for an owner that is gone: on this machine its process is looked for (after a restart another one may have its
 * number), on any machine its signs of life are counted. `held` are the tokens of this process.
 */
export const isGone = (
  { host, pid, started, token }: LockOwner,
  silent: number,
  held: ReadonlySet<string>,
): boolean => {
  if (silent > silence) return true;
  if (host !== hostname()) return false;
  // A container begins with the same number each time.
  return isBeforeBoot(started) || (pid === process.pid && !held.has(token)) || !isRunning(pid);
};

export const parseOwner = (text: string): LockOwner | null => {
  try {
    const { host, pid, started, token } = JSON.parse(text) as Partial<LockOwner>;
    const isOwner = typeof host === 'string' && Number.isInteger(pid) && typeof token === 'string';
    return isOwner ? { host, pid: Number(pid), started: String(started), token } : null;
  } catch {
    return null;
  }
};
