import { basename } from 'node:path';
import { fileKind } from '../batch/inputs/file-kind.ts';
import type { Arrival } from './arrival.ts';
import { lookOf, type Patience, picturesIn, whyNotWhole } from './still-files.ts';
import type { WatchedFiles } from './watched-files.ts';

/** Where files wait until they are whole. */
export interface WaitingRoom {
  /** A file has come or changed. */
  readonly enter: (path: string) => void;
  /** A file has gone: one of the same name is another one. */
  readonly leave: (path: string) => void;
  /** Looks at all that wait; those that are whole. */
  readonly look: () => AsyncGenerator<Arrival>;
  /** How many wait; those that are held or broken off, where they are not to be waited for, aside. */
  readonly waiting: (withBroken: boolean) => number;
}

interface Guest {
  /** A folder of pictures, else a file. */
  readonly isFolder: boolean;
  look: string;
  /** Seconds, by a clock that only goes on: since when it looks so. */
  since: number;
  /** True where it was told that it is not whole. */
  told: boolean;
}

const reasons = {
  held: 'Файл ещё открыт другой программой',
  endless: 'У файла нет конца: его ещё пишут или запись оборвалась',
} as const;

const noGuest = { look: '', told: false };

export const openWaitingRoom = (
  files: WatchedFiles,
  patience: Patience,
  note: (message: string) => void,
  seconds: () => number = () => performance.now() / 1000,
): WaitingRoom => {
  const guests = new Map<string, Guest>();
  /** How what was taken looked, by its path. */
  const taken = new Map<string, string>();
  const isPicture = (path: string): boolean =>
    files.mayBe(path, true) && fileKind(basename(path)) === 'picture';

  const take = (path: string, paths: readonly string[], look: string): readonly Arrival[] => {
    guests.delete(path);
    const [first, ...others] = paths;
    if (first === undefined || taken.get(path) === look) return [];
    taken.set(path, look);
    return [{ path, paths: [first, ...others], look }];
  };

  /** Whole files, each or all together. */
  const takeWhole = async (
    path: string,
    paths: readonly string[],
    areOne: boolean,
    look: string,
  ): Promise<readonly Arrival[]> => {
    if (areOne) return take(path, paths, look);
    guests.delete(path);
    const arrivals: Arrival[] = [];
    for (const each of paths) arrivals.push(...take(each, [each], (await lookOf([each])) ?? ''));
    return arrivals;
  };

  /** Seconds that the files look as they do. */
  const stillness = (guest: Guest, look: string): number => {
    const now = seconds();
    if (look !== guest.look) Object.assign(guest, { look, since: now, told: false });
    return now - guest.since;
  };

  const tell = (path: string, guest: Guest, why: keyof typeof reasons): void => {
    if (!guest.told) note(`${reasons[why]}: ${path}.`);
    guest.told = true;
  };

  const pathsOf = (path: string, { isFolder }: Guest): ReturnType<typeof picturesIn> =>
    isFolder ? picturesIn(path, isPicture) : Promise.resolve({ paths: [path], areOne: true });

  /** True for files that look whole now; what they lack is told after a while. */
  const isWhole = async (path: string, paths: readonly string[], guest: Guest, still: number) => {
    const why = await whyNotWhole(paths);
    if (why === null || (why === 'endless' && still >= patience.broken)) return true;
    if (still >= patience.told) tell(path, guest, why);
    return false;
  };

  const lookAt = async (path: string, guest: Guest): Promise<readonly Arrival[]> => {
    const { paths, areOne } = await pathsOf(path, guest);
    const look = await lookOf(paths);
    if (!look) {
      // Gone again, or no file at all.
      guests.delete(path);
      return [];
    }
    const still = stillness(guest, look);
    if (still < (guest.isFolder ? patience.pages : patience.file)) return [];
    return (await isWhole(path, paths, guest, still)) ? takeWhole(path, paths, areOne, look) : [];
  };

  return {
    enter: (path) => {
      if (files.isAmongResults(path)) return;
      const folder = files.folderOf(path);
      const place = folder ?? path;
      if (!guests.has(place)) guests.set(place, { ...noGuest, isFolder: folder !== null, since: seconds() });
    },
    leave: (path) => {
      taken.delete(path);
      guests.delete(path);
    },
    look: async function* () {
      for (const [path, guest] of [...guests]) yield* await lookAt(path, guest);
    },
    waiting: (withBroken) => [...guests.values()].filter(({ told }) => withBroken || !told).length,
  };
};
