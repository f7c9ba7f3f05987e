import { exitCodes, Failure } from '../report/failure.ts';

/** A command line that is not understood: what is wrong with it and what to type instead, in Russian. */
export const usageFailure = (rule: `cli/${string}`, message: string, advice: string): Failure =>
  new Failure({ rule, exitCode: exitCodes.usage, message, advice });
