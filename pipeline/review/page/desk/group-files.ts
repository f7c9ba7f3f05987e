/** A file that was dropped or chosen, with the folder in which it lay. */
export interface GivenFile {
  readonly file: File;
  /** «Приказы/2025»; empty where it was given by itself. */
  readonly folder: string;
}

/** Files that become one document: one of any kind, or the pictures of its pages. */
export interface Group {
  /** What the document is called. */
  readonly name: string;
  readonly files: readonly File[];
}

export interface Grouped {
  /** Documents beyond doubt. */
  readonly single: readonly Group[];
  /** Pictures that lay together: a person says whether they are pages of one document. */
  readonly asked: readonly Group[];
}

/** Pictures that hold one page each; a TIFF or a PDF may hold a whole document. */
const picture = /\.(?:jpe?g|png|webp|bmp|gif|heic|heif|avif)$/i;

/** What systems and office programs leave in folders. */
const leftBehind = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i;

const collator = new Intl.Collator('ru', { numeric: true, sensitivity: 'base' });

/** «скан 2» before «скан 10». */
export const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  collator.compare(one.name, other.name);

export const isPicture = ({ name, type }: Pick<File, 'name' | 'type'>): boolean =>
  picture.test(name) || /^image\/(?!tiff)/.test(type);

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const stem = (name: string): string => name.replace(/\.[^.]+$/, '');

const single = (file: File): Group => ({ name: file.name, files: [file] });

/** What documents the files are: two and more pictures of one folder are asked about, in the order of their names. */
export const groupFiles = (given: readonly GivenFile[]): Grouped => {
  const wanted = given.filter(({ file }) => !leftBehind.test(file.name) && file.size > 0);
  const folders = Map.groupBy(
    wanted.filter(({ file }) => isPicture(file)),
    ({ folder }) => folder,
  );
  const asked: Group[] = [];
  const alone = wanted.filter(({ file }) => !isPicture(file)).map(({ file }) => file);
  for (const [folder, pictures] of folders) {
    const files = pictures.map(({ file }) => file).toSorted(byName);
    const [first] = files;
    if (files.length < 2) alone.push(...files);
    else asked.push({ name: lastPart(folder) || stem(first?.name ?? ''), files });
  }
  return { single: alone.toSorted(byName).map(single), asked };
};

/** Each picture a document of its own. */
export const apart = ({ files }: Group): readonly Group[] => files.map(single);
