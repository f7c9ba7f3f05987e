import type { Answers } from '../../model/answers/answers.ts';
import type { OrderDocument } from '../../model/document.ts';
import { jsonText } from '../../model/json-text.ts';
import type { OfficeSettings } from '../../model/office/settings.ts';
import type { Numbering } from '../../pipeline.ts';
import type { ExitCode } from '../../report/failure.ts';
import type { Arguments, everywhere, Options } from '../arguments.ts';
import { answerFlag, answerOptions, readAnswers } from '../options/answer-flags.ts';
import { lookOf, lookOptions } from '../options/look-options.ts';
import { outOption } from '../options/out-option.ts';
import { readingOptions } from '../options/reading-options.ts';
import { refuseDraft, strictOption } from '../options/strict-option.ts';
import { outputPath } from '../output.ts';
import { reportResults, resultOf } from '../report-results.ts';
import type { Session } from '../session.ts';
import { type Missing, type Summary, summarize } from '../summary.ts';
import { checkRegister, registerOptions, writePapers } from '../write-papers.ts';

/** What every command that makes an order from another one can be told. */
export const composingOptions = {
  out: outOption,
  ...lookOptions,
  ...answerOptions,
  strict: strictOption,
  ...registerOptions,
  ...readingOptions,
} as const satisfies Options;

type Values = Arguments<typeof composingOptions & typeof everywhere>['values'];

interface Composing {
  /** The file that gives the papers their name. */
  readonly file: string;
  /** What is added to that name: «.revocation». */
  readonly suffix: string;
  readonly compose: (answers: Answers, settings: OfficeSettings) => Promise<OrderDocument>;
}

/** What the composed order still waits for, with the options that say it. */
const missingIn = ({ diagnostics }: OrderDocument): readonly Missing[] =>
  diagnostics.flatMap(({ rule, path, message }) => {
    if (rule !== 'renew/blocked' || path === null) return [];
    const [where = ''] = message.split(': ');
    return [{ path, where, old: null, reason: message.slice(where.length + 2), flag: answerFlag(path) }];
  });

/** Composes an order and writes it as JSON and as papers, with a number of the register where that is asked for. */
export const issueComposed = async (
  { file, suffix, compose }: Composing,
  values: Values,
  session: Session,
): Promise<ExitCode> => {
  checkRegister(values);
  const { out = 'out' } = values;
  const look = await lookOf(values, session.signal);
  // The document itself is written always.
  const forms = look.forms.filter((form) => form !== 'json');
  const answers = await readAnswers(values, session.signal);
  const { issueDocument } = await import('../../pipeline.ts');
  const make = async (numbering: Numbering | null) => {
    const document = await compose({ ...answers, ...numbering }, look.settings);
    if (values.strict) refuseDraft(document);
    const { files, draft, diagnostics } = await issueDocument(document, { ...look, forms });
    session.signal.throwIfAborted();
    const named = (end: string): string => outputPath(out, file, suffix + end);
    const papers = [
      { path: named('.json'), content: jsonText(document) },
      ...files.map(({ suffix: end, bytes: content }) => ({ path: named(end), content })),
    ];
    const said = { ...document, diagnostics: [...document.diagnostics, ...diagnostics] };
    const summary: Summary = {
      ...summarize(file, { document: said, draft, files: papers.map(({ path }) => path) }),
      missing: missingIn(document),
    };
    return { files: papers, summary };
  };
  const document = await compose(answers, look.settings);
  const summary = await writePapers({ document }, values, session, make);
  return reportResults([resultOf(summary)], values, session, false);
};
