import type { Block, Table } from '../model/block.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Flow, Line } from '../model/line.ts';
import type { Stage } from '../stage.ts';
import { joinRows } from './join-rows.ts';
import { joinTables } from './join-tables.ts';
import { mergeHeadings } from './merge-headings.ts';
import { splitLines } from './split-lines.ts';
import { tableLists } from './tabbed-list.ts';
import { unweaveStamps } from './unweave-stamps.ts';

/** Brings a reader's blocks into the shape the author saw: whole tables, whole rows, one line a paragraph. */
export const arrange: Stage<readonly Block[], Flow, { lexicon: Lexicon }> = (blocks, { say }, { lexicon }) =>
  joinTables(tableLists(linesOf(blocks))).map((part) =>
    part.kind === 'table' ? mergeHeadings(joinRows(part), lexicon, say) : part,
  );

/** The flow of lines and tables; stamps that stand side by side are in neighbouring paragraphs. */
const linesOf = (blocks: readonly Block[]): Flow => {
  const flow: (Line | Table)[] = [];
  let lines: Line[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') lines.push(...splitLines(block));
    else {
      flow.push(...unweaveStamps(lines), block);
      lines = [];
    }
  }
  return [...flow, ...unweaveStamps(lines)];
};
