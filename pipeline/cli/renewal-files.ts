import type { Answers } from '../model/answers/answers.ts';
import type { Renewal } from '../model/change.ts';
import type { OrderDocument } from '../model/document.ts';
import { jsonText } from '../model/json-text.ts';
import type { OfficeSettings } from '../model/office/settings.ts';
import type { OutputFile } from '../run/output/stage-files.ts';
import { answersSuffix, answersToFill } from './answers-file.ts';
import { outputPath } from './output.ts';

const suffixes = ['.json', '.changes.json', '.changes.html'] as const;

/** What `renewalFiles` adds to the input's name. */
export const renewalSuffixes = [...suffixes, '.redline.docx', '.redline.html', answersSuffix] as const;

/** A renewed document with what it came from. */
interface Renewed {
  readonly last: OrderDocument;
  readonly renewal: Renewal;
  readonly answers: Answers;
  /** The file that the answers came from. */
  readonly answersFrom: string | undefined;
  /** The folder of the template that the redline is printed through; without it the program's own. */
  readonly template?: string | undefined;
  readonly settings: OfficeSettings;
  /** Whose changes Word says they are. */
  readonly author?: string | undefined;
  readonly signal: AbortSignal;
}

export interface RenewalFiles {
  readonly files: readonly OutputFile[];
  /** Where the open questions are to be answered, null where none is open. */
  readonly answers: { readonly path: string; readonly kept: boolean } | null;
}

/**
 * The renewed document, its list of changes for programs and for people, both years as one with what changed marked,
 * and what is still to be answered.
 */
export const renewalFiles = async (
  { last, renewal, answers, answersFrom, ...redline }: Renewed,
  folder: string,
  input: string,
): Promise<RenewalFiles> => {
  const { changesPage, redlineRenewal } = await import('../pipeline.ts');
  const contents = [jsonText(renewal.document), jsonText(renewal.changes), await changesPage(renewal)];
  const results: OutputFile[] = suffixes.map((suffix, index) => ({
    path: outputPath(folder, input, suffix),
    content: contents[index] ?? '',
  }));
  const marked = await redlineRenewal(last, renewal, redline);
  for (const { suffix, bytes } of marked)
    results.push({ path: outputPath(folder, input, suffix), content: bytes });
  const fill = await answersToFill(renewal.open, { answers, answersFrom }, folder, input);
  return {
    files: fill?.file ? [...results, fill.file] : results,
    answers: fill && { path: fill.path, kept: fill.file === null },
  };
};
