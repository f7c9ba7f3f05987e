import { defaultLimits } from '../../model/limits.ts';
import type { ReadOptions } from '../../pipeline.ts';
import type { Wanted } from '../wanted.ts';

export interface WorkOptions {
  /** The most threads that recognise; one a core where it is not given. */
  readonly threads?: number;
}

/** How a document is to be read that is wanted so. */
export const readingOf = (
  wanted: Wanted,
  signal: AbortSignal,
  { threads }: WorkOptions,
): ReadOptions & { readonly signal: AbortSignal } => ({
  limits: { ...defaultLimits, pages: wanted.limits.pages },
  engine: wanted.engine,
  threads,
  today: wanted.today,
  signal,
  ...(wanted.password !== null && { password: wanted.password }),
});
