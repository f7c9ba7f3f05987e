import type { Block } from './block.ts';

/** A file as a reader understood it: its blocks in reading order, running headers and footers left out. */
export interface Source {
  readonly name: string;
  /** IANA media type of the content as it was recognised, whatever the file's name says. */
  readonly mediaType: string;
  readonly sha256: string;
  /** Number of pages, null where the format has none. */
  readonly pages: number | null;
  /** True where any page's words came from optical recognition. */
  readonly recognised: boolean;
  readonly blocks: readonly Block[];
}
