import { type ExitCode, exitCodes } from '../report/failure.ts';
import { type Arguments, everywhere, type Option, type Options, parseArguments } from './arguments.ts';
import type { Session } from './session.ts';
import { usageFailure } from './usage-failure.ts';

interface Definition<Known extends Options> {
  /** Without the program's name: «read ФАЙЛ… [--out ПАПКА]». */
  readonly usage: string;
  /** What it does, in a few sentences of Russian. */
  readonly about: string;
  readonly options: Known;
  /** False for a command that works on nothing but its options. */
  readonly takesWords?: false;
  /** Full command lines. */
  readonly examples: readonly string[];
  readonly run: (typed: Arguments<Known & typeof everywhere>, session: Session) => Promise<ExitCode>;
}

/** A command's name → what it does in a few words, and its file, which is loaded only when it is called: a quick start. */
export type CommandTable = Readonly<
  Record<string, { readonly about: string; readonly load: () => Promise<Command> }>
>;

export interface Command {
  readonly help: string;
  /** Those that follow its name, where it is a group. */
  readonly commands?: CommandTable;
  readonly run: (argv: readonly string[], session: Session) => Promise<ExitCode>;
}

const optionLine = ([name, option]: readonly [string, Option]): readonly [string, string] => {
  const short = option.short ? `-${option.short}, ` : '    ';
  const value = option.type === 'string' ? ` ${option.placeholder}` : '';
  return [`${short}--${name}${value}`, option.help];
};

/** Two columns, the first as wide as its widest cell. */
export const twoColumns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
};

const helpOf = ({ usage, about, options, examples }: Definition<Options>): string =>
  [
    `prikaz ${usage}`,
    about,
    `Параметры:\n${twoColumns(Object.entries({ ...options, ...everywhere }).map(optionLine))}`,
    `Примеры:\n${examples.map((example) => `  ${example}`).join('\n')}`,
  ].join('\n\n');

/**
 * A text in «…» falls into words on a command line: what is left over is never passed over.
 * @throws Failure `cli/extra-words`
 */
const checkWords = ({ takesWords, examples }: Definition<Options>, [extra]: readonly string[]): void => {
  if (takesWords !== false || extra === undefined) return;
  const advice = `Текст с пробелами возьмите в прямые кавычки, например: ${examples[0]}`;
  throw usageFailure('cli/extra-words', `Лишнее слово: ${extra}.`, advice);
};

/** A command with its help and its own way to read its arguments. */
export const command = <const Known extends Options>(definition: Definition<Known>): Command => {
  const plain = definition as unknown as Definition<Options>;
  return {
    help: `${helpOf(plain)}\n`,
    run: async (argv, session) => {
      const typed = parseArguments(argv, { ...definition.options, ...everywhere });
      checkWords(plain, typed.positionals);
      return definition.run(typed, session);
    },
  };
};

/** Commands that share their first word; alone, the word tells what may follow it. */
export const commandGroup = (
  name: string,
  about: string,
  commands: CommandTable,
  examples: readonly string[],
): Command => {
  const help = `${[
    `prikaz ${name} КОМАНДА [параметры]`,
    about,
    `Команды:\n${twoColumns(Object.entries(commands).map(([next, row]) => [next, row.about]))}`,
    `Примеры:\n${examples.map((example) => `  ${example}`).join('\n')}`,
    `Подробно о команде: prikaz ${name} КОМАНДА --help.`,
  ].join('\n\n')}\n`;
  const run = async (_argv: readonly string[], session: Session): Promise<ExitCode> => {
    session.tell(help);
    return exitCodes.usage;
  };
  return { help, commands, run };
};
