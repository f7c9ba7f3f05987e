/** What is installed with the program: from where, under which licences, and that none of it runs when it is installed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { billOfMaterials } from './supply/bill-of-materials.ts';
import { isAllowed } from './supply/is-allowed.ts';
import { licenceFaults, licenceList } from './supply/licence-list.ts';
import { lockedPackages, root, shippedPackages } from './supply/lock-file.ts';

describe('the lock file', () => {
  test('takes packages from the registry alone', () => {
    const foreign = lockedPackages().filter(
      ({ resolved, link }) => link || (resolved && !resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(foreign.map(({ place }) => place)).toEqual([]);
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(ranges.filter(([, range]) => !/^[\^~]?\d+\.\d+\.\d+$/u.test(range))).toEqual([]);
  });

  test('knows the bytes of each package but of some for other platforms', () => {
    const unknown = lockedPackages().filter(({ integrity }) => !integrity?.startsWith('sha512-'));
    // The registry where they were locked had no such packages; they are never installed there.
    expect(unknown.filter(({ optional, os, cpu }) => !(optional && (os || cpu)))).toEqual([]);
  });

  test('has no package that needs a script of its own to be installed', () => {
    // tesseract.js asks for money on the terminal, and does nothing else.
    expect(
      lockedPackages()
        .filter(({ hasInstallScript }) => hasInstallScript)
        .map(({ name }) => name),
    ).toEqual(['tesseract.js']);
  });
});

describe('licences', () => {
  test('are all allowed', () => {
    expect(shippedPackages().length).toBeGreaterThan(50);
    expect(licenceFaults()).toEqual([]);
  });

  test('are listed: npm run licences', () => {
    expect(readFileSync(join(root, 'pipeline', 'LICENCES.md'), 'utf8')).toBe(licenceList());
  });

  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND GPL-3.0', false],
    ['(MIT OR Apache-2.0) AND GPL-3.0', false],
    ['GPL-3.0 AND MIT OR ISC', true],
    ['LGPL-3.0-or-later', false],
    ['SEE LICENSE IN LICENSE', false],
    ['(MIT', false],
    ['', false],
  ])('by their expression: %s', (expression, expected) => {
    expect(isAllowed('some-package', expression)).toBe(expected);
  });

  test('of libvips are allowed to sharp alone', () => {
    expect(isAllowed('@img/sharp-libvips-linux-x64', 'LGPL-3.0-or-later')).toBe(true);
    expect(isAllowed('not-sharp', 'LGPL-3.0-or-later')).toBe(false);
  });
});

test('the bill of materials names everything that is shipped, and is the same each time', async () => {
  const bill = await billOfMaterials();
  expect(bill.metadata.component).toMatchObject({ name: 'prikaz', version: manifest.version });
  const listed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
  expect(shippedPackages().filter(({ name, version }) => !listed.has(`${name}@${version}`))).toEqual([]);
  const known = new Set([bill.metadata.component, ...bill.components].map((each) => each['bom-ref']));
  expect(
    bill.dependencies
      .flatMap(({ ref, dependsOn = [] }) => [ref, ...dependsOn])
      .filter((ref) => !known.has(ref)),
  ).toEqual([]);
  expect(await billOfMaterials()).toEqual(bill);
});
