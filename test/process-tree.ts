/** Which processes a program has started, and what each of them holds. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Running {
  readonly id: number;
  readonly parent: number;
  /** Megabytes in memory; what processes share counts for each of them. */
  readonly megabytes: number;
}

/** A line of Linux's /proc/<pid>/stat; the name in brackets may hold anything, also brackets and spaces. */
const parseStat = (id: number, line: string): Running => {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  // Pages of 4 KiB.
  return { id, parent: Number(fields[1]), megabytes: (Number(fields[21]) * 4) / 1024 };
};

/** What `read` gives, undefined for a process that ended while the list was read. */
const ofProcess = <Value>(read: () => Value): Value | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

const processIds = (): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number);

const runningOnLinux = (): readonly Running[] =>
  processIds().flatMap(
    (id) => ofProcess(() => parseStat(id, readFileSync(`/proc/${id}/stat`, 'utf8'))) ?? [],
  );

const runningByPs = (): readonly Running[] =>
  execFileSync('ps', ['-axo', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => {
      const [id = 0, parent = 0, kilobytes = 0] = line.trim().split(/\s+/u).map(Number);
      return { id, parent, megabytes: kilobytes / 1024 };
    });

/** A process and all that it and its children started; without it where it has ended. */
export const processTree = (root: number): readonly Running[] => {
  const running = process.platform === 'linux' ? runningOnLinux() : runningByPs();
  const byId = new Map(running.map((one) => [one.id, one]));
  const isOurs = (id: number): boolean => {
    const parent = byId.get(id)?.parent;
    return id === root || (parent !== undefined && parent > 1 && isOurs(parent));
  };
  return running.filter(({ id }) => isOurs(id));
};

/** The processes that bear a word in their environment, whoever their parent is now; Linux tells it alone. */
export const processesMarked = (word: string): readonly number[] =>
  processIds().filter(
    (id) =>
      id !== process.pid &&
      ofProcess(() => readFileSync(`/proc/${id}/environ`, 'utf8').includes(word)) === true &&
      // One that has ended and waits to be asked about holds nothing.
      !ofProcess(() => readFileSync(`/proc/${id}/stat`, 'utf8'))?.includes(') Z '),
  );
