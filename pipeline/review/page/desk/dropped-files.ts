import type { GivenFile } from './group-files.ts';

/** As many as one drop may bring: a disk that was dropped by mistake is not walked to its end. */
const mostFiles = 2_000;
const deepest = 12;

const entriesOf = (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  return new Promise((resolve, reject) => {
    // A reader gives a folder's entries by parts, Chromium a hundred at once, the last part empty.
    const next = () =>
      reader.readEntries((part) => {
        if (part.length === 0 || found.length >= mostFiles) return resolve(found);
        found.push(...part);
        next();
      }, reject);
    next();
  });
};

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** All files in an entry; what cannot be opened is left out. */
const walk = async (entry: FileSystemEntry, folder: string, found: GivenFile[]): Promise<void> => {
  if (found.length >= mostFiles || folder.split('/').length > deepest) return;
  if (isFile(entry)) {
    const file = await fileOf(entry).catch(() => null);
    if (file) found.push({ file, folder });
  } else if (isFolder(entry)) {
    const inside = folder ? `${folder}/${entry.name}` : entry.name;
    for (const child of await entriesOf(entry).catch(() => [])) await walk(child, inside, found);
  }
};

/** What was dropped, folders with all that is in them. Must be called at once: a browser forgets the drop soon. */
export const droppedFiles = async ({ items }: DataTransfer): Promise<readonly GivenFile[]> => {
  // What was dragged out of another program may be a file that has no place on the disk.
  const dropped = [...items].map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  const found: GivenFile[] = [];
  for (const one of dropped) {
    if (one instanceof File) found.push({ file: one, folder: '' });
    else if (one) await walk(one, '', found);
  }
  return found;
};

/** What was chosen with a button: a folder's files know their way from it. */
export const chosenFiles = (files: Iterable<File>): readonly GivenFile[] =>
  [...files].slice(0, mostFiles).map((file) => ({
    file,
    folder: file.webkitRelativePath.split('/').slice(0, -1).join('/'),
  }));
