import { gzipSync } from 'node:zlib';
import type { DocumentResult } from '../outcome.ts';
import type { ReportMatter, ReportText } from './report.ts';
import { grouped } from './report-words.ts';
import { safeLine } from './safe-text.ts';
import { type SarifFinding, sarifLog, sarifNotification, sarifResult } from './sarif.ts';

/** What GitHub takes: so many results of one run, and so many bytes of the whole file once it is compressed. */
const mostResults = 25_000;
const mostCompressed = 9_500_000;

/** Letters of a message; GitHub shows no more. */
const longestMessage = 1000;

/** What is written and weighed at once. */
const portion = 500;

const findingsOf = ({ failure, summary }: DocumentResult, name: string): readonly SarifFinding[] => {
  if (failure) {
    const message = safeLine(`${failure.message} ${failure.advice}`, longestMessage);
    return [{ name, rule: failure.rule, severity: 'error', message, path: null, place: null }];
  }
  const said = summary?.diagnostics ?? [];
  return said.map(({ rule, severity, message, path, page }) => ({
    name,
    rule,
    severity,
    message: safeLine(message, longestMessage),
    path: path === null ? null : safeLine(path, longestMessage),
    place: page === null ? null : `стр. ${page}`,
  }));
};

/** All results, the gravest documents first, each as JSON. */
async function* resultTexts({ book, address }: ReportMatter, ids: readonly string[]): AsyncGenerator<string> {
  for (const entry of book.byNeed)
    for (const finding of findingsOf(await book.read(entry), address(entry.name)))
      yield JSON.stringify(sarifResult(finding, ids));
}

async function* portions(texts: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let waiting: string[] = [];
  for await (const text of texts) {
    waiting.push(text);
    if (waiting.length < portion) continue;
    yield waiting;
    waiting = [];
  }
  yield waiting;
}

/** As many results as fit; how many those are is known at the end. */
async function* fitting(texts: AsyncIterable<string>): AsyncGenerator<string, number> {
  let written = 0;
  let weight = 0;
  for await (const each of portions(texts)) {
    const own = each.slice(0, mostResults - written);
    const text = own.join(',\n');
    weight += gzipSync(text).length;
    if (own.length === 0 || weight > mostCompressed) break;
    yield written > 0 ? `,\n${text}` : text;
    written += own.length;
  }
  return written;
}

/** `results.sarif`; what does not fit is left out, and that is told in it and in the summary. */
export async function* sarifReport(matter: ReportMatter): ReportText {
  const { rules } = matter.book.tally;
  const ids = rules.map(({ rule }) => rule).toSorted();
  const log = JSON.stringify(sarifLog(ids, {}, { results: [] }));
  const [end] = /\]\}\]\}$/.exec(log) ?? [''];
  yield `${log.slice(0, log.length - end.length)}\n`;
  const written = yield* fitting(resultTexts(matter, ids));
  const left = rules.reduce((sum, { times }) => sum + times, 0) - written;
  const note = `В results.sarif не вошло замечаний: ${grouped(left)} — столько GitHub не принимает. Все они — в отчёте index.html и в файлах документов.`;
  const invocation = {
    executionSuccessful: true,
    toolExecutionNotifications: left > 0 ? [sarifNotification('batch/sarif-cut', 'warning', note)] : [],
  };
  yield `\n],"invocations":${JSON.stringify([invocation])}}]}\n`;
  return left > 0 ? [note] : [];
}
