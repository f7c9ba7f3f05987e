/** `npm run check`: types, lint and format, import layers, file length, unused exports; one line each. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { layerFaults, lengthFaults, sourceFiles } from './layers.ts';

interface Check {
  readonly name: string;
  /** What is wrong, empty where nothing is. */
  readonly run: () => Promise<string>;
}

const root = join(import.meta.dirname, '..');

/** Runs a program of node_modules on this Node; its output matters only where it fails. */
const program =
  (script: string, ...rest: readonly string[]) =>
  async (): Promise<string> => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...rest], { cwd: root });
    const closed = new Promise<number | null>((resolve, reject) =>
      child.on('error', reject).on('close', resolve),
    );
    const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
    return code === 0 ? '' : `${out}${err}` || `exit code ${code}`;
  };

const checks: readonly Check[] = [
  { name: 'types', run: program('typescript/bin/tsc', '-p', '.') },
  { name: 'types of the page', run: program('typescript/bin/tsc', '-p', 'pipeline/review/page') },
  {
    name: 'lint and format',
    run: program('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '--colors=off'),
  },
  { name: 'import layers', run: async () => sourceFiles().flatMap(layerFaults).join('\n') },
  { name: 'file length', run: async () => sourceFiles().flatMap(lengthFaults).join('\n') },
  { name: 'unused files, exports and packages', run: program('knip/bin/knip.js', '--no-progress') },
];

const results = await Promise.all(checks.map(async ({ name, run }) => ({ name, fault: await run() })));
for (const { name, fault } of results) {
  if (fault) console.error(fault.trimEnd());
  console.log(`${fault ? 'FAILED' : 'ok    '} ${name}`);
}
if (results.some(({ fault }) => fault)) process.exitCode = 1;
