import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../../../model/document.ts';
import { errorCode } from '../../../report/error-code.ts';
import { type StagedFiles, stageFiles } from '../../../run/output/stage-files.ts';
import { sha256Of } from '../../../run/sha256.ts';
import type { Issue, PapersWish } from '../../contract/papers.ts';
import { noSuchIssue } from '../papers-failures.ts';
import { zipFiles } from './zip-files.ts';

/** An issue as it is kept beside its files: these bear numbers, for their names are of the document's making. */
export interface KeptIssue extends Omit<Issue, 'outdated' | 'files' | 'zip'> {
  readonly what: PapersWish['what'];
  /** Revisions of the review and of the renewal that it was made of. */
  readonly review: number;
  readonly renewal: number;
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly zip: { readonly name: string; readonly size: number };
}

/** What makes an issue the same one when it is made again, so that what a killed program left is written over. */
export const issueId = (made: unknown): string => sha256Of(JSON.stringify(made)).slice(0, 24);

const isIssueId = (id: string): boolean => /^[0-9a-f]{24}$/u.test(id);

const noteName = 'issue.json';
const zipName = 'all.zip';

interface Papers {
  readonly stem: string;
  readonly issue: Omit<KeptIssue, 'files' | 'zip'>;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Writes an issue under passing names; its note gets its own last: what has none is no issue. */
export const stageIssue = async (
  folder: string,
  { stem, issue, files }: Papers,
): Promise<{ readonly kept: KeptIssue; readonly stage: (remarks: readonly Diagnostic[]) => StagedFiles }> => {
  const zip = await zipFiles(files);
  const sized = files.map(({ name, bytes }) => ({ name, size: bytes.length }));
  const kept = { ...issue, files: sized, zip: { name: `${stem}.zip`, size: zip.length } };
  const place = (name: string): string => join(folder, issue.id, name);
  const stage = (remarks: readonly Diagnostic[]): StagedFiles =>
    stageFiles([
      ...files.map(({ bytes }, index) => ({ path: place(String(index)), content: bytes })),
      { path: place(zipName), content: zip },
      { path: place(noteName), content: JSON.stringify({ ...kept, remarks: [...remarks, ...kept.remarks] }) },
    ]);
  return { kept, stage };
};

/** The latest first. */
export const listIssues = async (folder: string): Promise<readonly KeptIssue[]> => {
  const found = await Promise.all(
    (await namesIn(folder)).filter(isIssueId).map((id) => readIssue(folder, id)),
  );
  return found.filter((issue) => issue !== null).toSorted((a, b) => (a.made < b.made ? 1 : -1));
};

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
};

/** Null for one that is not whole: nothing that a broken disk leaves of one may hide the others. */
const readIssue = async (folder: string, id: string): Promise<KeptIssue | null> => {
  try {
    return JSON.parse(await readFile(join(folder, id, noteName), 'utf8')) as KeptIssue;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
};

/** A file by the name that its issue tells it by. @throws Failure `review/not-found` */
export const readPaper = async (folder: string, id: string, name: string): Promise<Uint8Array> => {
  const issue = isIssueId(id) ? await readIssue(folder, id) : null;
  const index = issue?.files.findIndex((file) => file.name === name) ?? -1;
  if (!issue || (index < 0 && name !== zipName && name !== issue.zip.name)) throw noSuchIssue();
  return readFile(join(folder, id, index < 0 ? zipName : String(index))).catch((error: unknown) => {
    throw errorCode(error) === 'ENOENT' ? noSuchIssue() : error;
  });
};
