import { exitCodes, Failure } from '../../report/failure.ts';

/** What a store cannot do. Never a fault of the document's, so that its work can be tried again. */
export const storeFailure = (
  rule: `store/${string}`,
  message: string,
  advice: string,
  cause?: unknown,
): Failure => new Failure({ rule, exitCode: exitCodes.output, message, advice, cause });
