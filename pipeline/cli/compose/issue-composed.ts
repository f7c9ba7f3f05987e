import type { Answers } from '../../model/answers/answers.ts';
import type { OrderDocument } from '../../model/document.ts';
import type { MissingValue } from '../../model/document-summary.ts';
import { jsonText } from '../../model/json-text.ts';
import type { OfficeSettings } from '../../model/office/settings.ts';
import type { MadePapers, Numbering } from '../../pipeline.ts';
import type { ExitCode } from '../../report/failure.ts';
import type { Arguments, everywhere, Options } from '../arguments.ts';
import { answerOptions, readAnswers } from '../options/answer-flags.ts';
import { lookOf, lookOptions } from '../options/look-options.ts';
import { outOption } from '../options/out-option.ts';
import { readingOptions } from '../options/reading-options.ts';
import { strictOption } from '../options/strict-option.ts';
import { reportResults, resultOf } from '../report-results.ts';
import type { Session } from '../session.ts';
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

/** What the composed order still waits for. */
const missingIn = ({ diagnostics }: OrderDocument): readonly MissingValue[] =>
  diagnostics.flatMap(({ rule, path, message }) => {
    if (rule !== 'renew/blocked' || path === null) return [];
    const [where = ''] = message.split(': ');
    return [{ path, where, old: null, reason: message.slice(where.length + 2) }];
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
  const { issueAsItIs } = await import('../../pipeline.ts');
  const make = async (numbering: Numbering | null): Promise<MadePapers> => {
    const document = await compose({ ...answers, ...numbering }, look.settings);
    const wanted = { ...look, forms, answers: {}, strict: values.strict, signal: session.signal };
    const { make: issue } = await issueAsItIs(document, wanted);
    const papers = await issue(null);
    const json = { suffix: '.json', bytes: new TextEncoder().encode(jsonText(document)) };
    return {
      ...papers,
      files: [json, ...papers.files].map((paper) => ({ ...paper, suffix: suffix + paper.suffix })),
      summary: { ...papers.summary, missing: missingIn(document) },
    };
  };
  const making = { unnumbered: { document: await compose(answers, look.settings) }, make };
  const summary = await writePapers(making, { file, out, answers }, values, session);
  return reportResults([resultOf(summary)], values, session, false);
};
