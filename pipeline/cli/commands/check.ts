import { jsonText } from '../../model/json-text.ts';
import type { CheckedPaper, OfficeReport } from '../../model/office/report.ts';
import type { CheckOptions } from '../../pipeline.ts';
import { type ExitCode, exitCodes, type Failure, failureOf } from '../../report/failure.ts';
import { writeFiles } from '../../run/output/stage-files.ts';
import { checkSarif } from '../check-sarif.ts';
import { checkText } from '../check-text.ts';
import { command } from '../command.ts';
import { readInput } from '../input.ts';
import { noFile } from '../one-file.ts';
import { profileOptions, settingsOf } from '../options/office-settings.ts';
import { readingOf, readingOptions } from '../options/reading-options.ts';
import { refuseInputs } from '../output.ts';
import { tellFailure } from '../report-results.ts';
import type { Session } from '../session.ts';
import { usageFailure } from '../usage-failure.ts';

const formats = {
  text: checkText,
  json: (report: OfficeReport) => jsonText(report),
  sarif: (report: OfficeReport) => jsonText(checkSarif(report)),
} as const;
type Format = keyof typeof formats;

const isFormat = (name: string): name is Format => Object.hasOwn(formats, name);

/** @throws Failure `cli/unknown-format` */
const formatOf = (typed: string): Format => {
  if (isFormat(typed)) return typed;
  const advice = `Есть: ${Object.keys(formats).join(', ')}.`;
  throw usageFailure('cli/unknown-format', `Отчёта в таком виде нет: «${typed}».`, advice);
};

/** One paper, or what kept it from being checked. */
type Result = { readonly paper: CheckedPaper } | { readonly name: string; readonly failure: Failure };

type Options = CheckOptions & { readonly signal: AbortSignal };

const checkFile = async (file: string, options: Options): Promise<CheckedPaper> => {
  const { checkDocumentJson, checkPaper, checkWording, isJson } = await import('../../pipeline.ts');
  const input = await readInput(file, options.signal);
  if (!isJson(input)) return { ...(await checkPaper(input, options)), name: file };
  const document = await checkDocumentJson(new TextDecoder().decode(input.bytes), input.name);
  return checkWording(file, document, options.settings);
};

/** Checks each file in turn; one that cannot be read does not stop the others, Ctrl-C does. */
const checkEach = async (
  files: readonly string[],
  options: Options,
  session: Session,
): Promise<readonly Result[]> => {
  const results: Result[] = [];
  for (const file of files)
    try {
      session.signal.throwIfAborted();
      results.push({ paper: await checkFile(file, options) });
    } catch (error) {
      if (session.signal.aborted) throw error;
      tellFailure(error, session, file);
      results.push({ name: file, failure: failureOf(error) });
    }
  return results;
};

const reportOf = (results: readonly Result[], profile: OfficeReport['profile']): OfficeReport => ({
  schema: 'prikaz.report/1',
  profile,
  papers: results.flatMap((result) => ('paper' in result ? [result.paper] : [])),
  failures: results.flatMap((result) => {
    if ('paper' in result) return [];
    const { rule, message, advice } = result.failure;
    return [{ name: result.name, rule, message, advice }];
  }),
});

/** The worst of all: what could not be read, then errors; with `strict` warnings too. */
const exitCodeOf = (results: readonly Result[], strict: boolean): ExitCode =>
  results
    .map((result): ExitCode => {
      if ('failure' in result) return result.failure.exitCode;
      const isWrong = result.paper.findings.some(
        ({ severity }) => severity === 'error' || (strict && severity === 'warning'),
      );
      return isWrong ? exitCodes.documentError : exitCodes.ok;
    })
    .toSorted((a, b) => b - a)[0] ?? exitCodes.ok;

export const check = command({
  usage: 'check ФАЙЛ… [--profile 2016] [--format text|json|sarif] [--out ФАЙЛ]',
  about:
    'Проверяет документы: оформление по ГОСТ Р 7.0.97 (поля, шрифты, реквизиты, подпись, приложения), пропуски, сроки,\n' +
    'нумерацию, неуверенно прочитанные слова. В DOCX и PDF измеряется сам файл, кто бы его ни сделал; в сканах, тексте\n' +
    'и JSON проверяются слова. Код завершения 1, если есть ошибки.',
  options: {
    ...profileOptions,
    format: {
      type: 'string',
      placeholder: 'text|json|sarif',
      help: 'вид отчёта: для чтения (обычно), prikaz.report/1 или SARIF 2.1.0',
    },
    out: { type: 'string', short: 'o', placeholder: 'ФАЙЛ', help: 'записать отчёт в файл' },
    strict: { type: 'boolean', help: 'код завершения 1 и при предупреждениях' },
    ...readingOptions,
  },
  examples: [
    'prikaz check приказ.docx',
    'prikaz check приказ.pdf --profile 2016 --strict',
    'prikaz check приказ.docx план.pdf --format sarif --out отчёт.sarif',
  ],
  run: async ({ positionals: files, values }, session) => {
    if (files.length === 0) throw noFile('check приказ.docx');
    const { format: typed = 'text', json = false, quiet = false, strict = false, out } = values;
    const format = formatOf(json ? 'json' : typed);
    if (out !== undefined) refuseInputs(files)(out);
    const settings = await settingsOf(values, session.signal);
    const results = await checkEach(files, { ...readingOf(values, session), settings }, session);
    const text = formats[format](reportOf(results, settings.profile));
    if (out !== undefined) writeFiles([{ path: out, content: text }]);
    else if (!quiet) session.data(text);
    return exitCodeOf(results, strict);
  },
});
