import type { OrderDocument } from '../model/document.ts';
import type { Input, ReadOptions } from '../pipeline.ts';
import { readInput } from './input.ts';

/** A JSON object begins so; RTF, which begins with a brace too, goes on with a backslash. */
const jsonStart = /^\uFEFF?\s*\{\s*["}]/;

/** Bytes that are enough to see whether a file is JSON. */
const peek = 256;

/** True for a file that holds JSON. */
export const isJson = ({ bytes }: Input): boolean =>
  jsonStart.test(new TextDecoder().decode(bytes.subarray(0, peek)));

/** A document from any file: one that `read` or `renew` wrote as JSON, or one that is to be read. */
export const openDocument = async (
  file: string,
  options: ReadOptions & { readonly signal: AbortSignal },
): Promise<OrderDocument> => {
  const { checkDocumentJson, readDocument } = await import('../pipeline.ts');
  const input = await readInput(file, options.signal);
  return isJson(input)
    ? checkDocumentJson(new TextDecoder().decode(input.bytes), input.name)
    : readDocument(input, options);
};
