import type { PaperLine } from '../../../model/paper/measured-paper.ts';
import { content, isDeleted } from '../../docx/content.ts';
import type { Numbering } from '../../docx/numbering.ts';
import { child, childValue, type XmlElement } from '../../xml.ts';
import { boxFrame } from './box-frame.ts';
import type { SetParagraph } from './formats.ts';
import type { Frame } from './frame.ts';
import { lineLook, spacingOf } from './line-look.ts';
import { measureTable } from './measure-table.ts';
import type { Measuring } from './measuring.ts';
import { type Piece, piecesOf } from './runs.ts';
import { afterTabs } from './tab-stops.ts';
import { millimetres, toTwips } from './twips.ts';

/** The paragraphs of a body, a cell or a text box, tables and boxes within them included, as lines; returns its own. */
export const measureBlocks = (
  nodes: Iterable<XmlElement>,
  frame: Frame,
  measuring: Measuring,
): readonly PaperLine[] => {
  const own: PaperLine[] = [];
  // A deleted paragraph mark joins its paragraph with the next.
  let open: Piece[] = [];
  for (const node of nodes) {
    if (node.name === 'tbl') measureTable(node, frame, measuring);
    if (node.name !== 'p') continue;
    const properties = child(node, 'pPr');
    const set = measuring.formats.paragraph(properties, frame.format);
    const pieces = [...open, ...piecesOf(node, set)];
    open = isDeleted(child(properties, 'rPr')) ? pieces : [];
    if (open.length > 0) continue;
    const line = measureParagraph({ pieces, set, properties }, frame, measuring);
    if (line) own.push(line);
  }
  return own;
};

interface Paragraph {
  readonly pieces: readonly Piece[];
  readonly set: SetParagraph;
  readonly properties: XmlElement | undefined;
}

const measureParagraph = (paragraph: Paragraph, frame: Frame, measuring: Measuring): PaperLine | null => {
  const { pieces, set } = paragraph;
  const first = pieces.findIndex(({ kind }) => kind === 'text');
  const boxesIn = (from: number, to: number): void => {
    for (const piece of pieces.slice(from, to))
      if (piece.kind === 'box') measuring.blocks(content(piece.container), boxFrame(piece.anchor, frame));
  };
  // A box stands before the text that its anchor comes before.
  boxesIn(0, first < 0 ? pieces.length : first);
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
  const label = labelOf(set, text, measuring.numbering);
  const line =
    `${label}${text}`.trim() === '' ? null : lineOf(paragraph, `${label}${text}`, frame, measuring);
  if (line) measuring.lines.push(line);
  if (first >= 0) boxesIn(first, pieces.length);
  return line;
};

const suffixes: Readonly<Record<string, string>> = { space: ' ', nothing: '' };

/** The automatic number with what parts it from the text. */
const labelOf = ({ format, style, run }: SetParagraph, text: string, numbering: Numbering): string => {
  if (text === '' && run(undefined).hidden) return '';
  const label = numbering.label(format.list, style);
  if (label === null) return '';
  const suffix = childValue(numbering.level(format.list, style), 'suff') ?? 'tab';
  return `${label}${suffixes[suffix] ?? '\t'}`;
};

const lineOf = (
  { pieces, set: { format, run }, properties }: Paragraph,
  text: string,
  frame: Frame,
  { tab }: Measuring,
): PaperLine => {
  const letters = pieces.some((piece) => piece.kind === 'text' && piece.text.trim() !== '');
  // A paragraph of nothing but its number looks as its mark does.
  const look = lineLook(letters ? pieces : [{ kind: 'text', text, look: run(child(properties, 'rPr')) }]);
  const { left = 0, right = 0, keepNext = false } = format;
  const tabs = /^\t*/.exec(text)?.[0].length ?? 0;
  const start = afterTabs(tabs, format, tab);
  const framed = child(properties, 'framePr');
  const own = framed ? toTwips(framed.attributes['w']) : undefined;
  const width = own ?? (framed || frame.width === null ? null : frame.width - left - right);
  const align = format.align ?? 'left';
  return {
    text,
    area: frame.area,
    box: null,
    table: frame.table,
    ...look,
    align: start.kind !== 'left' && align !== 'centre' && align !== 'right' ? start.kind : align,
    indent: framed || frame.left === null ? null : millimetres(frame.left + left),
    firstLine: start.kind === 'left' ? millimetres(start.at - left) : null,
    width: width === null ? null : millimetres(Math.max(0, width)),
    spacing: spacingOf(format.lines, look),
    keepsNext: keepNext || (frame.row?.whole ?? false),
  };
};
