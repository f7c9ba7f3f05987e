import { inflateSync } from 'node:zlib';
import type { PDFContext, PDFObject } from 'pdf-lib';
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream } from 'pdf-lib';

/** Bytes of a content stream unpacked: pages have hundreds of kilobytes, bombs more than any memory. */
const longestContent = 32 * 1024 * 1024;

/** Packed bytes that a filter without a bound of its own may be given: it makes a thousandfold of them at most. */
const longestUnbounded = 1024 * 1024;

const isFlate = (dict: PDFDict): boolean => {
  const filter = dict.lookup(PDFName.of('Filter'));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  return only === PDFName.of('FlateDecode') && !dict.has(PDFName.of('DecodeParms'));
};

const bytesOf = (stream: PDFRawStream): Uint8Array => {
  if (isFlate(stream.dict)) return inflateSync(stream.contents, { maxOutputLength: longestContent });
  if (stream.contents.length > longestUnbounded) throw new RangeError('content stream too long');
  return decodePDFRawStream(stream).decode();
};

/**
 * Streams that make up one content, one character a byte; the parts of a page's content are one text (ISO 32000-1, 7.8.2).
 * Null where they cannot be unpacked.
 */
export const contentOf = (context: PDFContext, contents: PDFObject | undefined): string | null => {
  const object = context.lookup(contents);
  const parts = object instanceof PDFArray ? object.asArray().map((part) => context.lookup(part)) : [object];
  try {
    return parts
      .filter((part) => part instanceof PDFRawStream)
      .map((part) => Buffer.from(bytesOf(part)).toString('latin1'))
      .join('\n');
  } catch {
    return null;
  }
};

/** A dictionary of one's own, with the same entries. */
export const copyOf = (dict: PDFDict | undefined, context: PDFContext): PDFDict => {
  const copy = PDFDict.withContext(context);
  for (const [key, value] of dict?.entries() ?? []) copy.set(key, value);
  return copy;
};

/** A stream with the same dictionary and another content. */
export const restream = (context: PDFContext, content: string, dict?: PDFDict): PDFRawStream => {
  const stream = context.flateStream(Buffer.from(content, 'latin1'));
  for (const [key, value] of dict?.entries() ?? []) {
    if (!['/Length', '/Filter', '/DecodeParms'].includes(key.toString())) stream.dict.set(key, value);
  }
  return stream;
};
