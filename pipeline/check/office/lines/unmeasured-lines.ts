import type { Block, Paragraph } from '../../../model/paper/block.ts';
import type { PaperLine } from '../../../model/paper/measured-paper.ts';

const unmeasured: Omit<PaperLine, 'text' | 'table'> = {
  area: 0,
  box: null,
  fonts: [],
  sizes: [],
  bold: false,
  align: null,
  indent: null,
  firstLine: null,
  width: null,
  spacing: null,
  keepsNext: null,
};

const printed = ({ label, text }: Paragraph): string => (label === null ? text : `${label} ${text}`);

/** What was read as lines of which nothing but the words is known; cells of tables are lines too. */
export const unmeasuredLines = (blocks: readonly Block[]): readonly PaperLine[] =>
  blocks.flatMap((block, table): readonly PaperLine[] =>
    block.kind === 'paragraph'
      ? printed(block)
          .split('\n')
          .map((text) => ({ ...unmeasured, text, table: null }))
      : block.rows.flatMap(({ cells }) => cells.map(({ text }) => ({ ...unmeasured, text, table }))),
  );
