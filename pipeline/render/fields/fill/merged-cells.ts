/**
 * Cells of a repeated row that stand outside of the loop which repeats it: «{#разделы}{название}» beside
 * «{#строки}{мероприятие}{/строки}{/разделы}». They are merged downwards over the rows of one section.
 */
import type { XmlElement } from '@rgrove/parse-xml';
import { childrenNamed } from '../../docx/xml.ts';
import type { ResolvedTag } from '../faults/resolved.ts';
import { innermost } from '../syntax/tagged-part.ts';

/** A loop whose tags stand in two cells of one row, so that it repeats the row. */
interface RowLoop {
  readonly row: XmlElement;
  /** Its scope among those around a tag within, the outermost loop's is 0. */
  readonly level: number;
  readonly firstCell: number;
  readonly lastCell: number;
}

const cellIndex = (row: XmlElement, cell: XmlElement | undefined): number =>
  cell ? childrenNamed(row, 'w:tc').indexOf(cell) : -1;

const rowLoops = (tags: readonly ResolvedTag[]): readonly RowLoop[] => {
  const loops: RowLoop[] = [];
  const levels = new Map<number, number>();
  let level = 0;
  for (const [index, { meaning, braced }] of tags.entries()) {
    if (meaning.kind === 'open' || meaning.kind === 'if') {
      levels.set(index, level);
      level += 1;
    }
    if (meaning.kind !== 'close') continue;
    level -= 1;
    const opener = tags[meaning.opener];
    const row = innermost(braced.unit, 'w:tr');
    if (!opener || !row || innermost(opener.braced.unit, 'w:tr') !== row) continue;
    const firstCell = cellIndex(row, innermost(opener.braced.unit, 'w:tc'));
    const lastCell = cellIndex(row, innermost(braced.unit, 'w:tc'));
    if (firstCell < lastCell)
      loops.push({ row, level: levels.get(meaning.opener) ?? 0, firstCell, lastCell });
  }
  return loops;
};

/** By the place of the first field of each such cell among the tags, the levels of the loops that it is outside of. */
export const mergedCells = (tags: readonly ResolvedTag[]): ReadonlyMap<number, readonly number[]> => {
  const loops = rowLoops(tags);
  const merged = new Map<number, readonly number[]>();
  const seen = new Set<XmlElement>();
  for (const [index, { meaning, braced }] of tags.entries()) {
    const cell = innermost(braced.unit, 'w:tc');
    const row = innermost(braced.unit, 'w:tr');
    if (meaning.kind !== 'value' || !cell || !row || seen.has(cell)) continue;
    seen.add(cell);
    const at = cellIndex(row, cell);
    const levels = loops
      .filter((loop) => loop.row === row && (at < loop.firstCell || at > loop.lastCell))
      .map(({ level }) => level);
    if (levels.length > 0) merged.set(index, levels);
  }
  return merged;
};
