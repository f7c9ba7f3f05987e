import { constants, inflateSync } from 'node:zlib';
import {
  ParseSpeeds,
  PDFArray,
  PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
} from 'pdf-lib';

/**
 * A file's pages as they are written: they show where its pictures stand without decoding any. Null for a file
 * without pictures, and for one that is encrypted or damaged; pdf.js reads those alone.
 */
export const openRawPages = async (bytes: Uint8Array): Promise<readonly PDFPage[] | null> => {
  // Dictionaries of streams are never packed, so every picture shows in the file's bytes.
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('/Image')) return null;
  try {
    const file = await PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false });
    return file.getPages();
  } catch {
    return null;
  }
};

/** A stream's filters by their names, the first to be undone first. */
export const filtersOf = ({ dict }: PDFRawStream): string[] => {
  const filter = dict.lookup(PDFName.of('Filter'));
  const filters = filter instanceof PDFArray ? filter.asArray() : [filter];
  return filters.flatMap((each) => (each instanceof PDFName ? [each.decodeText()] : []));
};

/**
 * The content of a page or a form, unpacked to at most `mostBytes`; null where it is packed in a way that page
 * contents are not, or larger.
 */
export const contentOf = (content: PDFObject | undefined, mostBytes: number): Buffer | null => {
  if (content instanceof PDFRawStream) return unpack(content, mostBytes);
  if (!(content instanceof PDFArray)) return Buffer.alloc(0);
  const parts: Buffer[] = [];
  for (let index = 0, left = mostBytes; index < content.size(); index += 1) {
    const part = content.lookup(index);
    const unpacked = part instanceof PDFRawStream ? unpack(part, left) : Buffer.alloc(0);
    if (!unpacked) return null;
    left -= unpacked.length;
    // An operator never goes on from one part to the next (ISO 32000-1, 7.8.2).
    parts.push(unpacked, Buffer.from('\n'));
  }
  return Buffer.concat(parts);
};

const unpack = (stream: PDFRawStream, mostBytes: number): Buffer | null => {
  const [filter, ...more] = filtersOf(stream);
  if (more.length > 0 || stream.dict.has(PDFName.of('DecodeParms'))) return null;
  const packed = Buffer.from(stream.contents.buffer, stream.contents.byteOffset, stream.contents.length);
  if (filter === undefined) return packed.length <= mostBytes ? packed : null;
  if (filter !== 'FlateDecode') return null;
  try {
    // A limit of zero would be none. A stream that breaks off is read as far as it goes, as viewers do.
    return inflateSync(packed, {
      maxOutputLength: Math.max(1, mostBytes),
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch {
    return null;
  }
};
