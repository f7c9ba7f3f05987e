import type { OrderDocument } from '../model/document.ts';
import { checkDocumentJson } from './parse-json.ts';
import { type Input, type ReadOptions, readDocument } from './read-document.ts';

/** A JSON object begins so; RTF, which begins with a brace too, goes on with a backslash. */
const jsonStart = /^\uFEFF?\s*\{\s*["}]/;

/** Bytes that are enough to see whether a file is JSON. */
const peek = 256;

/** True for a file that holds JSON. */
export const isJson = ({ bytes }: Pick<Input, 'bytes'>): boolean =>
  jsonStart.test(new TextDecoder().decode(bytes.subarray(0, peek)));

/** The document that a file of JSON holds. Throws a `Failure` where it holds none. */
export const parseDocument = ({ name, bytes }: Input): Promise<OrderDocument> =>
  checkDocumentJson(new TextDecoder().decode(bytes), name);

/** A document from any file: one that `read` or `renew` wrote as JSON, or one that is to be read. */
export const openDocument = (input: Input, options: ReadOptions = {}): Promise<OrderDocument> =>
  isJson(input) ? parseDocument(input) : readDocument(input, options);
