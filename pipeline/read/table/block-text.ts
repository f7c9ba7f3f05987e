import type { Block, Paragraph } from '../../model/paper/block.ts';

/** The text of a block within a cell: a label stands before its paragraph, a nested table is a line a row. */
export const blockText = (block: Block): string =>
  block.kind === 'paragraph'
    ? labelled(block)
    : block.rows
        .map(({ cells }) => cells.map(({ text }) => text.replaceAll('\n', ' ')).join('\t'))
        .join('\n');

/** A paragraph's text with its automatic number. */
export const labelled = ({ label, text }: Paragraph): string => (label ? `${label} ${text}`.trim() : text);
