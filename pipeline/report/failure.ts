/** The closed list of exit codes; `prikaz --help` prints it. */
export const exitCodes = {
  /** All went well, warnings included. */
  ok: 0,
  /** The document was worked on, but something said about it is an error. */
  documentError: 1,
  /** The command line is not understood. */
  usage: 2,
  /** The input cannot be used: unknown kind, damaged, over a limit, not found. */
  input: 3,
  /** A program or a model that this input needs is not installed. */
  missingTool: 4,
  /** The result cannot be written. */
  output: 5,
  /** A mistake of this program. */
  bug: 70,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** `stage/what-is-wrong`. */
export type FailureRule = `${string}/${string}`;

interface FailureDetails {
  readonly rule: FailureRule;
  readonly exitCode: ExitCode;
  /** What happened, in Russian. */
  readonly message: string;
  /** What to do next, in Russian. */
  readonly advice: string;
  readonly cause?: unknown;
}

/** What stops the work on one input. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly rule: FailureRule;
  readonly exitCode: ExitCode;
  readonly advice: string;

  constructor({ rule, exitCode, message, advice, cause }: FailureDetails) {
    super(message, { cause });
    this.rule = rule;
    this.exitCode = exitCode;
    this.advice = advice;
  }
}

/** A mistake of the program itself, in the form of all failures. */
const bug = (cause: unknown): Failure =>
  new Failure({
    rule: 'cli/bug',
    exitCode: exitCodes.bug,
    message: 'В программе произошла ошибка, этот документ не обработан.',
    advice: 'Подробности для разработчиков: повторите команду с переменной окружения PRIKAZ_DEBUG=1.',
    cause,
  });

/** Whatever was thrown, as a failure that a clerk can read. */
export const failureOf = (error: unknown): Failure => (error instanceof Failure ? error : bug(error));
