import { type ExitCode, Failure, type FailureRule, failureOf } from '../../report/failure.ts';

/** A failure as plain data, which crosses from one process to another. */
interface SentFailure {
  readonly rule: FailureRule;
  readonly exitCode: ExitCode;
  readonly message: string;
  readonly advice: string;
  readonly stack: string | undefined;
}

/** What a process answers. */
export interface Answer {
  /** Bytes of resident memory that it holds now. */
  readonly memory: number;
  readonly value?: unknown;
  readonly failure?: SentFailure;
}

/** Does some work and gives its result, or its failure, as plain data. */
export const answerOf = async (work: () => Promise<unknown>): Promise<Answer> => {
  const memory = process.memoryUsage.rss;
  try {
    const value = await work();
    return { value, memory: memory() };
  } catch (error) {
    const { rule, exitCode, message, advice, stack, cause } = failureOf(error);
    const thrown = cause instanceof Error ? cause.stack : stack;
    return { failure: { rule, exitCode, message, advice, stack: thrown }, memory: memory() };
  }
};

/** What was answered; throws the `Failure` where it was one. */
export const takeAnswer = ({ value, failure }: Answer): unknown => {
  if (!failure) return value;
  const { stack, ...details } = failure;
  throw new Failure({ ...details, cause: stack });
};
