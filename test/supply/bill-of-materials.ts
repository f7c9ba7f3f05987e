import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { root, shippedPackages } from './lock-file.ts';

const component = z.looseObject({
  'bom-ref': z.string().min(1),
  name: z.string().min(1),
  version: z.string().min(1),
  purl: z.string().startsWith('pkg:npm/'),
});

/** What of CycloneDX 1.5 every reader of it relies on. */
const bill = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  metadata: z.looseObject({ component }),
  components: z.array(component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).optional() })),
});

export type Bill = z.infer<typeof bill>;

/** npm's own list of everything that the lock file has; on Windows npm is a script. */
const npmSbom = async (): Promise<string> => {
  const words = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const child = spawn('npm', words, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  const closed = new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  const [out, code] = await Promise.all([text(child.stdout), closed]);
  if (code !== 0) throw new Error(`npm sbom ended with ${code}`);
  return out;
};

/**
 * The software bill of materials of what users get: the same lock file gives the same bytes, so it bears no time and no
 * random number. npm's `--omit dev` would leave out what development needs as well, zod and pg's own parts among it.
 */
export const billOfMaterials = async (): Promise<Bill> => {
  const { serialNumber: _number, ...known } = bill.parse(JSON.parse(await npmSbom()));
  const { timestamp: _time, ...metadata } = known.metadata;
  // npm takes the folder's name for the project's.
  const own = { ...metadata.component, name: 'prikaz', type: 'application' };
  const shipped = new Set(shippedPackages().map(({ name, version }) => `${name}@${version}`));
  const components = known.components.filter(({ name, version }) => shipped.has(`${name}@${version}`));
  const refs = new Set([own, ...components].map((each) => each['bom-ref']));
  const dependencies = known.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ dependsOn = [], ...each }) => ({ ...each, dependsOn: dependsOn.filter((ref) => refs.has(ref)) }));
  return { ...known, metadata: { ...metadata, component: own }, components, dependencies };
};
