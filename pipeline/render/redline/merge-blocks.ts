/** The paragraphs and tables of two documents as one, with tracked changes from the old to the new. */
import type { XmlElement } from '@rgrove/parse-xml';
import { align, type Line, type Pair } from '../../model/difference/align.ts';
import { childElements, childrenNamed, element, outermost } from '../docx/xml.ts';
import { mergedRuns, textOf, wholeRuns } from './inline.ts';
import { mergeTables, wholeTable } from './merge-tables.ts';
import { type PairedBlock, paragraphEnds, shareLastEnds } from './paragraph-ends.ts';
import type { Mark, Revision } from './revision.ts';

/** Elements around blocks that only name or guard them; their content stays. */
const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml']);

const blocksOf = (container: XmlElement): readonly XmlElement[] =>
  childElements(container).flatMap((child) => {
    if (wrappers.has(child.name)) return blocksOf(child);
    return child.name === 'w:p' || child.name === 'w:tbl' ? [child] : [];
  });

const isSectionEnd = (block: XmlElement): boolean =>
  childrenNamed(block, 'w:pPr').some((properties) => childrenNamed(properties, 'w:sectPr').length > 0);

const lineOf = (block: XmlElement): Line => {
  if (block.name === 'w:tbl') return { kind: 'table', text: outermost(block, 'w:p').map(textOf).join(' ') };
  return { kind: isSectionEnd(block) ? 'section end' : 'paragraph', text: textOf(block) };
};

/**
 * The blocks of `next` with those of `old` marked among them. A container's last paragraph cannot go, so the last
 * ones of both are always one.
 */
export const mergeBlocks = (old: XmlElement, next: XmlElement, revision: Revision): readonly XmlElement[] => {
  const [left, right] = [blocksOf(old), blocksOf(next)];
  const closing = left.at(-1)?.name === 'w:p' && right.at(-1)?.name === 'w:p' ? 1 : 0;
  const [leftEnd, rightEnd] = [left.length - closing, right.length - closing];
  const pairs: readonly Pair[] = [
    ...align(left.slice(0, leftEnd).map(lineOf), right.slice(0, rightEnd).map(lineOf), { byPlace: true }),
    ...(closing ? [{ old: leftEnd, new: rightEnd }] : []),
  ];
  const blocks = shareLastEnds(
    pairs.map(({ old: from, new: to }) => ({
      old: from === null ? undefined : left[from],
      new: to === null ? undefined : right[to],
    })),
  );
  const ends = paragraphEnds(blocks);
  return blocks.flatMap((block, index) => pairedBlock(block, ends[index] ?? null, revision));
};

const pairedBlock = (
  { old, new: next }: PairedBlock,
  end: Mark | null,
  revision: Revision,
): readonly XmlElement[] => {
  if (old && next) return [mergedBlock(old, next, end, revision)];
  if (old) return [wholeBlock(old, 'del', end, revision)];
  return next ? [wholeBlock(next, 'ins', end, revision)] : [];
};

const mergedBlock = (old: XmlElement, next: XmlElement, end: Mark | null, revision: Revision): XmlElement =>
  next.name === 'w:tbl'
    ? mergeTables(old, next, revision, { mergeBlocks, wholeBlocks })
    : withRuns(next, mergedRuns(old, next, revision), end, revision);

/** All blocks of a container, marked. */
const wholeBlocks = (container: XmlElement, mark: Mark, revision: Revision): readonly XmlElement[] =>
  blocksOf(container).map((block) => wholeBlock(block, mark, mark, revision));

const wholeBlock = (block: XmlElement, mark: Mark, end: Mark | null, revision: Revision): XmlElement =>
  block.name === 'w:tbl'
    ? wholeTable(block, mark, revision, wholeBlocks)
    : withRuns(block, wholeRuns(block, mark, revision), end, revision);

/** A paragraph with other runs; `end` marks its end. */
const withRuns = (
  paragraph: XmlElement,
  runs: readonly XmlElement[],
  end: Mark | null,
  revision: Revision,
): XmlElement => {
  const made = element('w:p', {}, [...childrenNamed(paragraph, 'w:pPr'), ...runs]);
  if (end) revision.markParagraph(made, end);
  return made;
};
