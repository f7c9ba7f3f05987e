import type { Limits } from '../model/limits.ts';
import { type Archive, openArchive as open } from '../tools/archive.ts';
import { damaged, overLimit, protectedFile } from './input-failure.ts';

export type { Archive } from '../tools/archive.ts';

/** Opens a document that is a ZIP. Throws a `Failure`. */
export const openArchive = (bytes: Uint8Array, limits: Limits): Archive =>
  open(bytes, limits, { damaged, overLimit, protectedFile: () => protectedFile() });
