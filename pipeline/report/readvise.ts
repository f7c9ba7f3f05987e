import { Failure } from './failure.ts';

/** Does work whose failures are told with other advice, by rule: where their own is for a command line. */
export const readvise =
  (others: Readonly<Record<string, string>>) =>
  async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      const advice = error instanceof Failure ? others[error.rule] : undefined;
      if (!(error instanceof Failure) || advice === undefined) throw error;
      const { rule, exitCode, message } = error;
      throw new Failure({ rule, exitCode, message, advice, cause: error });
    }
  };
