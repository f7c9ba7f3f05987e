import type { ExitCode } from '../report/failure.ts';
import { type Arguments, everywhere, type Option, type Options, parseArguments } from './arguments.ts';
import type { Session } from './session.ts';

interface Definition<Known extends Options> {
  /** Without the program's name: «read ФАЙЛ… [--out ПАПКА]». */
  readonly usage: string;
  /** What it does, in a few sentences of Russian. */
  readonly about: string;
  readonly options: Known;
  /** Full command lines. */
  readonly examples: readonly string[];
  readonly run: (typed: Arguments<Known & typeof everywhere>, session: Session) => Promise<ExitCode>;
}

export interface Command {
  readonly help: string;
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

/** A command with its help and its own way to read its arguments. */
export const command = <const Known extends Options>(definition: Definition<Known>): Command => ({
  help: `${helpOf(definition as unknown as Definition<Options>)}\n`,
  run: (argv, session) =>
    definition.run(parseArguments(argv, { ...definition.options, ...everywhere }), session),
});
