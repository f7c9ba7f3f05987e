import type { Limits } from '../model/limits.ts';
import type { Block } from '../model/paper/block.ts';
import { exitCodes, Failure } from '../report/failure.ts';
import type { Say } from '../report/say.ts';
import { decodeText } from './decode-text.ts';
import { overLimit } from './input-failure.ts';
import { breakLines, cleanText, plainBreaks } from './text/clean-text.ts';
import { closePipes } from './text/close-pipes.ts';
import { readCsv } from './text/csv.ts';
import { findCellLines } from './text/find-cell-lines.ts';
import { findFrame } from './text/find-frame.ts';
import { findLayout } from './text/find-layout.ts';
import { findLineTable, isTableLine } from './text/find-line-table.ts';
import { findStamps } from './text/find-stamps.ts';
import { type Finder, isBlank } from './text/finder.ts';
import { markFragments } from './text/merged-line.ts';
import { splitPages } from './text/page-ends.ts';
import { paragraphsOf } from './text/paragraphs.ts';

/** The kinds of table that a text may hold, the surest first. */
const finders: readonly Finder[] = [findFrame, findLineTable, findStamps, findLayout, findCellLines];

/**
 * Blocks of a text or Markdown export: tables however they are drawn, paragraphs between blank lines, HTML
 * fragments among them. A text has no pages that could be counted.
 */
export const readText = async (
  bytes: Uint8Array,
  limits: Limits,
  say: Say,
): Promise<{ blocks: readonly Block[]; pages: null }> => {
  const decoded = decodeText(bytes, say);
  if (decoded.length > limits.characters)
    throw overLimit(`в нём больше ${limits.characters / 1e6} млн знаков`);
  const lines = plainBreaks(decoded);
  refuseTooManyLines(lines, limits);
  const text = cleanText(await markFragments(lines));
  const blocks = readCsv(text, limits) ?? blocksOf(linesOf(text));
  refuseTooManyCells(blocks, limits);
  return { blocks, pages: null };
};

const refuseTooManyLines = (text: string, { lines }: Limits): void => {
  let left = lines;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) left -= 1;
  if (left < 0) throw overLimit(`в нём больше ${lines / 1000} тыс. строк`);
};

const linesOf = (text: string): string[] =>
  closePipes(splitPages(text)).flatMap((line) => breakLines(line, isTableLine(line)));

const blocksOf = (lines: readonly string[]): Block[] => {
  const blocks: Block[] = [];
  let plainFrom = 0;
  let next = 0;
  while (next < lines.length) {
    const found = findFirst(lines, next);
    if (found?.blocks) {
      for (const block of paragraphsOf(lines.slice(plainFrom, next))) blocks.push(block);
      for (const block of found.blocks) blocks.push(block);
      plainFrom = found.to;
    }
    next = found?.to ?? next + 1;
  }
  return [...blocks, ...paragraphsOf(lines.slice(plainFrom))];
};

const findFirst: Finder = (lines, from) => {
  // No table begins with a blank line.
  if (isBlank(lines[from])) return null;
  for (const find of finders) {
    const found = find(lines, from);
    if (found) return found;
  }
  return null;
};

const refuseTooManyCells = (blocks: readonly Block[], limits: Limits): void => {
  const cells = blocks.reduce(
    (sum, block) => sum + (block.kind === 'table' ? block.columns * block.rows.length : 0),
    0,
  );
  if (cells > limits.cells) {
    throw new Failure({
      rule: 'read/too-many-cells',
      exitCode: exitCodes.input,
      message: `В таблицах файла ${cells} ячеек, допускается не больше ${limits.cells}.`,
      advice: 'Разделите файл на части и прочитайте их по одной.',
    });
  }
};
