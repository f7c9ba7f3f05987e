import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Answers } from '../../model/answers/answers.ts';
import { observeWork } from '../metrics/observe-work.ts';
import type { DocumentResult } from '../outcome.ts';
import type { BatchDocument } from './batch-document.ts';
import type { Desk } from './desk.ts';
import { endDocument, endNumbered, type Opened } from './results/end-document.ts';
import { isWhole } from './results/kept-files.ts';
import { ownAnswers } from './results/own-answers.ts';
import { workInPieces } from './work-in-pieces.ts';

/** By which a file is seen to have changed while it was worked on. */
const stampOf = (path: string): string => {
  try {
    const { size, mtimeMs } = statSync(path);
    return `${size} ${mtimeMs}`;
  } catch {
    return 'gone';
  }
};

/** What a document is known by as long as its files are as they were; null where it cannot be read, which the work on it will say. */
const keyOf = async (
  { paths, name }: BatchDocument,
  answers: Answers,
  desk: Desk,
  signal: AbortSignal,
): Promise<{ readonly key: string; readonly stamp: string } | null> => {
  try {
    const stamp = paths.map(stampOf).join(' ');
    return { key: await desk.keyOf(paths, basename(name), answers), stamp };
  } catch {
    signal.throwIfAborted();
    return null;
  }
};

/**
 * Makes the results of one document, or finds that they are there already.
 * @throws Failure of the document, or of the folder of results
 */
export const workOnDocument = async (
  document: BatchDocument,
  index: number,
  desk: Desk,
  signal: AbortSignal,
): Promise<DocumentResult> => {
  if (document.failure) throw document.failure;
  const { name, stem, paths } = document;
  const { out, ledger, fresh, register, turns, tell, wanted, slots } = desk;
  const entry = ledger.read(stem);
  const answers = await ownAnswers(out, stem, entry);
  const known = await keyOf(document, answers, desk, signal);
  if (!fresh && known && entry?.key === known.key && isWhole(out, entry))
    return { ...entry.result, name, state: 'known', seconds: 0 };
  tell({ kind: 'started', name });
  const onPages = (done: number, total: number): void => tell({ kind: 'pages', name, done, total });
  const input = { name: basename(name), paths, answers };
  const work = observeWork(desk.work, { run: desk.run, document: String(index + 1) }, desk.observer);
  const pieces = workInPieces(input, { work, slots, wanted, signal, onPages });
  const keyNow = (): string | null => (known?.stamp === paths.map(stampOf).join(' ') ? known.key : null);
  const opened: Opened = { document, entry, keyNow, pieces };
  if (!register) return endDocument(await pieces.whole(), opened, desk);
  const prepared = await pieces.prepare();
  return turns.take(index, () => endNumbered(register, prepared, opened, desk));
};
