/** The paragraphs and tables of two documents as one, with tracked changes from the old to the new. */
import type { XmlElement } from '@rgrove/parse-xml';
import { align, type Line, type Pair } from '../../model/align.ts';
import { childElements, childrenNamed, element, outermost } from '../docx/xml.ts';
import { mergedRuns, textOf, wholeRuns } from './inline.ts';
import { mergeTables, wholeTable } from './merge-tables.ts';
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
  return pairs.map(({ old: from, new: to }) => {
    const [before, after] = [from === null ? null : left[from], to === null ? null : right[to]];
    if (before && after) return mergedBlock(before, after, revision);
    return before
      ? wholeBlock(before, 'del', revision)
      : wholeBlock(after ?? element('w:p'), 'ins', revision);
  });
};

const mergedBlock = (old: XmlElement, next: XmlElement, revision: Revision): XmlElement =>
  next.name === 'w:tbl'
    ? mergeTables(old, next, revision, { mergeBlocks, wholeBlocks })
    : withRuns(next, mergedRuns(old, next, revision));

/** All blocks of a container, marked. */
const wholeBlocks = (container: XmlElement, mark: Mark, revision: Revision): readonly XmlElement[] =>
  blocksOf(container).map((block) => wholeBlock(block, mark, revision));

const wholeBlock = (block: XmlElement, mark: Mark, revision: Revision): XmlElement => {
  if (block.name === 'w:tbl') return wholeTable(block, mark, revision, wholeBlocks);
  const paragraph = withRuns(block, wholeRuns(block, mark, revision));
  revision.markParagraph(paragraph, mark);
  return paragraph;
};

const withRuns = (paragraph: XmlElement, runs: readonly XmlElement[]): XmlElement =>
  element('w:p', {}, [...childrenNamed(paragraph, 'w:pPr'), ...runs]);
