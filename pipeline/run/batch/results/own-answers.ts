import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answers } from '../../../model/answers/answers.ts';
import type { LedgerEntry } from '../ledger/ledger-entry.ts';
import { isOwn } from './kept-files.ts';

/** Where the questions of a document are answered; a second file, «.answers.2.json», where others came up. */
export const answersSuffix = '.answers.json';

/** «.docx», 2 → «.2.docx»: a second file beside one that a person has changed. */
export const numbered = (suffix: string, count: number): string =>
  count === 1 ? suffix : suffix.replace(/(?=\.[^.]*$)/u, `.${count}`);

/**
 * What a person has answered beside the results of a document: the last of its answers files that is not as the program
 * made it; nothing where there is none.
 * @throws Failure `read/json-damaged`, `read/json-unfit`, `answers/…`
 */
export const ownAnswers = async (out: string, stem: string, entry: LedgerEntry | null): Promise<Answers> => {
  let last: string | null = null;
  for (let count = 1; ; count += 1) {
    const path = stem + numbered(answersSuffix, count);
    if (!existsSync(join(out, path))) break;
    if (!isOwn(out, path, entry)) last = path;
  }
  if (last === null) return {};
  const { answersText, parseAnswers } = await import('../../../pipeline.ts');
  return parseAnswers(await answersText(await readFile(join(out, last))), last);
};

interface Asked {
  readonly questions?: readonly { readonly place: string }[];
  readonly people?: readonly { readonly was: string }[];
}

/** True where a person's file has a place for each question of one that was made just now: it goes on holding the answers. */
export const asksAll = (theirs: Uint8Array, made: Uint8Array): boolean => {
  const text = Buffer.from(theirs).toString('utf8');
  const { questions = [], people = [] } = JSON.parse(Buffer.from(made).toString('utf8')) as Asked;
  return [...questions.map(({ place }) => place), ...people.map(({ was }) => was)].every((each) =>
    text.includes(JSON.stringify(each)),
  );
};
