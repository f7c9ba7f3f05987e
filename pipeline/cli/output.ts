import { statSync } from 'node:fs';
import { join, parse } from 'node:path';
import { nameKey } from '../model/name-key.ts';
import { inputName, standardInput } from './input.ts';
import { usageFailure } from './usage-failure.ts';

/** The path of a result: the input's name with its last extension replaced, in the given folder. */
export const outputPath = (folder: string, input: string, suffix: string): string =>
  join(folder, `${parse(inputName(input)).name}${suffix}`);

/**
 * Device and file number: the same for two names of one file, whatever their case or the links between. Undefined
 * where there is no file that can be looked at: reading or writing it will say why.
 */
const identity = (path: string): string | undefined => {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
};

/** Refuses a result that would take the place of an input. */
export const refuseInputs = (inputs: readonly string[]): ((path: string) => void) => {
  const originals = new Set(inputs.filter((input) => input !== standardInput).map(identity));
  return (path) => {
    const present = identity(path);
    if (present !== undefined && originals.has(present))
      throw usageFailure(
        'cli/input-in-the-way',
        `Результат записался бы поверх исходного файла: ${path}.`,
        'Укажите другое имя или другую папку.',
      );
  };
};

/**
 * The paths of one result of several parts: the name as it was given for one, «имя-1.png» and so on for more.
 * @throws Failure `cli/input-in-the-way`
 */
export const numberedPaths = (path: string, count: number, input: string): readonly string[] => {
  const { dir, name, ext } = parse(path);
  const paths = Array.from({ length: count }, (_, index) =>
    count === 1 ? path : join(dir, `${name}-${index + 1}${ext}`),
  );
  paths.forEach(refuseInputs([input]));
  return paths;
};

/**
 * Makes sure, before any work, that no result takes the place of another one or of an input.
 * @throws Failure `cli/same-name`, `cli/input-in-the-way`
 */
export const checkOutputs = (
  folder: string,
  inputs: readonly string[],
  suffixes: readonly string[],
): void => {
  const refuse = refuseInputs(inputs);
  const owners = new Map<string, string>();
  for (const input of inputs)
    for (const suffix of suffixes) {
      const path = outputPath(folder, input, suffix);
      const owner = owners.get(nameKey(path));
      if (owner !== undefined)
        throw usageFailure(
          'cli/same-name',
          `Результаты для «${owner}» и «${input}» попали бы в один файл: ${path}.`,
          'Переименуйте один из файлов или обработайте их по отдельности, в разные папки.',
        );
      owners.set(nameKey(path), input);
      refuse(path);
    }
};
