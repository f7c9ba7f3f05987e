import type { Answers } from '../model/answers/answers.ts';
import type { Renewal } from '../model/change.ts';
import type { OrderDocument } from '../model/document.ts';
import { jsonText } from '../model/json-text.ts';
import type { OfficeSettings } from '../model/office/settings.ts';
import { answersFile } from './answer-document.ts';
import type { IssuedFile } from './issue-document.ts';
import { redlineRenewal } from './redline.ts';
import { changesPage } from './renew-document.ts';
import type { RunOptions } from './run-context.ts';

/** What the answers file adds to the document's name. */
export const answersSuffix = '.answers.json';

/** What the files of a renewal add to the document's name. */
export const renewalSuffixes = [
  '.json',
  '.changes.json',
  '.changes.html',
  '.redline.docx',
  '.redline.html',
  answersSuffix,
] as const;

/** A renewed document with what it came from. */
interface Renewed extends RunOptions {
  readonly last: OrderDocument;
  readonly renewal: Renewal;
  readonly answers: Answers;
  /** The template that the redline is printed through; without it the program's own. */
  readonly template?: string | undefined;
  readonly settings: OfficeSettings;
  /** Whose changes Word says they are. */
  readonly author?: string | undefined;
}

/**
 * The renewed document, its list of changes for programs and for people, both years as one with what changed marked,
 * and, where anything is open, the answers file to fill.
 */
export const renewalFiles = async ({
  last,
  renewal,
  answers,
  ...redline
}: Renewed): Promise<readonly IssuedFile[]> => {
  const { document, changes, open } = renewal;
  const text = (suffix: string, content: string): IssuedFile => ({
    suffix,
    bytes: new TextEncoder().encode(content),
  });
  const marked = await redlineRenewal(last, renewal, redline);
  return [
    text('.json', jsonText(document)),
    text('.changes.json', jsonText(changes)),
    text('.changes.html', await changesPage(renewal)),
    ...marked,
    ...(open.questions.length + open.people.length > 0
      ? [text(answersSuffix, jsonText(await answersFile(answers, open)))]
      : []),
  ];
};
