import { closeSync, openSync, readSync } from 'node:fs';
import { extname } from 'node:path';

/** What a file in a folder is taken for, by its name: ten thousand of them are not opened to be listed. */
type FileKind = 'document' | 'picture' | 'json' | 'own' | 'other';

const extensions: Readonly<Record<'document' | 'picture', readonly string[]>> = {
  document: [
    ...['.docx', '.docm', '.doc', '.rtf', '.odt', '.pdf', '.txt', '.md', '.html', '.htm'],
    ...['.xlsx', '.xlsm', '.xls', '.ods', '.csv', '.djvu'],
  ],
  // Those that are not read are taken too: their failure says what to do.
  picture: ['.png', '.jpg', '.jpeg', '.tif', '.tiff', '.webp', '.gif', '.bmp', '.heic', '.jp2'],
};

/** What the program writes beside a document's own papers. */
const ownResult = /\.(?:changes\.(?:json|html)|answers(?:\.\d+)?\.json|redline\.(?:docx|html)|email\.txt)$/iu;

/** What systems and Office put into folders of their own accord; what begins with a dot is hidden. */
const ofSystems = /^(?:\.|~\$|~wr[ld]\d|thumbs\.db$|desktop\.ini$|__macosx$)/iu;

export const isOfSystems = (name: string): boolean => ofSystems.test(name);

export const fileKind = (name: string): FileKind => {
  if (ownResult.test(name)) return 'own';
  const extension = extname(name).toLowerCase();
  if (extension === '.json') return 'json';
  if (extensions.picture.includes(extension)) return 'picture';
  return extensions.document.includes(extension) ? 'document' : 'other';
};

/** Bytes that are enough to see whether JSON is a document of the contract: it begins with its schema. */
const peek = 256;

/** True for JSON that `read` or `renew` wrote. */
export const isDocumentJson = (path: string): boolean => {
  const bytes = Buffer.alloc(peek);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, bytes, 0, peek, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    // Reading it as a document will say why it cannot be.
    return true;
  }
  return bytes.toString('utf8').includes('"prikaz.document/');
};

/** The letters alone: «стр. 2» and «стр. 10» are pages of one document. */
const lettersOf = (name: string): string =>
  name
    .slice(0, name.length - extname(name).length)
    .replace(/[^\p{L}]+/gu, '')
    .toLowerCase();

/** True for names of pictures that differ only in their numbers, as pages do. */
export const namedAsPages = (names: readonly string[]): boolean =>
  names.length > 1 &&
  names.every((name) => fileKind(name) === 'picture') &&
  new Set(names.map(lettersOf)).size === 1;
