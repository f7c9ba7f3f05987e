import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { dataFolder } from '../../journal/journal-place.ts';
import { isLoopback } from '../../review/server/guard/addresses.ts';
import type { Arguments, Options } from '../arguments.ts';
import { usageFailure } from '../usage-failure.ts';
import { passwordIn } from './password-file.ts';

/** Where the page is served, and to whom. */
export const serveOptions = {
  port: { type: 'string', placeholder: 'ПОРТ', help: 'порт страницы (обычно 7300 или следующий свободный)' },
  folder: {
    type: 'string',
    placeholder: 'ПАПКА',
    help: 'где хранить работу (обычно в папке данных пользователя)',
  },
  host: {
    type: 'string',
    placeholder: 'АДРЕС[,ИМЯ…]',
    help: 'открыть страницу для сети учреждения: адрес этого компьютера и имена, под которыми его знают',
  },
  'password-file': {
    type: 'string',
    placeholder: 'ФАЙЛ',
    help: 'файл с паролем в первой строке; без него --host не работает',
  },
  'no-open': { type: 'boolean', help: 'не открывать браузер, только напечатать адрес' },
} as const satisfies Options;

type Typed = Arguments<typeof serveOptions>['values'];

/** Where the page is served, and to whom. */
export interface Place {
  readonly folder: string;
  readonly port: number | null;
  readonly host: string;
  readonly names: readonly string[];
  readonly password: string | null;
}

const portOf = (typed: string | undefined): number | null => {
  if (typed === undefined) return null;
  if (/^\d{1,5}$/u.test(typed) && Number(typed) < 2 ** 16) return Number(typed);
  throw usageFailure(
    'cli/bad-port',
    `Это не номер порта: «${typed}».`,
    'Напишите число, например --port 7300.',
  );
};

const noPassword = (host: string): Error =>
  usageFailure(
    'cli/no-password',
    `По адресу ${host} страницу сможет открыть любой в сети, поэтому нужен пароль.`,
    'Запишите пароль в файл и укажите его: --password-file ФАЙЛ. Для одного этого компьютера --host не нужен.',
  );

const folderOf = (typed: string | undefined): string => {
  if (typed !== undefined) return resolve(typed);
  const { env, platform } = process;
  return join(dataFolder({ env, platform, home: homedir() }), 'prikaz', 'desk');
};

/**
 * @throws Failure `cli/bad-port`, `cli/no-password`, and for a file with a password that does not fit
 */
export const placeOf = (typed: Typed): Place => {
  const [host = '127.0.0.1', ...names] = (typed.host ?? '').split(/[\s,]+/u).filter(Boolean);
  const file = typed['password-file'];
  if (file === undefined && !isLoopback(host)) throw noPassword(host);
  return {
    ...{ host, names },
    folder: folderOf(typed.folder),
    port: portOf(typed.port),
    password: file === undefined ? null : passwordIn(file),
  };
};
