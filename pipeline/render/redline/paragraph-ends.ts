import type { XmlElement } from '@rgrove/parse-xml';
import { childrenNamed, printNode } from '../docx/xml.ts';
import type { Mark } from './revision.ts';

/** A block of the old document, the one of the new that it became, or one of them alone. */
export interface PairedBlock {
  readonly old: XmlElement | undefined;
  readonly new: XmlElement | undefined;
}

/** What is done to a block as a whole, null for one that stays. */
const markOf = ({ old, new: next }: PairedBlock): Mark | null => {
  if (old && next) return null;
  return old ? 'del' : 'ins';
};

const isParagraph = ({ old, new: next }: PairedBlock): boolean => (next ?? old)?.name === 'w:p';

/** A paragraph's own properties as text: its style, its indents; '' where it has none. */
const looksOf = (paragraph: XmlElement | undefined): string =>
  paragraph ? childrenNamed(paragraph, 'w:pPr').map(printNode).join('') : '';

const isLone = (block: PairedBlock | undefined): block is PairedBlock =>
  block !== undefined && isParagraph(block) && markOf(block) !== null;

/**
 * Before a table the last paragraph that went and the last that came share one end, since neither could be joined with
 * the table: they become one paragraph.
 */
export const shareLastEnds = (blocks: readonly PairedBlock[]): readonly PairedBlock[] => {
  const shared: PairedBlock[] = [];
  let run: PairedBlock[] = [];
  const close = (next: PairedBlock | undefined): void => {
    const [gone, came] = [run.findLast(({ new: after }) => !after), run.findLast(({ old }) => !old)];
    const joins = gone && came && (!next || !isParagraph(next));
    shared.push(...run.filter((block) => !joins || (block !== gone && block !== came)));
    if (joins) shared.push({ old: gone.old, new: came.new });
    run = [];
  };
  for (const block of blocks) {
    if (isLone(block)) {
      run.push(block);
      continue;
    }
    close(block);
    shared.push(block);
  }
  close(undefined);
  return shared;
};

/**
 * Which ends of paragraphs came or went. Undoing the end of a paragraph joins it with the next one; a table cannot be
 * joined, so where paragraphs before a table came or went, the end of the one before them is marked in place of the
 * last one's, as Word does when they are typed there. That end then stands for both, so both must look alike.
 */
export const paragraphEnds = (blocks: readonly PairedBlock[]): readonly (Mark | null)[] => {
  const ends = blocks.map((block) => (isParagraph(block) ? markOf(block) : null));
  for (const [index, last] of blocks.entries()) {
    const mark = ends[index];
    const next = blocks[index + 1];
    if (!mark || (next && isParagraph(next))) continue;
    const first = ends.findLastIndex((end, place) => place < index && end !== mark) + 1;
    const before = blocks[first - 1];
    if (!before || markOf(before) !== null || !isParagraph(before)) continue;
    const stands =
      mark === 'ins' ? looksOf(before.old) === looksOf(last.new) : looksOf(before.new) === looksOf(last.old);
    if (!stands || looksOf(before.new).includes('<w:sectPr')) continue;
    ends[first - 1] = mark;
    ends[index] = null;
  }
  return ends;
};
