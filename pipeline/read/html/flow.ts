import type { Block, Paragraph } from '../../model/paper/block.ts';
import { nowhere } from '../../model/place.ts';
import { plainText, trimLines } from '../plain-text.ts';

/** How the text at one place is shown; an element hands it on to what it holds. */
export interface Look {
  readonly bold: boolean;
  readonly align: Paragraph['align'];
  /** White space is kept: `pre`. */
  readonly verbatim: boolean;
}

export const plainLook: Look = { bold: false, align: null, verbatim: false };

/** Gathers text into paragraphs. */
export interface Flow {
  readonly write: (text: string, look: Look) => void;
  /** Ends the paragraph; the next one looks as given. */
  readonly endParagraph: (look: Look) => void;
  /** Ends the paragraph and puts finished blocks after it. */
  readonly add: (blocks: readonly Block[], look: Look) => void;
  /** The next paragraph bears this list number; null takes back one that no paragraph bore. */
  readonly label: (label: string | null) => void;
  /** All blocks, the last paragraph ended. */
  readonly finish: () => readonly Block[];
}

/** An empty flow. */
export const createFlow = (): Flow => {
  const blocks: Block[] = [];
  let parts: string[] = [];
  let letters = 0;
  let bold = 0;
  let label: string | null = null;
  let align: Paragraph['align'] = null;

  const endParagraph = (look: Look): void => {
    const line = trimLines(parts.join(''));
    if (line) {
      blocks.push({ kind: 'paragraph', text: line, label, align, bold: bold * 2 > letters, place: nowhere });
      label = null;
    }
    parts = [];
    letters = 0;
    bold = 0;
    align = look.align;
  };

  return {
    write: (raw, look) => {
      if (parts.length === 0) align = look.align;
      const collapsed = look.verbatim ? raw : raw.replace(/[ \t\n\f\r]+/g, ' ');
      const added = plainText(collapsed);
      parts.push(parts.at(-1)?.endsWith(' ') ? added.replace(/^ +/, '') : added);
      const count = added.replace(/\s/g, '').length;
      letters += count;
      if (look.bold) bold += count;
    },
    endParagraph,
    add: (more, look) => {
      endParagraph(look);
      for (const block of more) blocks.push(block);
    },
    label: (next) => {
      label = next;
    },
    finish: () => {
      endParagraph(plainLook);
      return blocks;
    },
  };
};
