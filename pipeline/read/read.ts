import { createHash } from 'node:crypto';
import type { Lexicon } from '../model/lexicon.ts';
import type { Limits } from '../model/limits.ts';
import type { Block } from '../model/paper/block.ts';
import type { Content, Source } from '../model/source.ts';
import { exitCodes, Failure } from '../report/failure.ts';
import type { Context, Stage } from '../stage.ts';
import { overLimit, protectedFile } from './input-failure.ts';
import type { ConvertedKind } from './office.ts';
import { type MediaKind, sniff } from './sniff.ts';

/** A file's name, as a person knows it, and its bytes. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The pictures of the pages after the first, where a document is a folder of them. */
  readonly more?: readonly Uint8Array[];
}

interface ReadOptions {
  readonly limits: Limits;
  /** Tells whether a text that a file gives is one. */
  readonly lexicon: Lexicon;
  /** Opens a protected PDF. */
  readonly password?: string | undefined;
  /** The numbers of the pages that are to be read, counted from 1; all where it is not given. */
  readonly only?: ReadonlySet<number> | undefined;
}

/** Reads a file of any known kind. Throws a `Failure` for one that cannot be read. */
export const read: Stage<InputFile, Source, ReadOptions> = async (
  { name, bytes, more = [] },
  context,
  options,
) => {
  const { limits } = options;
  if (bytes.length > limits.fileBytes) throw overLimit('он больше дозволенного');
  const kind = sniff(bytes);
  const reader = readers[kind];
  if (!reader) throw unreadable(kind);
  const { pages, content } =
    more.length > 0
      ? await readFolder([bytes, ...more], limits, options.only)
      : await reader.read(bytes, limits, context, options);
  refuseEndlessText(content, limits);
  const hash = createHash('sha256').update(bytes);
  for (const page of more) hash.update(page);
  return { name, mediaType: reader.mediaType, sha256: hash.digest('hex'), pages, content };
};

/** A folder of pictures, one or more pages each. */
const readFolder: typeof import('./image/read-images.ts')['readImages'] = async (files, ...rest) => {
  if (!files.every(isPicture)) throw noPicture();
  return readPictures(files, ...rest);
};

const readPictures: typeof readFolder = async (...files) =>
  (await import('./image/read-images.ts')).readImages(...files);

const pictureKinds: ReadonlySet<MediaKind> = new Set(['png', 'jpeg', 'tiff', 'webp', 'gif']);

export const isPdf = (bytes: Uint8Array): boolean => sniff(bytes) === 'pdf';

export const isPicture = (bytes: Uint8Array): boolean => pictureKinds.has(sniff(bytes));

/** True for a file whose pages may have to be recognised. */
export const mayBeScan = (bytes: Uint8Array): boolean => isPdf(bytes) || isPicture(bytes);

const noPicture = (): Failure =>
  new Failure({
    rule: 'read/not-a-picture',
    exitCode: exitCodes.input,
    message: 'В папке есть не только изображения страниц.',
    advice:
      'Оставьте в папке одни картинки страниц (PNG, JPEG, TIFF, WebP) или дайте программе сам документ.',
  });

const refuseEndlessText = (content: Content, { wordLength, blockLength, characters }: Limits): void => {
  const isEndless = (text: string): boolean =>
    text.length > wordLength && text.split(/[^\p{L}\p{N}]+/u).some((word) => word.length > wordLength);
  const texts = textsOf(content);
  if (texts.reduce((sum, { length }) => sum + length, 0) > characters)
    throw overLimit(`в нём больше ${characters / 1e6} млн знаков`);
  if (texts.some(({ length }) => length > blockLength))
    throw overLimit(`в нём есть абзац длиннее ${blockLength / 1e6} млн знаков`);
  if (texts.some(isEndless)) throw overLimit(`в нём есть слово длиннее ${wordLength} знаков`);
};

const textsOf = (content: Content): string[] =>
  content.kind === 'pages'
    ? content.pages.flatMap((page) => (page.kind === 'page' ? page.words.map(({ text }) => text) : []))
    : content.blocks.flatMap((block) =>
        block.kind === 'table'
          ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
          : [block.text],
      );

