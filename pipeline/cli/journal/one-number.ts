import { usageFailure } from '../usage-failure.ts';

/**
 * The one number that a command works on.
 * @throws Failure `cli/one-number`
 */
export const oneNumber = (typed: readonly string[], example: string): string => {
  const [number, extra] = typed;
  if (number !== undefined && extra === undefined) return number;
  throw usageFailure(
    'cli/one-number',
    number === undefined ? 'Не указан номер.' : `Лишнее слово: «${extra}».`,
    `Например: prikaz journal ${example}`,
  );
};
