import { nameKey } from '../../../model/name-key.ts';
import { sha256Of } from '../../sha256.ts';

/** What no name of a file may have (Windows), and what is not seen in one: control characters, marks of direction. */
const forbidden = /[<>:"\\|?*]/gu;
const unseen = /\p{C}/gu;

/** Names that Windows keeps for devices, whatever follows the first dot. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu;

/** Bytes of a name in UTF-8 that leave room for what results end with: file systems take 255. */
const longestName = 180;

const shortened = (name: string): string => {
  if (Buffer.byteLength(name) <= longestName) return name;
  const hash = sha256Of(name).slice(0, 8);
  let short = '';
  for (const letter of name) {
    if (Buffer.byteLength(short + letter) > longestName - hash.length - 1) break;
    short += letter;
  }
  return `${short}~${hash}`;
};

/** One name of a folder or file as every system takes it and every person can type it. */
const safeName = (name: string): string => {
  const seen = name.normalize('NFC').replace(unseen, '').replace(forbidden, '_');
  const whole = seen.replace(/^[\s.]+|[\s.]+$/gu, '') || '_';
  return shortened(whole.replace(reserved, '$&_'));
};

/** The folder of reports in the output folder is no place for results. */
const reportFolder = /^report$/iu;

const safePath = (path: string): string =>
  path
    .split('/')
    .map(safeName)
    .join('/')
    .replace(/^[^/]+(?=\/)/u, (first) => (reportFolder.test(first) ? `${first}_` : first));

/** What ends a name of our own results: «приказ.changes» and «приказ» would share a file. */
const middle = /\.(?:changes|redline|answers|email|\d+)$/iu;

const withoutExtension = (path: string): string => {
  const plain = path.replace(/(?<=[^/])\.[^./]*$/u, '');
  return middle.test(plain) ? path : plain;
};

interface Named {
  /** With «/». */
  readonly name: string;
  /** True for a folder of pictures: its name has no extension. */
  readonly isFolder: boolean;
}

/** What a stem gets that ends like a result of another one: a folder of pictures may be called «приказ.changes». */
const apart = (stem: string): string => (middle.test(stem) ? `${stem}_` : stem);

/** The folders that a path leads through. */
const foldersOf = (path: string): string[] => {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
};

/** What results end with, in one word or in two: a folder may be called so too. */
const resultEnds = [
  /\.(?:docx|pdf|xlsx|ics|csv|html|json|txt)$/u,
  /\.\w+\.(?:docx|pdf|xlsx|ics|csv|html|json|txt)$/u,
];

/** The stems whose results would have to be where a folder is. */
const blockedBy = (folder: string): string[] =>
  resultEnds.filter((end) => end.test(folder)).map((end) => folder.replace(end, ''));

/**
 * What the results of each document are called: its name without the extension; documents that would share one
 * («приказ.docx» and «приказ.pdf») keep theirs, and those that differ only in case or in what no system takes are counted.
 */
export const resultStems = (documents: readonly Named[]): readonly string[] => {
  const full = documents.map(({ name }) => safePath(name));
  const plain = documents.map(({ isFolder }, index) => {
    const path = full[index] ?? '';
    return isFolder ? path : withoutExtension(path);
  });
  const shares = Map.groupBy(plain, nameKey);
  const taken = new Set(full.flatMap((path) => foldersOf(nameKey(path)).flatMap(blockedBy)));
  return plain.map((short, index) => {
    const alone = shares.get(nameKey(short))?.length === 1;
    const wanted = apart(alone ? short : (full[index] ?? short));
    let stem = wanted;
    for (let count = 2; taken.has(nameKey(stem)); count += 1) stem = `${wanted} (${count})`;
    taken.add(nameKey(stem));
    return stem;
  });
};
