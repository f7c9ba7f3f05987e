import { constants, inflateSync } from 'node:zlib';
import {
  ParseSpeeds,
  PDFArray,
  type PDFContext,
  PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
} from 'pdf-lib';
import { overLimit } from '../input-failure.ts';
import { fromAscii } from './from-ascii.ts';
import { lzwSize, runLengthSize } from './packed-size.ts';

/**
 * A file's pages as they are written: they show what a page costs and where its pictures stand before anything is
 * decoded. None for a file that is encrypted or damaged; pdf.js reads those alone.
 */
export const openRawPages = async (bytes: Uint8Array): Promise<readonly PDFPage[]> => {
  try {
    const file = await PDFDocument.load(bytes, {
      parseSpeed: ParseSpeeds.Fastest,
      updateMetadata: false,
      throwOnInvalidObject: true,
    });
    shareBytes(file.context, bytes);
    return file.getPages();
  } catch {
    return [];
  }
};

/** Bytes of a stream whose copy is worth giving up, and how often the file may be looked through for them. */
const large = 64 * 1024;
const mostLooks = 4;
/** Bytes from a stream's middle that tell where in the file it stands: pictures of one scanner begin alike. */
const telling = 64;

/** Makes the large streams views of the file: pdf-lib copies each, and a scan would be in memory twice. */
const shareBytes = (context: PDFContext, bytes: Uint8Array): void => {
  const search = { file: viewOf(bytes), next: 0, left: mostLooks * bytes.length };
  for (const [, stream] of context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream) || stream.contents.length < large) continue;
    const at = placeOf(viewOf(stream.contents), search);
    if (at === null) continue;
    search.next = at + stream.contents.length;
    Object.defineProperty(stream, 'contents', { value: bytes.subarray(at, search.next) });
  }
};

/** How far a file has been looked through, and for how many bytes more it may be. */
interface Search {
  readonly file: Buffer;
  readonly next: number;
  left: number;
}

/** Where a copy was taken from: streams mostly stand in the order of their numbers, others are looked for from the start. */
const placeOf = (copy: Buffer, search: Search): number | null => {
  const { file } = search;
  const middle = copy.length >> 1;
  const sample = copy.subarray(middle, middle + telling);
  for (const from of [search.next, 0]) {
    const at = search.left > 0 ? file.indexOf(sample, from + middle) : -1;
    search.left -= (at < 0 ? file.length : at) - from;
    const start = at - middle;
    if (start >= from && file.subarray(start, start + copy.length).equals(copy)) return start;
  }
  return null;
};

const viewOf = ({ buffer, byteOffset, length }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, length);

/** A stream's filters by their names, the first to be undone first. */
export const filtersOf = ({ dict }: PDFRawStream): string[] => {
  const filter = dict.lookup(PDFName.of('Filter'));
  const filters = filter instanceof PDFArray ? filter.asArray() : [filter];
  return filters.flatMap((each) => (each instanceof PDFName ? [each.decodeText()] : []));
};

/**
 * The content of a page or a form, unpacked; null where it is packed in a way that page contents are not.
 * @throws Failure `read/over-limit` where it is larger than `mostBytes`
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

/** Filters of one stream; a chain of more is nobody's page. */
const mostFilters = 8;

const unpack = (stream: PDFRawStream, mostBytes: number): Buffer | null => {
  const filters = filtersOf(stream);
  // Nobody packs by LZW what is packed already, or will be.
  const isTwicePacked = filters.some(isLzw) && filters.filter(isPacking).length > 1;
  if (filters.length > mostFilters || isTwicePacked) throw tooMuch();
  const { buffer, byteOffset, length } = stream.contents;
  let data: Buffer | null = Buffer.from(buffer, byteOffset, length);
  for (const filter of filters) data = data && undo(filter, data, mostBytes);
  if (data && data.length > mostBytes) throw tooMuch();
  return stream.dict.has(PDFName.of('DecodeParms')) ? null : data;
};

const isLzw = (filter: string): boolean => /^LZW/u.test(filter);

const isPacking = (filter: string): boolean => /^(?:Fl|LZW|RunLength|RL)/u.test(filter);

const undo = (filter: string, data: Buffer, mostBytes: number): Buffer | null => {
  if (filter === 'FlateDecode' || filter === 'Fl') return inflate(data, mostBytes);
  // These are left to pdf.js, which knows no limit.
  const size = isLzw(filter) ? lzwSize(data) : /^R/u.test(filter) ? runLengthSize(data) : 0;
  if (size > mostBytes) throw tooMuch();
  return fromAscii(filter, data);
};

/** A stream that breaks off is read as far as it goes, as viewers do. */
const inflate = (packed: Buffer, mostBytes: number): Buffer | null => {
  try {
    // A limit of zero would be none.
    const maxOutputLength = Math.max(1, mostBytes);
    return inflateSync(packed, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (cause) {
    if (cause instanceof RangeError) throw tooMuch();
    return null;
  }
};

const tooMuch = () => overLimit('на одной его странице слишком много всего');
