import type { Answers } from '../model/answers.ts';
import type { OrderDocument } from '../model/document.ts';
import type { ReadOptions } from '../pipeline.ts';
import { issuedSuffixes } from './issued-suffixes.ts';
import { openDocument } from './open-document.ts';
import { checkOutputs, outputPath, writeFiles } from './output.ts';
import { renewAnswered } from './renew-answered.ts';
import { renewalFiles, renewalSuffixes } from './renewal-files.ts';
import { type Summary, summarize } from './summary.ts';

interface Reissue {
  /** The new period as typed, or how to tell it from the document. */
  readonly period: string | ((document: OrderDocument) => string);
  readonly answers: Answers;
  readonly out: string;
  readonly template?: string | undefined;
  readonly reading: ReadOptions & { readonly signal: AbortSignal };
}

/** The main job: read → renew → issue, with all its files in one folder. */
export const reissueFile = async (
  file: string,
  { period, answers, out, template, reading }: Reissue,
): Promise<Summary> => {
  const { signal } = reading;
  checkOutputs(out, [file], [...renewalSuffixes, ...issuedSuffixes]);
  const { issueDocument } = await import('../pipeline.ts');
  const last = await openDocument(file, reading);
  const options = { period: typeof period === 'string' ? period : period(last), answers, signal };
  const renewal = await renewAnswered(last, options);
  const { document, changes } = renewal;
  const issued = await issueDocument(document, { changes, ...(template && { template }) });
  signal.throwIfAborted();
  const papers = issued.files.map(({ suffix, bytes }) => ({
    path: outputPath(out, file, suffix),
    content: bytes,
  }));
  const files = [...papers, ...(await renewalFiles(renewal, out, file))];
  writeFiles(files);
  return summarize(file, { document, renewal, draft: issued.draft, files: files.map(({ path }) => path) });
};
