/** What a reader may spend on one document, so that a hostile file ends in a message and not in a full memory. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of all parts of an archive, unpacked. */
  readonly unpackedBytes: number;
  /** Bytes of an HTML page, or of all parts of an archive that are XML and are read; their tree takes some twenty times as much memory. */
  readonly xmlBytes: number;
  /** Bytes of one part of a PDF that is no picture, unpacked: a font, a page's operators, a table. */
  readonly partBytes: number;
  /** Unpacked bytes to packed bytes of one part, at most. */
  readonly ratio: number;
  /** Parts in an archive. */
  readonly entries: number;
  /** Elements within elements, tables within tables. */
  readonly nesting: number;
  /** Cells in one document. */
  readonly cells: number;
  /** Characters of all text in one document: a sheet may show one long text in each of its cells. */
  readonly characters: number;
  /** Lines of a text file, blank ones too: the most pages have a fourth of them. */
  readonly lines: number;
  /** Characters of one paragraph or cell: a hundred pages have a third of them, and patterns keep a step for each. */
  readonly blockLength: number;
  /** Characters of one word: what is longer is no text, and costs every rule that looks at words. */
  readonly wordLength: number;
  /** Pages of one document. */
  readonly pages: number;
  /** Operators of one page of a PDF, those of its forms each time that they are used: a page of text has thousands. */
  readonly pageOperators: number;
  /** The same of all pages together. */
  readonly operators: number;
  /** Bytes of one page's operators, unpacked. */
  readonly pageBytes: number;
  /** Pixels of one page's picture: an A4 sheet at 600 dots per inch has 35 million. */
  readonly pixels: number;
}

export const defaultLimits: Limits = {
  fileBytes: 200 * 1024 * 1024,
  unpackedBytes: 512 * 1024 * 1024,
  xmlBytes: 64 * 1024 * 1024,
  partBytes: 64 * 1024 * 1024,
  ratio: 200,
  entries: 10_000,
  nesting: 256,
  cells: 200_000,
  characters: 20_000_000,
  lines: 500_000,
  blockLength: 1_000_000,
  wordLength: 5_000,
  pages: 2_000,
  pageOperators: 200_000,
  operators: 3_000_000,
  pageBytes: 8 * 1024 * 1024,
  pixels: 100_000_000,
};
