import type { Block } from './paper/block.ts';
import type { SourcePage } from './paper/page.ts';

/** A file as a reader understood it. */
export interface Source {
  readonly name: string;
  /** IANA media type of the content as it was recognised, whatever the file's name says. */
  readonly mediaType: string;
  readonly sha256: string;
  /** Number of pages, null where the format has none. */
  readonly pages: number | null;
  readonly content: Content;
}

/** What a format tells of the text: its parts in reading order, without running headers, or only how pages look. */
export type Content =
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly kind: 'pages'; readonly pages: readonly SourcePage[] };
