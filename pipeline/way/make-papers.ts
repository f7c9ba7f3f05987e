import type { Answers } from '../model/answers/answers.ts';
import type { Renewal } from '../model/change.ts';
import type { OrderDocument } from '../model/document.ts';
import type { DocumentSummary } from '../model/document-summary.ts';
import type { OfficeSettings } from '../model/office/settings.ts';
import type { PaperForm } from '../model/paper-form.ts';
import { answerDocument } from './answer-document.ts';
import { type IssuedFile, type IssueOptions, issueDocument } from './issue-document.ts';
import { refuseDraft } from './refuse-draft.ts';
import type { Numbering, Unnumbered } from './register-document.ts';
import { renewDocument } from './renew-document.ts';
import { renewalFiles } from './renewal-files.ts';
import type { RunOptions } from './run-context.ts';
import { summarize } from './summarize.ts';

/** How a document's papers are to be made. */
export interface PapersWanted extends RunOptions {
  readonly settings: OfficeSettings;
  readonly forms: readonly PaperForm[];
  readonly perParty?: boolean | undefined;
  /** A template; without it the program's own. */
  readonly template?: string | undefined;
  readonly answers: Answers;
  /** True refuses to make a draft. */
  readonly strict?: boolean | undefined;
}

export interface ReissueWanted extends PapersWanted {
  /** The new period as typed. */
  readonly period: string;
  /** Whose changes Word says they are in the redline. */
  readonly author?: string | undefined;
}

/** All that was made of a document, by what each file adds to its name. */
export interface MadePapers {
  readonly files: readonly IssuedFile[];
  readonly summary: DocumentSummary;
  /** Null where the document was issued as it is. */
  readonly renewal: Renewal | null;
}

/** A document whose papers can be made, with a number of the register or without one. */
export interface Making {
  readonly unnumbered: Unnumbered;
  /** Throws a `Failure`, `cli/not-all-answered` where a draft is refused. */
  readonly make: (numbering: Numbering | null) => Promise<MadePapers>;
}

/** The main job: renews last year's document; its papers come with all that shows what became of it. */
export const reissueDocument = async (last: OrderDocument, wanted: ReissueWanted): Promise<Making> => {
  const { period, settings, answers, signal, today } = wanted;
  const run = { ...(signal && { signal }), ...(today !== undefined && { today }) };
  const renew = (given: Answers): Promise<Renewal> =>
    renewDocument(last, { period, answers: given, office: settings, ...run });
  const first = await renew(answers);
  const make = async (numbering: Numbering | null): Promise<MadePapers> => {
    const given = { ...answers, ...numbering };
    const renewal = numbering ? await renew(given) : first;
    // The renewed document is written as JSON in any case.
    const forms = wanted.forms.filter((form) => form !== 'json');
    const papers = await issue(renewal.document, { ...wanted, forms, changes: renewal.changes }, renewal);
    const { author, template } = wanted;
    const renewed = await renewalFiles({ last, renewal, answers: given, author, template, settings, ...run });
    return { ...papers, files: [...papers.files, ...renewed] };
  };
  return { unnumbered: first, make };
};

/** Issues a document as it is, with the answers given. */
export const issueAsItIs = async (read: OrderDocument, wanted: PapersWanted): Promise<Making> => {
  const { answers, settings: office, signal, today } = wanted;
  const run = { ...(signal && { signal }), ...(today !== undefined && { today }) };
  const answer = (given: Answers): Promise<OrderDocument> => answerDocument(read, given, { office, ...run });
  const document = await answer(answers);
  const make = async (numbering: Numbering | null): Promise<MadePapers> =>
    issue(numbering ? await answer({ ...answers, ...numbering }) : document, wanted, null);
  return { unnumbered: { document }, make };
};

const issue = async (
  document: OrderDocument,
  { strict, signal, ...look }: PapersWanted & IssueOptions,
  renewal: Renewal | null,
): Promise<MadePapers> => {
  if (strict) refuseDraft(document);
  const { files, draft, diagnostics } = await issueDocument(document, look);
  signal?.throwIfAborted();
  const said = { ...document, diagnostics: [...document.diagnostics, ...diagnostics] };
  return { files, renewal, summary: summarize({ document: said, draft, ...(renewal && { renewal }) }) };
};
