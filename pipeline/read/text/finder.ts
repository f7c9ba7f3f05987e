import type { Block } from '../../model/paper/block.ts';

/** What a finder took: the lines up to `to` as blocks, null where they are running text after all. */
export interface Found {
  readonly to: number;
  readonly blocks: readonly Block[] | null;
}

/**
 * Looks whether its kind of table begins at line `from`; null where it does not. A finder that had to look at many
 * lines answers for all of them, so that no line is looked at again and again.
 */
export type Finder = (lines: readonly string[], from: number) => Found | null;

export const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';
