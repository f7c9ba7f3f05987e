import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** Says whether a password is right, and how long one has to wait who was wrong too often. */
export interface PasswordCheck {
  /** Seconds until `who` may try again; 0 for at once. */
  readonly wait: (who: string) => number;
  readonly isRight: (who: string, typed: string) => Promise<boolean>;
}

/** By OWASP's advice for scrypt: N = 2^17, r = 8, p = 1, which takes 128 MiB. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 } as const;
const derive = promisify<string, Buffer, number, typeof cost, Buffer>(scrypt);

/** Wrong tries that cost nothing but time; after each further one the wait doubles. */
const freeTries = 5;
const shortestWait = 2;
const longestWait = 900;

/** Of all together: somebody who guesses from many addresses is stopped too. */
const triesOfAll = 100;

/** Addresses that are remembered; of more the oldest is forgotten. */
const mostAddresses = 10_000;

interface Tries {
  readonly count: number;
  /** By `now`. */
  readonly last: number;
}

/** Milliseconds by a clock that nobody sets: a wait must neither end nor grow because the machine's date was corrected. */
const now = (): number => performance.now();

const waitAfter = ({ count, last }: Tries, free: number): number => {
  if (count < free) return 0;
  const seconds = Math.min(longestWait, shortestWait * 2 ** (count - free));
  return Math.max(0, Math.ceil(seconds - (now() - last) / 1000));
};

/** One try at a time: each takes as much memory as a dense page, and a second of nobody's else. */
export const openPasswordCheck = (password: string): PasswordCheck => {
  const salt = randomBytes(16);
  const right = derive(password, salt, 32, cost);
  const tries = new Map<string, Tries>();
  let all: Tries = { count: 0, last: 0 };
  let turn: Promise<unknown> = right;
  const note = (who: string, isRight: boolean): void => {
    const { count = 0 } = tries.get(who) ?? {};
    tries.delete(who);
    if (isRight) return;
    const [oldest] = tries.keys();
    if (tries.size >= mostAddresses && oldest !== undefined) tries.delete(oldest);
    tries.set(who, { count: count + 1, last: now() });
    // A quiet quarter of an hour clears what others have tried.
    const isQuiet = now() - all.last > longestWait * 1000;
    all = { count: isQuiet ? 1 : all.count + 1, last: now() };
  };
  const wait = (who: string): number => {
    const own = tries.get(who);
    return Math.max(own ? waitAfter(own, freeTries) : 0, waitAfter(all, triesOfAll));
  };
  return {
    wait,
    isRight: (who, typed) => {
      const tried = turn.then(async () => {
        // Whoever asks many times at once waits as well.
        if (wait(who) > 0) return false;
        const isRight = timingSafeEqual(await derive(typed, salt, 32, cost), await right);
        note(who, isRight);
        return isRight;
      });
      turn = tried.catch(() => undefined);
      return tried;
    },
  };
};
