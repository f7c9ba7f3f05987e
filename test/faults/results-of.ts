import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The SHA-256 of each result by its path in the folder, with «/»; without reports, which tell times, and the ledger. */
export type Results = ReadonlyMap<string, string>;

const isResult = (name: string): boolean => !/^(?:report|\.prikaz)(?:\/|$)/u.test(name);

export const resultsOf = (out: string): Results =>
  new Map(
    globSync(['**/*', '**/.*'], { cwd: out })
      .map((path) => path.replaceAll(sep, '/'))
      .filter((name) => isResult(name) && statSync(join(out, name)).isFile())
      .toSorted()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex'),
      ]),
  );

/** A name that a file bears until it is whole. */
const isPassing = (name: string): boolean => /\.tmp$|\.part$|~$/u.test(name);

/** What lies in the folder and is not, byte for byte, what an undisturbed run makes; a file under a passing name may. */
export const strangers = (now: Results, expected: Results): readonly string[] =>
  [...now]
    .filter(([name, hash]) => !isPassing(name) && expected.get(name) !== hash)
    .map(([name]) => (expected.has(name) ? `${name} is not whole` : `${name} is a stranger`));

/** What differs from an undisturbed run once all is done. */
export const differences = (now: Results, expected: Results): readonly string[] => [
  ...strangers(now, expected),
  ...[...expected.keys()].filter((name) => !now.has(name)).map((name) => `${name} is lost`),
  ...[...now.keys()].filter(isPassing).map((name) => `${name} is left`),
];
