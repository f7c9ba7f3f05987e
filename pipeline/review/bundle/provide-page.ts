import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { exitCodes, Failure } from '../../report/failure.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The page's own sources, which the published package does not have: it has the page built. */
const sources = at('../page');

/** What else of the project the page is made of: what it imports, and the versions of its packages. */
const besides: readonly string[] = [at('../contract'), at('../../model'), at('../../../package-lock.json')];

/** Where the page is built to. */
const built = at('../built');

/** Within it: the key of the sources that it was built from. */
const keyFile = 'sources.sha256';

const filesAt = (path: string): readonly string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .toSorted();

/** Changes with every file that is added, dropped or written. */
const keyOfSources = (): string => {
  const hash = createHash('sha256');
  for (const file of [sources, ...besides].flatMap(filesAt)) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest('hex');
};

const isFresh = (key: string): boolean => {
  try {
    return readFileSync(join(built, keyFile), 'utf8') === key;
  } catch {
    return false;
  }
};

const notBuilt = (cause?: unknown): Failure =>
  new Failure({
    rule: 'serve/page-not-built',
    exitCode: exitCodes.missingTool,
    message: 'Страница не собрана.',
    advice: existsSync(sources)
      ? 'Выполните в папке программы npm ci (без --omit=dev) и повторите команду.'
      : 'Установите программу заново: npm install prikaz.',
    cause,
  });

/** Puts what was built in its place. Where another process was faster, its page of the same sources stays. */
const putInPlace = (fresh: string, key: string): void => {
  const former = `${fresh}-former`;
  try {
    if (isFresh(key)) return;
    // By names alone: nobody who reads the page meanwhile finds half of one.
    if (existsSync(built)) renameSync(built, former);
    renameSync(fresh, built);
  } catch (error) {
    if (!isFresh(key)) throw error;
  } finally {
    for (const left of [fresh, former]) rmSync(left, { recursive: true, force: true });
  }
};

/** Vite's own command, in a process of its own; `mode` is one of its configuration. @throws Error with what it said */
const runVite = async (outDir: string, mode: 'production' | 'report'): Promise<void> => {
  const { resolve } = createRequire(import.meta.url);
  const vite = join(dirname(resolve('vite/package.json')), 'bin', 'vite.js');
  const words = [
    'build',
    sources,
    '--mode',
    mode,
    '--outDir',
    outDir,
    '--emptyOutDir',
    '--logLevel',
    'error',
  ];
  const child = spawn(process.execPath, [vite, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
  const closed = new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  const [said, code] = await Promise.all([text(child.stderr), closed]);
  if (code !== 0) throw new Error(said);
};

const build = async (key: string): Promise<void> => {
  const fresh = `${built}-${process.pid}`;
  await runVite(fresh, 'production');
  // The same code in one script, which `prikaz report` writes into its file.
  await runVite(join(fresh, 'report'), 'report');
  writeFileSync(join(fresh, keyFile), key);
  putInPlace(fresh, key);
};

/**
 * The folder of the built page. From a checkout it is built where a source has changed since, which takes seconds and is
 * told; the published package has it built.
 * @throws Failure `serve/page-not-built`
 */
export const providePage = async (status: (line: string) => void): Promise<string> => {
  if (existsSync(sources)) {
    const key = keyOfSources();
    if (!isFresh(key)) {
      status('Собираю страницу…');
      await build(key).catch((error: unknown) => {
        throw notBuilt(error);
      });
      status('');
    }
  }
  if (!existsSync(join(built, 'index.html'))) throw notBuilt();
  return built;
};
