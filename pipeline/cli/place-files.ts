import type { Answers } from '../model/answers/answers.ts';
import type { Renewal } from '../model/change.ts';
import type { IssuedFile } from '../pipeline.ts';
import type { OutputFile } from '../run/output/stage-files.ts';
import { answersToFill } from './answers-file.ts';
import { outputPath } from './output.ts';
import type { Summary } from './summary.ts';

interface Renewed {
  readonly files: readonly IssuedFile[];
  /** Null where the document was issued as it is. */
  readonly renewal: Renewal | null;
  readonly answers: Answers;
  /** The file that the answers came from. */
  readonly answersFrom?: string | undefined;
}

/** The files that were made of a document, and where in the folder each goes. */
export interface PlacedFiles {
  readonly files: readonly OutputFile[];
  /** Where the open questions are to be answered, null where none is open. */
  readonly answers: Summary['answers'];
}

export const placeFiles = async (
  { files, renewal, ...given }: Renewed,
  folder: string,
  input: string,
): Promise<PlacedFiles> => {
  const { answersSuffix } = await import('../pipeline.ts');
  const isAsked = ({ suffix }: IssuedFile): boolean => suffix === answersSuffix;
  const placed = files
    .filter((file) => !isAsked(file))
    .map(({ suffix, bytes }): OutputFile => ({ path: outputPath(folder, input, suffix), content: bytes }));
  const asked = files.find(isAsked);
  if (!asked || !renewal) return { files: placed, answers: null };
  const { path, file } = await answersToFill(
    asked,
    renewal.open,
    { answersFrom: undefined, ...given },
    folder,
    input,
  );
  return { files: file ? [...placed, file] : placed, answers: { path, kept: file === null } };
};
