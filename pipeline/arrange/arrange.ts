import type { Block, Table } from '../model/block.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Flow, Line } from '../model/line.ts';
import type { Stage } from '../stage.ts';
import { joinRows } from './join-rows.ts';
import { joinTables } from './join-tables.ts';
import { mergeHeadings } from './merge-headings.ts';
import { splitLines } from './split-lines.ts';

/** Brings a reader's blocks into the shape the author saw: whole tables, whole rows, one line a paragraph. */
export const arrange: Stage<readonly Block[], Flow, { lexicon: Lexicon }> = (blocks, { say }, { lexicon }) =>
  joinTables(blocks.flatMap(linesOf)).map((part) =>
    part.kind === 'table' ? mergeHeadings(joinRows(part), lexicon, say) : part,
  );

const linesOf = (block: Block): (Line | Table)[] =>
  block.kind === 'paragraph' ? splitLines(block) : [block];
