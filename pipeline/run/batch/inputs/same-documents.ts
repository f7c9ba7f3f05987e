import { statSync } from 'node:fs';
import type { BatchDocument } from '../batch-document.ts';
import { fileKey } from '../ledger/document-key.ts';

/** Pairs that are named. */
const shown = 3;

/** Bytes of each of its files; null where they cannot be told or there are none: the work on it will say so. */
const sizesOf = ({ paths }: BatchDocument): string | null => {
  try {
    const sizes = paths.map((path) => statSync(path).size);
    return sizes.some((size) => size > 0) ? sizes.join(' ') : null;
  } catch {
    return null;
  }
};

const contentOf = async ({ paths }: BatchDocument, signal: AbortSignal): Promise<string | null> => {
  try {
    const keys: string[] = [];
    for (const path of paths) keys.push(await fileKey(path, signal));
    return keys.join(' ');
  } catch {
    signal.throwIfAborted();
    return null;
  }
};

/** Documents by what `by` gives of them, those aside that nothing is like. */
const alike = <Key>(
  documents: readonly BatchDocument[],
  by: (document: BatchDocument) => Key | null | undefined,
): readonly BatchDocument[][] =>
  [...Map.groupBy(documents, by)].flatMap(([key, group]) =>
    key === null || key === undefined || group.length < 2 ? [] : [group],
  );

/**
 * Tells of documents whose bytes are the same, in Russian: two copies of an order would become two orders, with two
 * numbers. Only files of one size are read.
 */
export const sameDocumentsNotes = async (
  documents: readonly BatchDocument[],
  signal: AbortSignal,
): Promise<readonly string[]> => {
  const contents = new Map<BatchDocument, string | null>();
  for (const document of alike(documents, sizesOf).flat())
    contents.set(document, await contentOf(document, signal));
  const pairs = alike([...contents.keys()], (document) => contents.get(document)).flatMap(
    ([first, ...copies]) => copies.map((copy) => `${first?.name} = ${copy.name}`),
  );
  if (pairs.length === 0) return [];
  const more = pairs.length > shown ? ' и другие' : '';
  return [
    `Повторов среди файлов: ${pairs.length} (${pairs.slice(0, shown).join(', ')}${more}). Обработан будет каждый: лишние уберите.`,
  ];
};
