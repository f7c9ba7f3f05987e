import PizZip from 'pizzip';

const encodings = ['utf-8', 'utf-16le', 'windows-1251', 'koi8-r', 'ibm866'];

const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The words of an office file's parts, whatever stands between them, deleted and hidden ones included. */
const archiveText = (bytes: Uint8Array): string =>
  Object.values(new PizZip(bytes).files)
    .filter(({ name }) => name.endsWith('.xml'))
    .map((file) => file.asText().replace(/<[^>]+>/gu, ''))
    .join('\n');

/**
 * Everything that a corpus file could say, for a search that may find too much but misses nothing:
 * a text is decoded in every encoding. Independent of the readers under test.
 */
export const sourceText = (bytes: Uint8Array): string =>
  isArchive(bytes)
    ? archiveText(bytes)
    : encodings.map((encoding) => new TextDecoder(encoding).decode(bytes)).join('\n');
