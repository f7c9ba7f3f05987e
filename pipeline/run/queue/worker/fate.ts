import { exitCodes, type Failure } from '../../../report/failure.ts';

/** What a failure means for a piece of work. */
export type Fate =
  /** The document is wrong by itself: that is its result. */
  | 'result'
  /** Its process had to be ended, or the program is wrong: once more, then it is given up. */
  | 'once-more'
  /** Something around it is away, and may come back: a server, the store, the copy of the document on this machine. */
  | 'later';

const ownFaults: readonly number[] = [exitCodes.documentError, exitCodes.usage, exitCodes.input];

const isAround = (rule: string): boolean =>
  /^(?:queue|store)\/|^cli\/file-|^journal\/(?:server-|busy$|disk-full$|unwritable$|newer$|no-entry$)/u.test(
    rule,
  );

export const fateOf = ({ rule, exitCode }: Failure): Fate => {
  if (rule.startsWith('run/') || exitCode === exitCodes.bug) return 'once-more';
  if (isAround(rule)) return 'later';
  return ownFaults.includes(exitCode) ? 'result' : 'later';
};
