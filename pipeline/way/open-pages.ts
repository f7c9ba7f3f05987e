import { defaultLimits } from '../model/limits.ts';
import type { OpenPages } from '../read/pages/pages-of-file.ts';
import type { Input, ReadOptions } from './read-document.ts';

export type { OpenPages } from '../read/pages/pages-of-file.ts';

/** The pages of a file as pictures, nothing of it read yet. Throws a `Failure` for one that cannot be opened. */
export const openPages = async (
  input: Input,
  { limits = defaultLimits, password }: Pick<ReadOptions, 'limits' | 'password'> = {},
): Promise<OpenPages> => (await import('../read/pages/open-pages.ts')).openPages(input, { limits, password });
