import { existsSync, readFileSync } from 'node:fs';
import type { Answers } from '../model/answers.ts';
import { isEmpty } from '../model/answers.ts';
import type { Renewal } from '../model/change.ts';
import { jsonText } from './json-text.ts';
import { type OutputFile, outputPath } from './output.ts';

/** What the answers file adds to the input's name. */
export const answersSuffix = '.answers.json';

/** Where what is still open is to be answered. */
export interface AnswersToFill {
  readonly path: string;
  /** Null where a file with somebody's answers stands there: it is left as it is. */
  readonly file: OutputFile | null;
}

/** The file with a blank for each open question, null where none is open. Answers of a person are never written over. */
export const answersToFill = async (
  { open }: Renewal,
  answers: Answers,
  folder: string,
  input: string,
): Promise<AnswersToFill | null> => {
  if (open.questions.length + open.people.length === 0) return null;
  const path = outputPath(folder, input, answersSuffix);
  if (await holdsAnswers(path)) return { path, file: null };
  const { answersFile } = await import('../pipeline.ts');
  return { path, file: { path, content: jsonText(await answersFile(answers, open)) } };
};

/** True for a file that a person has filled in, or that cannot be told from one. */
const holdsAnswers = async (path: string): Promise<boolean> => {
  if (!existsSync(path)) return false;
  const { parseAnswers } = await import('../pipeline.ts');
  try {
    return !isEmpty(await parseAnswers(readFileSync(path, 'utf8'), path));
  } catch {
    return true;
  }
};
