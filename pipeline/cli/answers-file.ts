import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Answers, isEmpty } from '../model/answers/answers.ts';
import type { OpenQuestions } from '../model/answers/question.ts';
import type { IssuedFile } from '../pipeline.ts';
import type { OutputFile } from '../run/output/stage-files.ts';
import { outputPath } from './output.ts';

/** Where what is still open is to be answered. */
export interface AnswersToFill {
  readonly path: string;
  /** Null where the file is there with answers of a person, and asks all that is open: it is left as it is. */
  readonly file: OutputFile | null;
}

interface Given {
  readonly answers: Answers;
  /** The file that the answers came from. */
  readonly answersFrom: string | undefined;
}

/**
 * Where the answers file of a renewal goes: a second one, «.answers.2.json», where answers stand in the first. A file
 * with other answers, or the one that was given, is never written over.
 */
export const answersToFill = async (
  { suffix, bytes }: IssuedFile,
  open: OpenQuestions,
  { answers, answersFrom }: Given,
  folder: string,
  input: string,
): Promise<AnswersToFill> => {
  if (answersFrom !== undefined && (await asks(answersFrom, open))) return { path: answersFrom, file: null };
  for (let count = 1; ; count += 1) {
    const path = outputPath(folder, input, count === 1 ? suffix : `.answers.${count}.json`);
    const isGiven = answersFrom !== undefined && resolve(answersFrom) === resolve(path);
    if (!existsSync(path) || (!isGiven && (await addsNothing(path, answers))))
      return { path, file: { path, content: bytes } };
    if (!isGiven && (await asks(path, open))) return { path, file: null };
  }
};

/** True for a file whose answers are all among those given: it may be written anew. */
const addsNothing = async (path: string, given: Answers): Promise<boolean> => {
  const { answersText, parseAnswers } = await import('../pipeline.ts');
  try {
    const answers = await parseAnswers(await answersText(readFileSync(path)), path);
    return Object.entries(answers).every(
      ([key, value]) => isEmpty({ [key]: value }) || isDeepStrictEqual(value, given[key as keyof Answers]),
    );
  } catch {
    return false;
  }
};

/** True for a file that has a place for each open question. */
const asks = async (path: string, { questions, people }: OpenQuestions): Promise<boolean> => {
  const { answersText } = await import('../pipeline.ts');
  const text = existsSync(path) ? await answersText(readFileSync(path)).catch(() => '') : '';
  return [...questions.map(({ place }) => place), ...people.map(({ was }) => was)].every((each) =>
    text.includes(JSON.stringify(each)),
  );
};
