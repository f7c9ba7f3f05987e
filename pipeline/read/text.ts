import type { Block, Paragraph } from '../model/block.ts';
import type { Limits } from '../model/limits.ts';
import { nowhere } from '../model/place.ts';
import { exitCodes, Failure } from '../report/failure.ts';
import type { Say } from '../report/say.ts';
import { decodeText } from './decode-text.ts';
import { splitPipes, type TableLine, tableOf } from './text-table.ts';

/**
 * Blocks of a text or Markdown export: tables with tabs, pipes or drawn rules, paragraphs between blank lines,
 * HTML fragments among them. A text has no pages; a blank line inside a table marks where one ended.
 */
export const readText = async (
  bytes: Uint8Array,
  limits: Limits,
  say: Say,
): Promise<{ blocks: readonly Block[]; pages: null }> => {
  const text = await withoutMarkup(decodeText(bytes, say));
  const lines = text.split(/\r\n?|\n|\f/u);
  const spans = tableSpans(lines);
  const blocks: Block[] = [];
  let next = 0;
  for (const { from, to } of spans) {
    blocks.push(...paragraphsOf(lines.slice(next, from)));
    const table = tableOf(tableLines(lines.slice(from, to)));
    if (table) blocks.push(table);
    next = to;
  }
  blocks.push(...paragraphsOf(lines.slice(next)));
  refuseTooManyCells(blocks, limits);
  return { blocks, pages: null };
};

const fragment = /^[^\S\n]*<(p|div|h[1-6]|li|td|th)\b[^>\n]*>.*<\/\1>[^\S\n]*$/gimu;

/** Marks a line that is one cell over the whole table; a character that no text has. */
const mergedMark = '\u0001';

/** HTML fragments become their text; the paragraphs of one line stay one line, told apart by `mergedBreak`. */
const withoutMarkup = async (text: string): Promise<string> => {
  const clean = text.replaceAll(mergedMark, '').replaceAll(mergedBreak, '');
  if (!clean.match(fragment)) return clean;
  const { htmlToText } = await import('./html.ts');
  return clean.replace(fragment, (html) => `${mergedMark}${htmlToText(html).join(mergedBreak)}`);
};

const mergedBreak = '\u0002';

const isBlank = (line: string): boolean => line.trim() === '';
const isTabbed = (line: string): boolean => line.includes('\t') && !isBlank(line);
const isTableLine = (line: string): boolean => isTabbed(line) || splitPipes(line) !== null;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Runs of table lines, blank lines and merged lines between them included. */
const tableSpans = (lines: readonly string[]): Span[] => {
  const spans: Span[] = [];
  let index = 0;
  while (index < lines.length) {
    if (!isTableLine(lines[index] ?? '')) {
      index += 1;
      continue;
    }
    const to = tableEnd(lines, index);
    if (isTable(lines.slice(index, to).filter(isTableLine))) spans.push({ from: index, to });
    index = to;
  }
  return spans;
};

const tableEnd = (lines: readonly string[], from: number): number => {
  let end = from + 1;
  for (let index = end; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (isTableLine(line)) end = index + 1;
    else if (!isBlank(line) && !line.startsWith(mergedMark) && !isInside(lines, index)) break;
  }
  // A merged line at the very end belongs to the table too: nothing else tears a row's paragraphs into one line.
  while (lines[end]?.startsWith(mergedMark)) end += 1;
  return end;
};

/** A line without cells is part of a table only where table lines touch it from both sides. */
const isInside = (lines: readonly string[], index: number): boolean =>
  isTableLine(lines[index - 1] ?? '') && isTableLine(lines[index + 1] ?? '');

/** «Директор ⇥ И.О. Фамилия» is no table: a table has three columns or at least three rows. */
const isTable = (lines: readonly string[]): boolean => {
  const columns = Math.max(...lines.map((line) => cellsOf(line).length));
  return lines.length > 1 && (columns > 2 || lines.length > 2);
};

const cellsOf = (line: string): string[] => splitPipes(line) ?? line.split('\t').map((cell) => cell.trim());

const tableLines = (lines: readonly string[]): TableLine[] => {
  const result: TableLine[] = [];
  let afterBreak = false;
  for (const line of lines) {
    if (isBlank(line)) {
      afterBreak = true;
      continue;
    }
    const merged = line.startsWith(mergedMark);
    const cells = merged ? [line.replace(mergedMark, '').replaceAll(mergedBreak, '\n')] : cellsOf(line);
    result.push({ cells, afterBreak, merged });
    afterBreak = false;
  }
  return result;
};

/** Paragraphs are told apart by blank lines; their line breaks are kept for `arrange` to judge. */
const paragraphsOf = (lines: readonly string[]): Paragraph[] =>
  lines
    .map((line) => line.replace(mergedMark, '').replaceAll(mergedBreak, '\n').trim())
    .join('\n')
    .split(/\n{2,}/u)
    .filter((block) => block.trim() !== '')
    .map(paragraphOf);

const paragraphOf = (block: string): Paragraph => ({
  kind: 'paragraph',
  text: block
    .replaceAll('**', '')
    .replace(/^#{1,6}\s+/gmu, '')
    .trim(),
  label: null,
  align: null,
  bold: /^(?:\*\*|#{1,6}\s)/u.test(block.trim()),
  place: nowhere,
});

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
