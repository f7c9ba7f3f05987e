import type { Answers } from '../model/answers.ts';
import type { Renewal } from '../model/change.ts';
import { answersSuffix, answersToFill } from './answers-file.ts';
import { jsonText } from './json-text.ts';
import { type OutputFile, outputPath } from './output.ts';

const suffixes = ['.json', '.changes.json', '.changes.html'] as const;

/** What `renewalFiles` adds to the input's name. */
export const renewalSuffixes = [...suffixes, answersSuffix] as const;

export interface RenewalFiles {
  readonly files: readonly OutputFile[];
  /** Where the open questions are to be answered, null where none is open. */
  readonly answers: { readonly path: string; readonly kept: boolean } | null;
}

/** The renewed document, its list of changes for programs and for people, and what is still to be answered. */
export const renewalFiles = async (
  renewal: Renewal,
  answers: Answers,
  folder: string,
  input: string,
): Promise<RenewalFiles> => {
  const { changesPage } = await import('../pipeline.ts');
  const contents = [jsonText(renewal.document), jsonText(renewal.changes), await changesPage(renewal)];
  const results = suffixes.map((suffix, index) => ({
    path: outputPath(folder, input, suffix),
    content: contents[index] ?? '',
  }));
  const fill = await answersToFill(renewal, answers, folder, input);
  return {
    files: fill?.file ? [...results, fill.file] : results,
    answers: fill && { path: fill.path, kept: fill.file === null },
  };
};
