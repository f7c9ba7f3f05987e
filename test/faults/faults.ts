/**
 * `npm run faults [-- kill|disk|child|clock|two|worker|server …] [--times N] [--seed WORD]`: tries what can go wrong while
 * many documents are worked on, each fault often, and writes the table test/FAULTS.md. Takes an hour where none is named.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { allFaults } from './all-faults.ts';
import type { Fault } from './fault.ts';
import { faultsFile, faultsPage, keepTried } from './faults-page.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string' }, seed: { type: 'string', default: '1' } },
});

const groups = new Set<string>(allFaults.map(({ group }) => group));
const unknown = positionals.filter((group) => !groups.has(group));
if (unknown.length > 0)
  throw new Error(`No such fault: ${unknown.join(', ')}; there are ${[...groups].join(', ')}`);

const order = allFaults.map(({ title }) => title);

const tryFault = async ({ group, title, times, missing, attempt }: Fault): Promise<boolean> => {
  const lack = missing();
  if (lack !== null) {
    console.log(`skipped, for want of ${lack}: ${title}`);
    return true;
  }
  const begin = performance.now();
  const found = await attempt(Number(values.times ?? times.command), values.seed);
  const minutes = Math.round((performance.now() - begin) / 6000) / 10;
  console.log(
    `${found.wrong.length === 0 ? 'held  ' : 'FAILED'} ${found.struck} ×, ${minutes} min: ${title}`,
  );
  console.log(`       ${found.happened}`);
  for (const what of found.wrong) console.log(`       ${what}`);
  keepTried({ group, title, ...found, minutes }, order);
  writeFileSync(faultsFile, faultsPage());
  return found.wrong.length === 0;
};

for (const fault of allFaults.filter(({ group }) => positionals.length === 0 || positionals.includes(group)))
  if (!(await tryFault(fault))) process.exitCode = 1;
