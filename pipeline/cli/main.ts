import { type ExitCode, exitCodes, failureOf } from '../report/failure.ts';
import type { Command, CommandTable } from './command.ts';
import { commands } from './commands.ts';
import { openSession, type Session } from './session.ts';
import { usageFailure } from './usage-failure.ts';

/** How long a stopped command may put away what it has begun, in milliseconds. */
const graceTime = 2000;

/** The command that the first words name, «journal series add», and the words that follow. */
const findCommand = async (
  [name = '', ...rest]: readonly string[],
  table: CommandTable = commands,
  group = '',
): Promise<{ readonly command: Command; readonly rest: readonly string[] }> => {
  const entry = Object.hasOwn(table, name) ? table[name] : undefined;
  if (entry) {
    const command = await entry.load();
    const isWhole = !command.commands || rest[0] === undefined || wantsHelp(rest.slice(0, 1));
    return isWhole ? { command, rest } : findCommand(rest, command.commands, `${group}${name} `);
  }
  const { nearest } = await import('../model/nearest.ts');
  const meant = nearest(name, Object.keys(table));
  const advice = meant
    ? `Возможно, имелось в виду «prikaz ${group}${meant}».`
    : `Список команд: prikaz ${group}--help.`;
  throw usageFailure('cli/unknown-command', `Неизвестная команда «${group}${name}».`, advice);
};

const wantsHelp = (argv: readonly string[]): boolean => {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).some((word) => word === '--help' || word === '-h');
};

const dispatch = async (argv: readonly string[], session: Session): Promise<ExitCode> => {
  const [name, ...others] = argv;
  if (name === 'help' && others.length > 0) return dispatch([...others, '--help'], session);
  if (name === undefined || name === 'help' || wantsHelp([name])) {
    const { mainHelp } = await import('./main-help.ts');
    if (name === undefined) session.tell(mainHelp());
    else session.data(mainHelp());
    return name === undefined ? exitCodes.usage : exitCodes.ok;
  }
  if (name === '--version' || name === '-v') {
    const { version } = await import('../run/version.ts');
    session.data(`${version()}\n`);
    return exitCodes.ok;
  }
  const { command, rest } = await findCommand(argv);
  if (!wantsHelp(rest)) return command.run(rest, session);
  session.data(command.help);
  return exitCodes.ok;
};

/** Says in Russian why the work ended, and gives the exit code. */
const explain = async (error: unknown, session: Session): Promise<ExitCode> => {
  if (session.signal.aborted) return exitCodes.interrupted;
  const { tellFailure } = await import('./report-results.ts');
  tellFailure(error, session);
  return failureOf(error).exitCode;
};

/**
 * A reader that has gone away (`prikaz read … | head`) ends the program as Ctrl-C does: what is not done then is not
 * called a success. A disk that is full is a fault.
 */
const watchOutput = ({ tell }: Session) => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.interrupted);
    tell('Стандартный вывод не принял данные: возможно, на диске нет места. [cli/output-failed]\n');
    process.exit(exitCodes.output);
  });
  process.stderr.on('error', () => process.exit(exitCodes.interrupted));
};

/** Aborts the work on Ctrl-C or when the system asks; work that does not stop by itself is cut off. */
const watchSignals = (stop: AbortController, { tell }: Session) => {
  const abort = () => {
    if (stop.signal.aborted) return;
    tell('Остановлено. Незаконченные файлы не записаны.\n');
    stop.abort();
    setTimeout(() => process.exit(exitCodes.interrupted), graceTime).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, abort);
};

/** The program: what was typed after its name → its exit code. */
export const main = async (argv: readonly string[]): Promise<ExitCode> => {
  const stop = new AbortController();
  const session = openSession(stop.signal);
  watchOutput(session);
  watchSignals(stop, session);
  try {
    return await dispatch(argv, session);
  } catch (error) {
    return explain(error, session);
  }
};
