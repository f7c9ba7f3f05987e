/**
 * `npm run score`: how well documents are read: those of the corpus as they are, then some of them laid out anew and
 * scanned (`corpus/make`). Held to the bounds in `floors.json`.
 *
 * `--full` scans every document in every way, `--variant NAME` (more than once) only in these, `--seed WORD` with other
 * looks and damage. `--dir DIR` scores the documents of a folder instead. `--json` prints JSON, `--differences` lists each
 * value that differs. Ends with 1 where a document could not be read at all or a bound is broken.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { presets } from '../corpus/make/presets.ts';
import { readDocument } from '../pipeline/pipeline.ts';
import { Failure } from '../pipeline/report/failure.ts';
import { provideModel } from '../pipeline/tools/tessdata.ts';
import floors from './floors.json' with { type: 'json' };
import { type Bounds, brokenBounds } from './score/bounds.ts';
import { readCorpus } from './score/corpus.ts';
import { type Scores, sumScores } from './score/measures.ts';
import { scanSetFolder } from './score/scan-set.ts';
import { type DocumentScore, scoreDocument } from './score/score-document.ts';
import { differenceList, scoreTable } from './score/score-table.ts';

const { values: options } = parseArgs({
  options: {
    dir: { type: 'string' },
    full: { type: 'boolean', default: false },
    variant: { type: 'string', multiple: true },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    differences: { type: 'boolean', default: false },
  },
});

/** Documents of one kind of source, scored. */
interface Group {
  readonly name: string;
  readonly documents: readonly DocumentScore[];
  readonly all: Scores;
}

/** Enough for a look at each variant in a minute. */
const small = {
  variants: ['text-pdf', 'clean-300', 'skewed-noisy-300', 'photocopy-200'],
  documents: ['order/town-improvement', 'plan/school-safety', 'schedule/control-works'],
};

const corpus = join(import.meta.dirname, '../corpus');

const scoreFolder = async (name: string, folder: string): Promise<Group> => {
  const documents: DocumentScore[] = [];
  for (const example of await readCorpus(folder)) documents.push(await scoreDocument(example, readDocument));
  return { name, documents, all: sumScores(documents.map(({ scores }) => scores)) };
};

/** Says why nothing can be recognised on this machine, undefined where it can; a build machine must be able to. */
const modelMissing = async (): Promise<string | undefined> => {
  try {
    await provideModel({ signal: new AbortController().signal });
    return undefined;
  } catch (error) {
    if (process.env['CI'] || !(error instanceof Failure)) throw error;
    return error.message;
  }
};

const scoreScans = async (): Promise<readonly Group[]> => {
  const missing = await modelMissing();
  if (missing) console.error(`Scans are left out: ${missing}`);
  const wanted = options.variant ?? (options.full ? Object.keys(presets) : small.variants);
  const variants = wanted.filter((variant) => !missing || variant === 'text-pdf');
  const documents = options.full ? [] : small.documents;
  const folder = await scanSetFolder({ variants, documents, seed: options.seed });
  const groups: Group[] = [];
  for (const variant of variants) groups.push(await scoreFolder(variant, join(folder, variant)));
  return groups;
};

const asText = (groups: readonly Group[]): string => {
  const named = groups.flatMap(({ name, documents }) =>
    documents.map((document) => ({ ...document, name: `${name}/${document.name}` })),
  );
  const listed = named.filter(({ failure }) => options.differences || failure);
  return [
    scoreTable(named.map(({ name, scores }) => [name, scores])),
    '',
    scoreTable(groups.map(({ name, all }) => [name, all])),
    ...listed.map(differenceList),
  ].join('\n');
};

const bounds: Readonly<Record<string, Bounds>> = floors;

/** The bounds are for one set of scans; another seed or more documents are measured only. */
const broken = (groups: readonly Group[]): readonly string[] =>
  options.dir || options.full || options.seed !== '1'
    ? []
    : groups.flatMap(({ name, all }) =>
        brokenBounds(all, bounds[name] ?? {}).map((line) => `${name}: ${line}`),
      );

const groups = options.dir
  ? [await scoreFolder('all', options.dir)]
  : [await scoreFolder('source', corpus), ...(await scoreScans())];
console.log(options.json ? JSON.stringify(groups, null, 2) : asText(groups));
for (const line of broken(groups)) console.error(line);
const isUnread = groups.some(({ documents }) => documents.some(({ failure }) => failure));
process.exitCode = isUnread || broken(groups).length > 0 ? 1 : 0;
