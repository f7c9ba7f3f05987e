import { posix, win32 } from 'node:path';
import { journalFailure } from './journal-failure.ts';

/** What the place of the register depends on. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The user's home folder. */
  readonly home: string;
}

/** The folder for a program's data, by each system's own convention. */
export const dataFolder = ({ env, platform, home }: Machine): string => {
  if (platform === 'win32') return env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support');
  return env['XDG_DATA_HOME'] || posix.join(home, '.local', 'share');
};

/** True for an address of a PostgreSQL server, false for a file. */
export const isServer = (place: string): boolean => /^postgres(?:ql)?:\/\//iu.test(place);

/** Addresses that are no servers of ours, and ours mistyped; a drive of Windows has one letter. */
const isOtherAddress = (place: string): boolean =>
  !isServer(place) && /^\s*[a-z][a-z\d+.-]+:(?:\/|\S*@)/iu.test(place);

/**
 * Where the register is: as was said, else as PRIKAZ_JOURNAL says, else in the user's data folder.
 * @throws Failure `journal/place-unclear`, which does not tell the address: it may hold a password
 */
export const journalPlace = (given: string | undefined, machine: Machine): string => {
  const { join } = machine.platform === 'win32' ? win32 : posix;
  const place = given ?? machine.env['PRIKAZ_JOURNAL'];
  if (!place) return join(dataFolder(machine), 'prikaz', 'journal.db');
  if (!isOtherAddress(place)) return place;
  throw journalFailure(
    'journal/place-unclear',
    'Это не файл журнала и не адрес сервера PostgreSQL.',
    'Укажите файл или адрес: --journal postgres://ИМЯ:ПАРОЛЬ@СЕРВЕР/БАЗА',
  );
};
