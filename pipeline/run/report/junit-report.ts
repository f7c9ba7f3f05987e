import { severityWords } from '../../report/gravity.ts';
import type { DocumentResult } from '../outcome.ts';
import { doubtsIn, type Gate, refusalText } from './gate.ts';
import type { ReportMatter, ReportText } from './report.ts';
import { headingOf } from './report-words.ts';
import type { BookEntry, ResultBook } from './result-book.ts';
import { safeLine, safeText } from './safe-text.ts';

/** Remarks of one document that are told; the list in its own file is whole. */
const mostRemarks = 20;

/** Letters of a remark. */
const longestRemark = 400;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '',
};

const escaped = (text: string): string =>
  safeText(text).replace(/[&<>"\n\t\r]/g, (sign) => entities[sign] ?? '');

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');

const seconds = (value: number): string => value.toFixed(3);

const remarkLines = ({ failure, summary }: DocumentResult): readonly string[] => {
  if (failure) return [failure.message, failure.advice].map((line) => safeLine(line, longestRemark));
  const said = summary?.diagnostics.filter(({ severity }) => severity !== 'info') ?? [];
  const lines = said
    .slice(0, mostRemarks)
    .map(({ severity, page, message, rule }) =>
      safeLine(
        `${severityWords[severity]}: ${page === null ? '' : `стр. ${page}: `}${message} [${rule}]`,
        longestRemark,
      ),
    );
  return said.length > mostRemarks ? [...lines, `и ещё ${said.length - mostRemarks}`] : lines;
};

const factLines = (result: DocumentResult): readonly string[] =>
  [
    safeLine(headingOf(result.summary), longestRemark),
    result.pages !== null && `Страниц: ${result.pages}`,
    `Сомнений: ${doubtsIn(result.summary)}`,
    result.state === 'known' && 'Готов с прошлого раза',
    ...result.files,
  ].filter((line): line is string => typeof line === 'string' && line !== '');

const element = (name: string, lines: readonly string[], values = {}): string =>
  `      <${name}${attributes(values)}>${escaped(lines.join('\n')).replaceAll('&#10;', '\n')}</${name}>\n`;

const testCase = (result: DocumentResult, entry: BookEntry, gate: Gate): string => {
  const refusal = refusalText(result, gate);
  const values = {
    name: entry.name.slice(entry.name.lastIndexOf('/') + 1),
    classname: entry.folder || '.',
    time: seconds(result.seconds),
  };
  const failure =
    refusal === null
      ? ''
      : element('failure', remarkLines(result), {
          message: safeLine(refusal, longestRemark),
          type: result.failure?.rule ?? 'batch/gate',
        });
  const seen = refusal === null ? [...factLines(result), ...remarkLines(result)] : factLines(result);
  return `    <testcase${attributes(values)}>\n${failure}${element('system-out', seen)}    </testcase>\n`;
};

const sumOf = (entries: readonly BookEntry[]) => ({
  tests: entries.length,
  failures: entries.filter(({ refused }) => refused).length,
  errors: 0,
  time: seconds(entries.reduce((sum, entry) => sum + entry.seconds, 0)),
});

async function* suiteText(
  folder: string,
  entries: readonly BookEntry[],
  { read }: ResultBook,
  gate: Gate,
): AsyncGenerator<string> {
  const doubts = entries.reduce((sum, entry) => sum + entry.doubts, 0);
  yield `  <testsuite${attributes({ name: folder || '.', ...sumOf(entries), skipped: 0 })}>\n` +
    `    <properties>\n      <property name="doubts" value="${doubts}"/>\n    </properties>\n`;
  for (const entry of entries) yield testCase(await read(entry), entry, gate);
  yield '  </testsuite>\n';
}

/** `junit.xml`, as Jenkins, GitLab and reporters of GitHub read it: a suite a folder, a case a document. */
export async function* junitReport({ book, gate }: ReportMatter): ReportText {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: 'prikaz', ...sumOf(book.byName) })}>\n`;
  for (const [folder, entries] of Map.groupBy(book.byName, (entry) => entry.folder))
    yield* suiteText(folder, entries, book, gate);
  yield '</testsuites>\n';
  return [];
}
