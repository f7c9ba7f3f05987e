import { exitCodes, Failure } from '../../report/failure.ts';
import type { Observer } from './observer.ts';

/**
 * All that a log may hold, and what each looks like: numbers, ids and words of the program's own. Names of files,
 * titles, people, texts and passwords have no field, and nothing else can stand in these.
 */
const fields: Readonly<Record<string, (value: unknown) => boolean>> = {
  run: (value) => typeof value === 'string' && /^[\w-]{1,64}$/u.test(value),
  document: (value) => typeof value === 'string' && /^(?:\d{1,10}|[\da-f]{64})$/u.test(value),
  step: (value) => typeof value === 'string' && /^[a-z]{1,16}$/u.test(value),
  state: (value) => typeof value === 'string' && /^[a-z]{1,16}$/u.test(value),
  action: (value) => typeof value === 'string' && /^[a-z]{1,16}$/u.test(value),
  rule: (value) => typeof value === 'string' && /^[a-z]+\/[a-z\d-]+$/u.test(value),
  seconds: (value) => typeof value === 'number',
  pages: (value) => typeof value === 'number',
};

/** What of a line may be written. */
export const loggable = (line: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(line).filter(([name, value]) => fields[name]?.(value)));

const milliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000;

const unwritable = (path: string, cause: unknown): Failure =>
  new Failure({
    rule: 'run/log-failed',
    exitCode: exitCodes.output,
    message: `Нельзя писать протокол: ${path}.`,
    advice: 'Укажите в --log файл в папке, в которой вы можете создавать файлы.',
    cause,
  });

/** @throws Failure `run/log-failed` */
const openEnd = ({ destination }: typeof import('pino').pino, path: string) => {
  try {
    return destination({ dest: path === '-' ? 2 : path, sync: true, append: true });
  } catch (error) {
    throw unwritable(path, error);
  }
};

/**
 * A log of JSON lines for machines, at the end of a file; «-» is standard error. Each line is written at once, so that
 * a program that is killed leaves all it has told. A disk that is full stops the log and not the work.
 * @throws Failure `run/log-failed`
 */
export const openLog = async (path: string): Promise<Observer> => {
  const { pino } = await import('pino');
  const destination = openEnd(pino, path);
  destination.on('error', () => undefined);
  const log = pino(
    {
      // The name of a computer is often that of its user.
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    destination,
  );
  const write = (
    word: string,
    { rule, seconds, ...line }: Readonly<Record<string, unknown>> & { rule: string | null; seconds: number },
  ) => {
    const told = loggable({ ...line, seconds: milliseconds(seconds), rule });
    if (rule === null) log.info(told, word);
    else log.warn(told, word);
  };
  return {
    piece: (whose, ended) => write('piece', { ...whose, ...ended }),
    document: (whose, ended) => write('document', { ...whose, ...ended }),
    storing: (ended) => write('store', { ...ended }),
    close: async () => destination.end(),
  };
};
