/**
 * `npm run bench [-- cold|text|scan|issue|memory …]`: how fast the program is, against peers on the same machine in the same
 * run; all parts but `memory`, which takes some twenty minutes, where none is named. Numbers for people: no test
 * depends on them.
 */
import { coldStart } from './cold-start.ts';
import { issue } from './issue.ts';
import { memory } from './memory.ts';
import { scan } from './scan.ts';
import { text } from './text.ts';

const parts: Readonly<Record<string, () => Promise<void>>> = {
  cold: coldStart,
  text,
  scan,
  issue,
  memory,
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`No such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
for (const name of named.length > 0 ? named : Object.keys(parts).filter((part) => part !== 'memory'))
  await parts[name]?.();
