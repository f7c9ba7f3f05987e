/** The golden cases: a folder each, `test/case/<stage>/<case>/` with input.*, expected.json and said.txt. */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { parseAnswers, readDocument, renewDocument } from '../pipeline/pipeline.ts';

const folder = join(import.meta.dirname, 'case');

/** What a case must give: the value as JSON, and what was said, a line each. */
export interface Golden {
  readonly 'expected.json': string;
  readonly 'said.txt': string;
}

interface CaseInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Text of another file of the case. */
  readonly beside: (file: string) => string;
}

const said = ({ diagnostics }: OrderDocument): string =>
  diagnostics
    .map(({ severity, rule, path, message }) => `${severity} ${rule} ${path ?? '-'} ${message}\n`)
    .join('');

/** A document without what changes with the file's every byte, and without what `said.txt` holds. */
const content = ({ source: { sha256: _, ...source }, diagnostics: __, ...document }: OrderDocument) => ({
  source,
  ...document,
});

const golden = (value: unknown, document: OrderDocument): Golden => ({
  'expected.json': `${JSON.stringify(value, null, 2)}\n`,
  'said.txt': said(document),
});

/** The day on which all cases run. */
const today = '2024-06-03';

/** Stage → how a case of it runs; a new stage is one more row. */
const runners: Readonly<Record<string, (input: CaseInput) => Promise<Golden>>> = {
  read: async (input) => {
    const document = await readDocument(input, { today });
    return golden(content(document), document);
  },
  whole: async (input) => {
    const options = JSON.parse(input.beside('options.json')) as { period: string; answers?: unknown };
    const { period } = options;
    const answers = await parseAnswers(JSON.stringify(options.answers ?? {}), 'options.json');
    const last = await readDocument(input, { today });
    const { document, changes } = await renewDocument(last, { period, answers, today });
    return golden({ document: content(document), changes }, document);
  },
};

/** All cases as «stage/case». */
export const caseNames = (): readonly string[] =>
  globSync('*/*/input.*', { cwd: folder })
    .map((path) => path.split(sep).slice(0, 2).join('/'))
    .toSorted();

/** The path of a file of a case. */
export const caseFile = (name: string, file: string): string => join(folder, name, file);

/** Runs a case. */
export const runCase = async (name: string): Promise<Golden> => {
  const [stage = ''] = name.split('/');
  const run = runners[stage];
  if (!run) throw new Error(`No runner for cases of «${stage}» in test/case.ts`);
  const input = readdirSync(join(folder, name)).find((file) => file.startsWith('input.'));
  if (!input) throw new Error(`${name} has no input.*`);
  const beside = (file: string) => readFileSync(caseFile(name, file), 'utf8');
  return run({ name: input, bytes: readFileSync(caseFile(name, input)), beside });
};
