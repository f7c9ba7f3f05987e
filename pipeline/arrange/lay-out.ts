import type { Block } from '../model/block.ts';
import type { Page } from '../model/page.ts';

/** Words and rulings of pages → paragraphs and tables in reading order. */
export const layOut = (pages: readonly Page[]): readonly Block[] =>
  pages.flatMap(({ words, number }) => [
    {
      kind: 'paragraph',
      text: words.map(({ text }) => text).join(' '),
      label: null,
      align: null,
      bold: false,
      place: { page: number, box: null },
    },
  ]);
