import type { Lexicon } from '../model/lexicon.ts';
import type { Block, Paragraph, Table } from '../model/paper/block.ts';
import type { Flow } from '../model/paper/line.ts';
import type { Stage } from '../stage.ts';
import { dropRepeats } from './drop-repeats.ts';
import { joinRows } from './join-rows.ts';
import { joinTables } from './join-tables.ts';
import { mergeHeadings } from './merge-headings.ts';
import { sayMissingItems } from './missing-items.ts';
import { splitLines } from './split-lines.ts';
import { tableLists } from './tabbed-list.ts';
import { takeHeadings } from './take-headings.ts';
import { unweaveStamps } from './unweave-stamps.ts';

/** Brings a reader's blocks into the shape the author saw: whole tables, whole rows, one line a paragraph. */
export const arrange: Stage<readonly Block[], Flow, { lexicon: Lexicon }> = (blocks, { say }, { lexicon }) =>
  takeHeadings(joinTables(tableLists(linesOf(blocks)))).map((part) => {
    if (part.kind === 'line') return part;
    const joined = joinRows(dropRepeats(part), say);
    sayMissingItems(joined, say);
    return mergeHeadings(joined, lexicon, say);
  });

/** The flow of lines and tables; stamps that stand side by side are in neighbouring paragraphs. */
const linesOf = (blocks: readonly Block[]): Flow =>
  runsOf(blocks).flatMap(
    (run): Flow => (Array.isArray(run) ? unweaveStamps(run.flatMap(splitLines)) : [run]),
  );

/** Tables, and the paragraphs between them as one run each. */
const runsOf = (blocks: readonly Block[]): (Table | Paragraph[])[] => {
  const runs: (Table | Paragraph[])[] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.kind === 'table') runs.push(block);
    else if (Array.isArray(last)) last.push(block);
    else runs.push([block]);
  }
  return runs;
};
