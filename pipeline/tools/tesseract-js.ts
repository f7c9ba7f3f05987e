/** Tesseract as WebAssembly, which comes with the package: the same on every system. */
import { createRequire } from 'node:module';
import { dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Worker as NodeWorker } from 'node:worker_threads';
import type { Worker } from 'tesseract.js';
import { exitCodes, Failure } from '../report/failure.ts';
import { recognitionFailed } from './recognition-failed.ts';
import { interrupted } from './run-program.ts';
import type { Model } from './tessdata.ts';
import { parseTesseractTsv, pgmFile, tesseractVariables } from './tesseract-output.ts';
import type { FoundWord, ReadingJob, TextEngine } from './text-engine.ts';
import { openWorkerPool } from './worker-pool.ts';

/** Milliseconds that one picture may take: a dense page takes two seconds, a hostile one could take for ever. */
const timeLimit = 180_000;

/** Its packages' versions: what the results depend on. */
export const tesseractJsVersion = (): string => {
  const { version } = createRequire(import.meta.url)('tesseract.js/package.json');
  return String(version);
};

/** An engine on so many threads, which start when they are needed and never keep the process alive. */
export const openTesseractJs = (model: Model, workers: number): TextEngine => {
  const lend = openWorkerPool({ size: workers, start: () => startWorker(model), stop: stopWorker });
  return {
    identity: `tesseract.js ${tesseractJsVersion()} ${model.sha256}`,
    workers,
    recognise: (job, signal) => lend((worker) => recogniseOn(worker, job, signal), signal),
  };
};

/** The type that tesseract.js gives does not tell of the thread that it is built on. */
type ThreadedWorker = Worker & { readonly worker: NodeWorker };

const startWorker = async (model: Model): Promise<ThreadedWorker> => {
  const { createWorker, OEM } = await import('tesseract.js');
  const failed = Promise.withResolvers<never>();
  const options = {
    workerPath: thread,
    langPath: dirname(model.path),
    gzip: false,
    cacheMethod: 'none',
    // A start that fails is told to nobody else; a job that fails, to whoever asked for it too.
    errorHandler: (cause: unknown) => failed.reject(notStarted(model, cause)),
  };
  failed.promise.catch(() => undefined);
  const started = createWorker('rus', OEM.LSTM_ONLY, options) as Promise<ThreadedWorker>;
  const worker = await Promise.race([started, failed.promise]);
  worker.worker.unref();
  return worker;
};

/** Beside this file, under the same extension. */
const thread = fileURLToPath(new URL(`tesseract-thread${extname(import.meta.url)}`, import.meta.url));

const notStarted = ({ path }: Model, cause: unknown): Failure =>
  new Failure({
    rule: 'tools/model-unusable',
    exitCode: exitCodes.missingTool,
    message: `Распознавание не запускается с моделью ${path}: файл испорчен или от другой программы.`,
    advice: 'Удалите этот файл: при следующем запуске программа найдёт или загрузит другой.',
    cause,
  });

const stopWorker = async (worker: ThreadedWorker): Promise<void> => {
  await worker.terminate();
};

/** Reads one picture; a worker that fails or must stop in the middle is of no more use to anybody. */
const recogniseOn = async (
  worker: ThreadedWorker,
  job: ReadingJob,
  signal: AbortSignal,
): Promise<readonly FoundWord[]> => {
  const thread = worker.worker;
  thread.ref();
  const stopped = Promise.withResolvers<never>();
  const stop = (): void => stopped.reject(interrupted());
  const crash = (cause: unknown): void => stopped.reject(recognitionFailed(cause));
  const timer = setTimeout(() => crash('time limit'), timeLimit);
  signal.addEventListener('abort', stop, { once: true });
  thread.once('error', crash);
  try {
    const reading = worker.recognize(pgmFile(job.picture), tesseractVariables(job), {
      text: false,
      tsv: true,
    });
    const { data } = await Promise.race([reading, stopped.promise]);
    return parseTesseractTsv(data.tsv ?? '');
  } catch (cause) {
    throw cause instanceof Failure ? cause : recognitionFailed(cause);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    thread.off('error', crash);
    thread.unref();
  }
};
