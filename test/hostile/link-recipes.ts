/** What is no file, leads elsewhere, or has a name that no file should have. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pngClaiming, whitePng } from './picture-files.ts';
import type { Outcome, Recipe } from './recipe.ts';

const order = 'ПРИКАЗ\n10.09.2021 № 5\nО проверке\nПРИКАЗЫВАЮ:\n1. Проверить.\nДиректор И.И. Краснов\n';

const place = (
  name: string,
  what: string,
  expected: readonly Outcome[],
  lay: Recipe['lay'],
  needs?: Recipe['needs'],
): Recipe => ({ name, what, expected, lay, ...(needs && { needs }) });

/** An order in a file of that name. */
const named = (name: string, what: string, fileName: string, needs?: Recipe['needs']): Recipe =>
  place(
    `name/${name}`,
    what,
    ['read'],
    (folder) => {
      const path = join(folder, fileName);
      writeFileSync(path, order);
      return [path];
    },
    needs,
  );

const link = (name: string, what: string, expected: Outcome, target: (folder: string) => string): Recipe =>
  place(
    `link/${name}`,
    what,
    [expected],
    (folder) => {
      const path = join(folder, 'link.txt');
      symlinkSync(target(folder), path);
      return [path];
    },
    'posix',
  );

const pictures = (
  name: string,
  what: string,
  expected: Outcome,
  fill: (folder: string) => void,
  needs?: Recipe['needs'],
): Recipe =>
  place(
    `folder/${name}`,
    what,
    [expected],
    (folder) => {
      const path = join(folder, 'приказ.pdf');
      mkdirSync(path);
      fill(path);
      return [path];
    },
    needs,
  );

export const linkRecipes: readonly Recipe[] = [
  named('control-signs', 'a name that steers a terminal', 'a\x1b[2J\x07b.txt', 'posix'),
  named('line-end', 'a name of two lines', 'при\nказ.txt', 'posix'),
  named('right-to-left', 'a name that seems to end otherwise', 'приказ\u202etxt.exe'),
  named('no-width', 'a name of signs without width', '\u200b\u2060\ufeff.txt'),
  named('accents', 'a name of composed letters', 'е\u0308лка и\u0306.txt'),
  named('device', 'the name of a device of Windows', 'CON.txt', 'posix'),
  named('long', 'a name of 250 bytes', `${'ж'.repeat(123)}.txt`),
  named('dots', 'a name that ends with dots and a space', 'приказ.. . ', 'posix'),
  named('option', 'a name that looks like an option', '--out=.txt'),
  named('formula', 'a name that looks like a formula', '=cmd.txt'),
  named('back-stroke', 'a name with back strokes', '..\\..\\a.txt', 'posix'),
  named('wrong-ending', 'a text that is called a picture', 'приказ.png'),
  named('hidden', 'a name that is only an ending', '.txt'),
  place(
    'name/no-text',
    'a name that is no UTF-8',
    ['read', 'cli/file-not-found'],
    (folder) => {
      writeFileSync(
        Buffer.concat([Buffer.from(`${folder}/`), Buffer.of(0xff, 0xfe), Buffer.from('.txt')]),
        order,
      );
      return [join(folder, '\ufffd\ufffd.txt')];
    },
    'posix',
  ),
  place('name/nothing', 'a name of nothing', ['cli/file-not-found', 'cli/file-unreadable'], () => ['']),
  place('name/missing', 'a file that is not there', ['cli/file-not-found'], (folder) => [
    join(folder, 'нет.txt'),
  ]),
  place(
    'name/too-long',
    'a name of ten thousand letters',
    ['cli/file-unreadable', 'cli/file-not-found'],
    (folder) => [join(folder, 'a'.repeat(10_000))],
  ),
  link('itself', 'a link to itself', 'cli/file-unreadable', () => 'link.txt'),
  link('nowhere', 'a link to nothing', 'cli/file-not-found', () => 'nothing'),
  link('endless', 'a link to an endless device', 'cli/file-unreadable', () => '/dev/zero'),
  link('silent', 'a link to a device that says nothing', 'cli/file-unreadable', () => '/dev/null'),
  link('own-folder', 'a link to the folder that it is in', 'cli/file-unreadable', () => '.'),
  link('good', 'a link to a good file', 'read', (folder) => {
    writeFileSync(join(folder, 'приказ.txt'), order);
    return 'приказ.txt';
  }),
  place(
    'link/circle',
    'two links to each other',
    ['cli/file-unreadable'],
    (folder) => {
      symlinkSync('b.txt', join(folder, 'a.txt'));
      symlinkSync('a.txt', join(folder, 'b.txt'));
      return [join(folder, 'a.txt')];
    },
    'posix',
  ),
  place(
    'link/pipe',
    'a pipe that nobody writes to',
    ['cli/file-unreadable'],
    (folder) => {
      const path = join(folder, 'pipe.txt');
      execFileSync('mkfifo', [path]);
      return [path];
    },
    'posix',
  ),
  place('link/device', 'a device', ['cli/file-unreadable'], () => ['/dev/random'], 'posix'),
  place(
    'link/unreadable',
    'a file that may not be read',
    ['cli/file-unreadable'],
    (folder) => {
      const path = join(folder, 'a.txt');
      writeFileSync(path, order);
      chmodSync(path, 0);
      return [path];
    },
    'plain-user',
  ),
  pictures('empty', 'a folder with the name of a file, empty', 'cli/empty-folder', () => undefined),
  pictures('no-pictures', 'a folder of texts', 'read/not-a-picture', (folder) => {
    for (const name of ['1.txt', '2.txt']) writeFileSync(join(folder, name), order);
  }),
  pictures('folder-within', 'a folder that holds a folder', 'cli/file-unreadable', (folder) => {
    writeFileSync(join(folder, '1.png'), whitePng(100, 100));
    mkdirSync(join(folder, '2.png'));
  }),
  pictures(
    'endless-within',
    'a folder with a link to an endless device',
    'cli/file-unreadable',
    (folder) => symlinkSync('/dev/zero', join(folder, '1.png')),
    'posix',
  ),
  pictures('many-pictures', 'a folder of three thousand pictures', 'read/over-limit', (folder) => {
    for (let at = 0; at < 3000; at += 1) writeFileSync(join(folder, `${at}.png`), whitePng(10, 10));
  }),
  pictures('huge-within', 'a folder with a picture that says to be huge', 'read/over-limit', (folder) =>
    writeFileSync(join(folder, '1.png'), pngClaiming(100_000, 100_000)),
  ),
];
