import { exitCodes, Failure } from '../../report/failure.ts';

/**
 * An answer that the document has no place for: in Russian what is wrong and what to do, and the names that come
 * nearest to what was typed.
 */
export const answerFailure = (
  rule: `answers/${string}`,
  message: string,
  advice: string,
  nearest: readonly string[] = [],
): Failure => {
  const near = nearest.map((name) => `«${name}»`).join(', ');
  const offer = near === '' ? '' : ` Похожие: ${near}.`;
  return new Failure({ rule, exitCode: exitCodes.input, message: message + offer, advice });
};
