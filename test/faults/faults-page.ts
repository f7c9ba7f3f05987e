/** The table of faults: `npm run faults` writes it from what its last runs found. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepFigures, keptFigures } from '../bench/figures.ts';
import type { Attempt, Fault } from './fault.ts';

/** What one fault's last run found. */
export interface TriedFault extends Pick<Fault, 'group' | 'title'>, Attempt {
  readonly minutes: number;
}

export const faultsFile = join(import.meta.dirname, '../FAULTS.md');

const kept = (): readonly TriedFault[] => keptFigures('faults') ?? [];

/** Keeps what a fault's run found, in the place of its run before. */
export const keepTried = (tried: TriedFault, order: readonly string[]): void => {
  const all = [...kept().filter(({ title }) => title !== tried.title), tried];
  keepFigures(
    'faults',
    all
      .filter(({ title }) => order.includes(title))
      .toSorted((a, b) => order.indexOf(a.title) - order.indexOf(b.title)),
  );
};

const verdict = ({ wrong }: TriedFault): string =>
  wrong.length === 0 ? 'nothing lost, twice or half' : `**${wrong.length} wrong**: ${wrong[0]}`;

export const faultsPage = (): string =>
  [
    '# Faults',
    '',
    'What was done to runs over many documents, how often, and what happened; written by `npm run faults`, tried in small by',
    '`test/faults.test.ts` and `test/faults-queue.test.ts`. «Nothing lost, twice or half»: the results are byte for byte those of',
    'an undisturbed run, each document was told once, and no passing file, lock or process was left.',
    '',
    '| what was done | how often | what happened | verdict | command |',
    '| --- | --- | --- | --- | --- |',
    ...kept().map(
      (tried) =>
        `| ${tried.title} | ${tried.struck} | ${tried.happened} | ${verdict(tried)} | \`npm run faults -- ${tried.group}\` |`,
    ),
    '',
  ].join('\n');

/** The page as it was committed; empty where there is none. */
export const committedPage = (): string => (existsSync(faultsFile) ? readFileSync(faultsFile, 'utf8') : '');
