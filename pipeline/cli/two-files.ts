import { oneFile } from './one-file.ts';
import { usageFailure } from './usage-failure.ts';

/** The two files that a command compares. @throws Failure `cli/no-file`, `cli/one-file`, `cli/too-many-files` */
export const twoFiles = (
  [first, ...rest]: readonly string[],
  example: string,
): readonly [old: string, next: string] => {
  if (first !== undefined && rest.length === 0)
    throw usageFailure(
      'cli/one-file',
      'Указан один файл, а сравнить нужно два.',
      `Например: prikaz ${example}`,
    );
  return [oneFile(first === undefined ? [] : [first], example), oneFile(rest, example)];
};
