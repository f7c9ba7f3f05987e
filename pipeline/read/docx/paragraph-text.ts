import type { Block } from '../../model/paper/block.ts';
import { plainText, trimLines } from '../plain-text.ts';

/** Gathers what one paragraph prints; paragraphs whose marks were deleted gather into one. */
export interface ParagraphText {
  readonly write: (text: string, bold: boolean, page: number) => void;
  /** Puts the paragraphs of a text box where its anchor stands: before the paragraph, or after one that has begun. */
  readonly addBox: (blocks: readonly Block[]) => void;
  readonly finish: () => FinishedText;
}

interface FinishedText {
  readonly text: string;
  /** True where most of its letters are bold. */
  readonly bold: boolean;
  /** Page of its first character, null where it has none. */
  readonly page: number | null;
  readonly before: readonly Block[];
  readonly after: readonly Block[];
}

/** A paragraph without text. */
export const createParagraphText = (): ParagraphText => {
  const parts: string[] = [];
  const before: Block[] = [];
  const after: Block[] = [];
  let letters = 0;
  let boldLetters = 0;
  let firstPage: number | null = null;
  return {
    write: (raw, bold, page) => {
      const text = plainText(raw);
      const count = text.replace(/\s/g, '').length;
      parts.push(text);
      letters += count;
      if (bold) boldLetters += count;
      if (count > 0) firstPage ??= page;
    },
    addBox: (blocks) => {
      const side = letters === 0 ? before : after;
      for (const block of blocks) side.push(block);
    },
    finish: () => ({
      text: trimLines(parts.join('')),
      bold: boldLetters * 2 > letters,
      page: firstPage,
      before,
      after,
    }),
  };
};