interface Reader {
  readonly mediaType: string;
  readonly read: (
    bytes: Uint8Array,
    limits: Limits,
    context: Context,
    options: Pick<ReadOptions, 'lexicon' | 'password' | 'only'>,
  ) => Promise<Pick<Source, 'pages' | 'content'>>;
}

/** A format that tells of the text's parts. */
const blocksOf = ({
  blocks,
  pages,
}: {
  blocks: readonly Block[];
  pages: number | null;
}): Pick<Source, 'pages' | 'content'> => ({ pages, content: { kind: 'blocks', blocks } });

const picture = (mediaType: string): Reader => ({
  mediaType,
  read: (bytes, limits, _, { only }) => readPictures([bytes], limits, only),
});

const throughOffice =
  (kind: ConvertedKind): Reader['read'] =>
  async (bytes, limits, { say, signal }) =>
    blocksOf(await (await import('./office.ts')).readOffice(kind, bytes, { limits, say, signal }));

/** One row a kind; each loads its reader only when a file of that kind comes. */
const readers: Readonly<Partial<Record<MediaKind, Reader>>> = {
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    read: async (bytes, limits, { say }) =>
      blocksOf((await import('./docx/read-docx.ts')).readDocx(bytes, limits, say)),
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    read: async (bytes, limits) => blocksOf((await import('./xlsx/read-xlsx.ts')).readXlsx(bytes, limits)),
  },
  html: {
    mediaType: 'text/html',
    read: async (bytes, limits, { say }) => {
      const [{ decodeHtml }, { readHtml }] = await Promise.all([
        import('./html/decode-html.ts'),
        import('./html.ts'),
      ]);
      return blocksOf(readHtml(decodeHtml(bytes, say), limits));
    },
  },
  text: {
    mediaType: 'text/plain',
    read: async (bytes, limits, { say }) =>
      blocksOf(await (await import('./text.ts')).readText(bytes, limits, say)),
  },
  png: picture('image/png'),
  jpeg: picture('image/jpeg'),
  tiff: picture('image/tiff'),
  webp: picture('image/webp'),
  gif: picture('image/gif'),
  pdf: {
    mediaType: 'application/pdf',
    read: async (bytes, limits, { say, signal }, options) =>
      (await import('./pdf/read-pdf.ts')).readPdf(bytes, { ...options, limits, say, signal }),
  },
  doc: { mediaType: 'application/msword', read: throughOffice('doc') },
  rtf: { mediaType: 'application/rtf', read: throughOffice('rtf') },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', read: throughOffice('odt') },
  xls: { mediaType: 'application/vnd.ms-excel', read: throughOffice('xls') },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', read: throughOffice('ods') },
};

/** What a file is that no reader takes, in Russian. */
const unreadKinds: Readonly<Partial<Record<MediaKind, string>>> = {
  zip: 'архив, а не документ',
  ole: 'файл старой программы Office, но не Word и не Excel',
  picture: 'изображение в формате, который мало где открывается (BMP, HEIC, DjVu или подобный)',
};

/** What to do with a file that no reader takes. */
const remedy = 'Откройте документ в Word или LibreOffice и сохраните его как DOCX или как текст в UTF-8.';
const remedies: Readonly<Partial<Record<MediaKind, string>>> = {
  zip: 'Распакуйте архив и дайте программе документ из него.',
  picture: 'Откройте его в программе для просмотра и сохраните как PNG, JPEG или PDF.',
};

const unreadable = (kind: MediaKind): Failure => {
  if (kind === 'encrypted') return protectedFile();
  if (kind === 'empty') {
    return new Failure({
      rule: 'read/empty',
      exitCode: exitCodes.input,
      message: 'Файл пуст.',
      advice: 'Проверьте, тот ли это файл и до конца ли он скопирован.',
    });
  }
  const what = unreadKinds[kind];
  return new Failure({
    rule: 'read/kind-unsupported',
    exitCode: exitCodes.input,
    message: what
      ? `Такие файлы программа пока не читает: это ${what}.`
      : 'Что это за файл, узнать не удалось.',
    advice: remedies[kind] ?? remedy,
  });
};
