import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const root = join(import.meta.dirname, '..', '..');

const lockedPackage = z.looseObject({
  version: z.string().optional(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().optional(),
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  os: z.unknown().optional(),
  cpu: z.unknown().optional(),
});

const lockFile = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), lockedPackage),
});

/** A package as the lock file has it. */
export interface LockedPackage extends z.infer<typeof lockedPackage> {
  /** Where it is installed: `node_modules/pg`. */
  readonly place: string;
  readonly name: string;
}

/** All packages of package-lock.json but the project itself. */
export const lockedPackages = (): readonly LockedPackage[] => {
  const { packages } = lockFile.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  return Object.entries(packages)
    .filter(([place]) => place !== '')
    .map(([place, entry]) => ({ ...entry, place, name: place.replace(/^.*node_modules\//u, '') }));
};

/** Packages for development that users get all the same, within the clerk's page, which is shipped built. */
const bundled: readonly string[] = ['preact'];

/** Those that users get, whatever their platform is. */
export const shippedPackages = (): readonly LockedPackage[] =>
  lockedPackages().filter(({ dev, name }) => !dev || bundled.includes(name));
