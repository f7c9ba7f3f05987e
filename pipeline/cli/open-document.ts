import type { OrderDocument } from '../model/document.ts';
import type { ReadOptions } from '../pipeline.ts';
import { readInput } from './input.ts';

/** A JSON object begins so; RTF, which begins with a brace too, goes on with a backslash. */
const jsonStart = /^\uFEFF?\s*\{\s*["}]/;

/** Bytes that are enough to see whether a file is JSON. */
const peek = 256;

/** A document from any file: one that `read` or `renew` wrote as JSON, or one that is to be read. */
export const openDocument = async (
  file: string,
  options: ReadOptions & { readonly signal: AbortSignal },
): Promise<OrderDocument> => {
  const { checkDocumentJson, readDocument } = await import('../pipeline.ts');
  const input = await readInput(file, options.signal);
  const isJson = jsonStart.test(new TextDecoder().decode(input.bytes.subarray(0, peek)));
  return isJson
    ? checkDocumentJson(new TextDecoder().decode(input.bytes), input.name)
    : readDocument(input, options);
};
