import { exitCodes, Failure } from '../../../report/failure.ts';

/** What a failure means for a piece of work. */
export type Fate =
  /** The document is wrong by itself: that is its result. */
  | 'result'
  /** Its process had to be ended, or the program is wrong: once more, then it is given up. */
  | 'once-more'
  /** Something around it is away, and may come back. */
  | 'later';

const ownFaults: readonly number[] = [exitCodes.documentError, exitCodes.usage, exitCodes.input];

const isAround = (rule: string): boolean =>
  /^(?:queue|store)\/|^journal\/(?:server-|busy$|disk-full$|unwritable$|newer$|no-entry$)/u.test(rule);

export const fateOf = ({ rule, exitCode }: Failure): Fate => {
  if (rule.startsWith('run/') || exitCode === exitCodes.bug) return 'once-more';
  if (isAround(rule)) return 'later';
  return ownFaults.includes(exitCode) ? 'result' : 'later';
};

/** Whatever was thrown, as a failure that a clerk can read. */
export const failureOf = (error: unknown): Failure =>
  error instanceof Failure
    ? error
    : new Failure({
        rule: 'queue/bug',
        exitCode: exitCodes.bug,
        message: 'В программе произошла ошибка, этот документ не обработан.',
        advice: 'Покажите документ тому, кто ведёт программу; остальные документы обрабатываются дальше.',
        cause: error,
      });
