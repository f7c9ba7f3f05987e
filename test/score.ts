/**
 * `npm run score`: how well the documents of a corpus are read.
 *
 * `--dir DIR` scores the documents of another folder, `--json` prints JSON, `--differences` lists each value that differs.
 * Ends with 1 where a document could not be read at all.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readDocument } from '../pipeline/pipeline.ts';
import { readCorpus } from './score/corpus.ts';
import { sumScores } from './score/measures.ts';
import { type DocumentScore, scoreDocument } from './score/score-document.ts';
import { differenceList, scoreTable } from './score/score-table.ts';

const { values: options } = parseArgs({
  options: {
    dir: { type: 'string', default: fileURLToPath(new URL('../corpus', import.meta.url)) },
    json: { type: 'boolean', default: false },
    differences: { type: 'boolean', default: false },
  },
});

const asJson = (documents: readonly DocumentScore[]): string =>
  JSON.stringify({ documents, all: sumScores(documents.map(({ scores }) => scores)) }, null, 2);

const asText = (documents: readonly DocumentScore[]): string => {
  const listed = documents.filter(({ failure }) => options.differences || failure);
  const rows = documents.map(({ name, scores }) => [name, scores] as const);
  const all = sumScores(documents.map(({ scores }) => scores));
  return [scoreTable([...rows, ['all', all]]), ...listed.map(differenceList)].join('\n');
};

const documents: DocumentScore[] = [];
for (const example of await readCorpus(options.dir))
  documents.push(await scoreDocument(example, readDocument));
process.stdout.write(`${options.json ? asJson(documents) : asText(documents)}\n`);
if (documents.some(({ failure }) => failure)) process.exitCode = 1;
