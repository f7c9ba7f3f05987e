/** Tesseract's own program, where the machine has it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { exitCodes, Failure } from '../report/failure.ts';
import { findProgram } from './find-program.ts';
import { limitOf } from './limit.ts';
import { recognitionFailed } from './recognition-failed.ts';
import { runProgram } from './run-program.ts';
import type { Model } from './tessdata.ts';
import { parseTesseractTsv, pgmFile, tesseractVariables } from './tesseract-output.ts';
import type { FoundWord, ReadingJob, TextEngine } from './text-engine.ts';

interface FoundTesseract {
  readonly path: string;
  /** «5.3.0» */
  readonly version: string;
}

/** Milliseconds: for its version, and for one picture. */
const versionTime = 15_000;
const readingTime = 180_000;

/** Tesseract on this machine, null where there is none that starts. Version 4 is the first with neural networks. */
export const findTesseract = async (): Promise<FoundTesseract | null> => {
  const path = await findProgram(['tesseract', 'tesseract.exe'], installed());
  if (!path) return null;
  const run = { path, arguments: ['--version'], folder: tmpdir(), timeLimit: versionTime };
  const result = await runProgram(run).catch(() => null);
  // Version 4 says it on standard error.
  const version = /^tesseract v?(\d+(?:\.\d+)+)/m.exec(`${result?.output}\n${result?.errors}`)?.[1];
  return version && Number.parseInt(version, 10) >= 4 ? { path, version } : null;
};

const installed = (): string[] => {
  if (process.platform === 'darwin') return ['/opt/homebrew/bin', '/usr/local/bin', '/opt/local/bin'];
  const { ProgramFiles, LOCALAPPDATA } = process.env;
  const folders = [ProgramFiles, LOCALAPPDATA && join(LOCALAPPDATA, 'Programs')];
  return folders.flatMap((folder) => (folder ? [join(folder, 'Tesseract-OCR')] : []));
};

/**
 * An engine that starts the program for each picture, at most so many at once.
 * @throws Failure `tools/tesseract-missing`
 */
export const openTesseract = async (model: Model, workers: number): Promise<TextEngine> => {
  const found = await findTesseract();
  if (!found) throw missing();
  const limit = limitOf(workers);
  return {
    identity: `tesseract ${found.version} ${model.sha256}`,
    workers,
    recognise: (job, signal) =>
      limit(() => inFolder((folder) => recogniseIn(folder, found.path, model, job, signal)), signal),
  };
};

/** Lends a new folder and removes it whatever happens. */
const inFolder = async <Result>(use: (folder: string) => Promise<Result>): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'prikaz-'));
  try {
    return await use(folder);
  } finally {
    // On Windows a file may stay locked for a moment after its program has ended.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
};

const recogniseIn = async (
  folder: string,
  path: string,
  model: Model,
  job: ReadingJob,
  signal: AbortSignal,
): Promise<readonly FoundWord[]> => {
  await writeFile(join(folder, 'page.pgm'), pgmFile(job.picture));
  const { tessedit_pageseg_mode: mode = '3', ...variables } = tesseractVariables(job);
  const files = ['page.pgm', 'page', '--tessdata-dir', dirname(model.path), '-l', 'rus', '--oem', '1'];
  const settings = Object.entries({ ...variables, tessedit_create_tsv: '1' }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const { code, errors } = await runProgram({
    path,
    // The mode as a variable would be put back to the program's own.
    arguments: [...files, '--psm', mode, ...settings],
    folder,
    // One picture a core, as many pictures as cores: its own threads only get in each other's way.
    environment: { OMP_THREAD_LIMIT: '1' },
    timeLimit: readingTime,
    signal,
  });
  if (code !== 0) throw recognitionFailed(errors);
  return parseTesseractTsv(await readFile(join(folder, 'page.tsv'), 'utf8'));
};

const missing = (): Failure =>
  new Failure({
    rule: 'tools/tesseract-missing',
    exitCode: exitCodes.missingTool,
    message: 'Программа tesseract версии 4 или новее на этом компьютере не найдена.',
    advice: 'Уберите --engine native: встроенный движок распознаёт не хуже. Или установите tesseract.',
  });
