/**
 * `npm run audit`: what is known against the packages that users get. Where the registry has no such list (a mirror
 * answers 405 or 404), that is said, and is no failure: nothing is known then.
 */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { root } from './lock-file.ts';

const answer = z.union([
  z.object({
    vulnerabilities: z.record(z.string(), z.looseObject({ severity: z.string(), range: z.string() })),
  }),
  z.object({ message: z.string(), statusCode: z.number() }),
]);

const child = spawn('npm', ['audit', '--omit', 'dev', '--json'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'ignore'],
  shell: process.platform === 'win32',
});
const found = answer.parse(JSON.parse(await text(child.stdout)));
if ('message' in found) {
  console.log(`No advisories can be had from this registry: ${found.message}`);
} else {
  const rows = Object.entries(found.vulnerabilities);
  for (const [name, { severity, range }] of rows) console.error(`${severity}: ${name} ${range}`);
  console.log(`${rows.length} packages with known vulnerabilities`);
  if (rows.length > 0) process.exitCode = 1;
}
