import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isAllowed } from './is-allowed.ts';
import { type LockedPackage, root, shippedPackages } from './lock-file.ts';

const manifest = z.looseObject({ license: z.string().optional() });

/** What a package says of itself, where it is installed here: most platforms' own packages are not. */
const ownLicence = ({ place }: LockedPackage): string | undefined => {
  const path = join(root, place, 'package.json');
  return existsSync(path) ? manifest.parse(JSON.parse(readFileSync(path, 'utf8'))).license : undefined;
};

/** What is wrong with a package's licence, null where nothing is. */
const faultOf = (entry: LockedPackage): string | null => {
  const { name, license = 'none' } = entry;
  const own = ownLicence(entry) ?? license;
  if (own !== license) return `${name}: the lock file says ${license}, the package ${own}`;
  return isAllowed(name, license) ? null : `${name}: ${license} is not among the licences that are allowed`;
};

export const licenceFaults = (): readonly string[] =>
  shippedPackages().flatMap((entry) => faultOf(entry) ?? []);

const rowOf = ([licence, packages]: readonly [string, readonly LockedPackage[]]): string =>
  `| ${licence} | ${[...new Set(packages.map(({ name, version }) => `${name} ${version}`))].join(', ')} |`;

/** The list that `npm run licences` writes, the same on every machine. */
export const licenceList = (): string => {
  const groups = Map.groupBy(shippedPackages(), ({ license }) => license ?? 'none');
  const rows = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(rowOf);
  return `# Licences of what is installed with the program

Written by \`npm run licences\`, which fails where a licence is not among those that
[test/supply/is-allowed.ts](../test/supply/is-allowed.ts) allows. Packages for other platforms than yours are here too,
and what the clerk's page is built of; other packages for development are not. The program itself is under MIT.

| licence | packages |
| --- | --- |
${rows.join('\n')}

The model of Russian print, which the program fetches when it first recognises a scan, is under Apache-2.0
(tesseract-ocr/tessdata_fast).
`;
};
