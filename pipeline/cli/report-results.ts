import { jsonText } from '../model/json-text.ts';
import { type ExitCode, exitCodes, failureOf } from '../report/failure.ts';
import type { Session } from './session.ts';
import type { FailedInput, Summary } from './summary.ts';
import { summaryOfMany, summaryText } from './summary-text.ts';

export interface Result {
  readonly exitCode: ExitCode;
  readonly entry: Summary | FailedInput;
}

/** One line for a clerk, which names the input; for a developer who asks by PRIKAZ_DEBUG, where it was thrown too. */
export const tellFailure = (error: unknown, { tell, paint }: Session, input?: string): void => {
  const { message, advice, rule } = failureOf(error);
  const which = input === undefined || message.includes(input) ? '' : `${input}: `;
  // What to do does not belong to the last line of a list.
  const gap = message.includes('\n') ? '\n' : ' ';
  tell(`${paint('red', which + message)}${gap}${advice} [${rule}]\n`);
  if (process.env['PRIKAZ_DEBUG'] && error instanceof Error)
    tell(`${error.stack}\n${error.cause === undefined ? '' : `${error.cause}\n`}`);
};

/** A run that said an error about the document is never called a success. */
export const resultOf = (entry: Summary): Result => ({
  entry,
  exitCode: entry.diagnostics.some(({ severity }) => severity === 'error')
    ? exitCodes.documentError
    : exitCodes.ok,
});

/** Works on one input; a failure is told, and becomes its result. Ctrl-C ends all. */
const workOn = async (
  input: string,
  work: (input: string) => Promise<Summary>,
  session: Session,
): Promise<Result> => {
  try {
    session.signal.throwIfAborted();
    return resultOf(await work(input));
  } catch (error) {
    if (session.signal.aborted) throw error;
    tellFailure(error, session, input);
    const { rule, message, advice, exitCode } = failureOf(error);
    return { exitCode, entry: { input, failure: { rule, message, advice } } };
  }
};

/** Works on each input in turn; one that fails does not stop the others, Ctrl-C does. */
export const workOnEach = async (
  inputs: readonly string[],
  work: (input: string) => Promise<Summary>,
  session: Session,
): Promise<readonly Result[]> => {
  const results: Result[] = [];
  for (const input of inputs) results.push(await workOn(input, work, session));
  return results;
};

interface Manner {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const worst = (codes: readonly ExitCode[]): ExitCode => codes.toSorted((a, b) => b - a)[0] ?? exitCodes.ok;

const tellSummary = ({ entry }: Result, { tell, paint }: Session): void => {
  if ('counts' in entry) tell(summaryOfMany(entry, paint));
};

/**
 * Sums up what was done and gives the worst exit code. With `json` the summary goes to standard output, or, where the
 * data itself is there, to standard error.
 */
export const reportResults = (
  results: readonly Result[],
  { json = false, quiet = false }: Manner,
  session: Session,
  dataOnOutput: boolean,
): ExitCode => {
  const entries = results.map(({ entry }) => entry);
  if (json) {
    const write = dataOnOutput ? session.tell : session.data;
    write(jsonText({ documents: entries }));
  } else if (!quiet) {
    const summaries = entries.filter((entry) => 'counts' in entry);
    session.tell(summaries.map((summary) => summaryText(summary, session.paint)).join('\n'));
  }
  return worst(results.map(({ exitCode }) => exitCode));
};

/** The results in the order of the inputs, so many of which are worked on at once. */
async function* inOrder(
  inputs: readonly string[],
  work: (input: string, index: number) => Promise<Result>,
  atOnce: number,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for (const [index, input] of inputs.entries()) {
    const result = work(input, index);
    // Ctrl-C fails all that were begun; whoever waits for the first of them hears of it.
    result.catch(() => undefined);
    begun.push(result);
    const [oldest] = begun;
    if (begun.length === atOnce && oldest) yield await oldest.finally(() => begun.shift());
  }
  yield* begun;
}

/**
 * Works on many inputs and sums up each as soon as it is done, so that thousands take no more memory than a few; only
 * `json`, which is one text, waits for the last. Gives the worst exit code.
 */
export const reportEach = async (
  inputs: readonly string[],
  work: (input: string) => Promise<Summary>,
  manner: Manner,
  session: Session,
  atOnce = 1,
): Promise<ExitCode> => {
  if (manner.json || inputs.length === 1)
    return reportResults(await workOnEach(inputs, work, session), manner, session, false);
  const codes: ExitCode[] = [];
  const begin = (input: string, index: number): Promise<Result> => {
    if (!manner.quiet) session.status(`Документ ${index + 1} из ${inputs.length}: ${input}`);
    return workOn(input, work, session);
  };
  for await (const result of inOrder(inputs, begin, atOnce)) {
    if (!manner.quiet) tellSummary(result, session);
    codes.push(result.exitCode);
  }
  const failed = codes.filter((code) => code !== exitCodes.ok).length;
  session.status('');
  if (!manner.quiet) session.tell(`\n${countText(codes.length, failed)}\n`);
  return worst(codes);
};

/** «Готово: 998 из 1000, с ошибками: 2.» */
const countText = (all: number, failed: number): string =>
  failed === 0 ? `Готово: ${all} из ${all}.` : `Готово: ${all - failed} из ${all}, с ошибками: ${failed}.`;
