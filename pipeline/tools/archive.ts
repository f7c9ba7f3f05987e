import { crc32, inflateRawSync } from 'node:zlib';
import PizZip from 'pizzip';
import type { Limits } from '../model/limits.ts';
import { Failure } from '../report/failure.ts';

/** How what cannot be unpacked is refused; what is wrong is Russian, without a full stop. */
export interface ArchiveRefusals {
  readonly damaged: (what: string, cause?: unknown) => Failure;
  readonly overLimit: (what: string) => Failure;
  readonly protectedFile: () => Failure;
}

/** An opened ZIP; a part is unpacked when it is asked for. */
export interface Archive {
  /** Paths of all parts, in lower case (OPC part names are equal whatever their case), in the order of the directory. */
  readonly names: readonly string[];
  /** The same as they are spelled in the file. */
  readonly spelled: readonly string[];
  /** The unpacked bytes of a part, null where there is none of that name. */
  readonly read: (name: string) => Uint8Array | null;
}

/** What the directory says of one part, as PizZip keeps it behind `ZipObject`. */
interface PackedPart {
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  readonly compressionMethod: string;
  readonly crc32: number;
  readonly getCompressedContent: () => Uint8Array;
}

interface NamedPart {
  readonly name: string;
  readonly packed: PackedPart;
}

/** A part that unpacks to less than this is no bomb, however well it was packed. */
const harmlessBytes = 1024 * 1024;
const stored = '\x00\x00';

/**
 * Opens a ZIP of bounded size: the directory is checked before anything is unpacked, and the unpacking itself stops
 * at the size that the directory declared, for a directory may lie. Throws a `Failure`.
 */
export const openArchive = (bytes: Uint8Array, limits: Limits, refuse: ArchiveRefusals): Archive => {
  if (bytes.length > limits.fileBytes) throw refuse.overLimit('сам файл больше дозволенного');
  if (listsMoreThan(limits.entries, bytes)) throw refuse.overLimit('в архиве слишком много частей');
  const parts = listParts(bytes, refuse);
  checkDirectory(parts, limits, refuse);
  return {
    names: [...parts.keys()],
    spelled: [...parts.values()].map(({ name }) => name),
    read: (name) => {
      const part = parts.get(name.toLowerCase());
      return part ? unpack(name, part.packed, refuse) : null;
    },
  };
};

/** What each entry of a directory begins with (APPNOTE.TXT 4.3.12). */
const entryMark = Buffer.from('PK\x01\x02', 'latin1');

/**
 * True for more entries, those of archives within it included, before any is taken into memory: a million of them take
 * PizZip half a minute, and what the end of the directory says of their number may be a lie.
 */
const listsMoreThan = (most: number, { buffer, byteOffset, length }: Uint8Array): boolean => {
  const file = Buffer.from(buffer, byteOffset, length);
  let found = 0;
  for (let at = file.indexOf(entryMark); at >= 0; at = file.indexOf(entryMark, at + entryMark.length)) {
    found += 1;
    if (found > most) return true;
  }
  return false;
};

const listParts = (bytes: Uint8Array, refuse: ArchiveRefusals): Map<string, NamedPart> => {
  try {
    const parts = new Map<string, NamedPart>();
    for (const file of Object.values(new PizZip(bytes).files)) {
      const packed: unknown = '_data' in file ? file._data : null;
      if (!file.dir && isPackedPart(packed)) {
        const name = partPath(file.name, refuse);
        parts.set(name.toLowerCase(), { name, packed });
      }
    }
    return parts;
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    if (cause instanceof Error && /encrypted/i.test(cause.message)) throw refuse.protectedFile();
    throw refuse.damaged('архив внутри него не читается', cause);
  }
};

const isPackedPart = (value: unknown): value is PackedPart =>
  typeof value === 'object' &&
  value !== null &&
  'getCompressedContent' in value &&
  'uncompressedSize' in value;

const partPath = (path: string, refuse: ArchiveRefusals): string => {
  const name = path.replaceAll('\\', '/');
  if (name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..')) {
    throw refuse.damaged('части архива указывают за его пределы');
  }
  return name;
};

const checkDirectory = (
  parts: ReadonlyMap<string, NamedPart>,
  limits: Limits,
  refuse: ArchiveRefusals,
): void => {
  if (parts.size > limits.entries) throw refuse.overLimit('в архиве слишком много частей');
  let total = 0;
  for (const { packed } of parts.values()) {
    const { compressedSize, uncompressedSize } = packed;
    if (compressedSize < 0 || uncompressedSize < 0)
      throw refuse.overLimit('часть архива больше двух гигабайт');
    if (uncompressedSize > harmlessBytes && uncompressedSize > compressedSize * limits.ratio) {
      throw refuse.overLimit('часть архива сжата сильнее, чем бывает у документов');
    }
    total += uncompressedSize;
  }
  if (total > limits.unpackedBytes) throw refuse.overLimit('распакованный архив больше дозволенного');
};

const unpack = (name: string, part: PackedPart, refuse: ArchiveRefusals): Uint8Array => {
  let bytes: Uint8Array;
  try {
    const packed = part.getCompressedContent();
    // A limit of zero would be none.
    const limit = { maxOutputLength: Math.max(part.uncompressedSize, 1) };
    bytes = part.compressionMethod === stored ? packed : inflateRawSync(packed, limit);
  } catch (cause) {
    throw refuse.damaged(`часть «${name}» не распаковывается`, cause);
  }
  if (bytes.length !== part.uncompressedSize || crc32(bytes) !== part.crc32 >>> 0) {
    throw refuse.damaged(`часть «${name}» не сходится с оглавлением архива`);
  }
  return bytes;
};
