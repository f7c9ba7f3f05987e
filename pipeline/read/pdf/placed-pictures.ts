import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFPage, PDFRawStream } from 'pdf-lib';
import { type Operation, operationsOf } from './content-operations.ts';
import { compose, identity, type Matrix } from './matrix.ts';
import { matrixOf } from './operands.ts';
import { contentOf } from './raw-pages.ts';

/** A picture as the file has it, and where it stands. */
export interface PlacedPicture {
  readonly stream: PDFRawStream;
  /** From the unit square, whose top is the picture's first row, to the page's own coordinates. */
  readonly matrix: Matrix;
}

/** Bytes of one page's contents, those of its forms each time that they are used. */
const mostBytes = 16 * 1024 * 1024;
/** Forms within forms. */
const deepest = 8;

/**
 * The pictures of a page on which nothing is seen but pictures, as scanners make them; searchable text behind them is
 * none. Null for any other page, and for one that only pdf.js can tell. Never throws.
 */
export const picturesAlone = ({ node }: PDFPage): readonly PlacedPicture[] | null => {
  try {
    const content = contentOf(node.Contents(), mostBytes);
    if (!content || hasNotes(node.Annots())) return null;
    const walk: Walk = { pictures: [], bytes: content.length };
    const isAlone = follow(walk, content, node.Resources(), { matrix: identity, mode: 0 }, 0);
    return isAlone && walk.pictures.length > 0 ? walk.pictures : null;
  } catch {
    return null;
  }
};

/** Links print nothing; every other annotation may. */
const hasNotes = (annotations: PDFArray | undefined): boolean =>
  (annotations?.asArray() ?? []).some((_, index) => {
    const note = annotations?.lookup(index);
    return note instanceof PDFDict && note.lookup(PDFName.of('Subtype')) !== PDFName.of('Link');
  });

interface Walk {
  readonly pictures: PlacedPicture[];
  bytes: number;
}

interface State {
  readonly matrix: Matrix;
  /** The text rendering mode. */
  readonly mode: number;
}

const unpainted = 3;
const showing = new Set(['Tj', 'TJ', "'", '"']);
const painting = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'EI']);

/** Follows a content stream; false as soon as anything but a picture is seen, or cannot be told. */
const follow = (
  walk: Walk,
  content: Buffer,
  resources: PDFDict | undefined,
  start: State,
  depth: number,
): boolean => {
  const saved: State[] = [];
  let state = start;
  for (const operation of operationsOf(content)) {
    const { operator, operands } = operation;
    if (operator === 'q') saved.push(state);
    else if (operator === 'Q') state = saved.pop() ?? state;
    else if (operator === 'Do' && !place(walk, resources, operands, state, depth)) return false;
    else if (isSeen(operation, state)) return false;
    else state = changed(state, operation);
  }
  return true;
};

/** A layer may hide anything. */
const isSeen = ({ operator, operands }: Operation, { mode }: State): boolean =>
  painting.has(operator) ||
  (showing.has(operator) && mode !== unpainted) ||
  (operator === 'BDC' && operands[0] === 'OC');

const changed = (state: State, { operator, operands }: Operation): State => {
  if (operator === 'cm') return { ...state, matrix: compose(state.matrix, matrixOf(operands) ?? identity) };
  return operator === 'Tr' ? { ...state, mode: Number(operands[0]) } : state;
};

const place = (
  walk: Walk,
  resources: PDFDict | undefined,
  [name]: Operation['operands'],
  state: State,
  depth: number,
): boolean => {
  const objects = resources?.lookup(PDFName.of('XObject'));
  const stream = objects instanceof PDFDict ? objects.lookup(PDFName.of(String(name))) : undefined;
  if (!(stream instanceof PDFRawStream) || stream.dict.has(PDFName.of('OC'))) return false;
  if (stream.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')) {
    walk.pictures.push({ stream, matrix: state.matrix });
    return true;
  }
  const content = contentOf(stream, mostBytes - walk.bytes);
  if (!content || depth >= deepest) return false;
  walk.bytes += content.length;
  const own = stream.dict.lookup(PDFName.of('Resources'));
  const matrix = compose(state.matrix, numbersOf(stream.dict.lookup(PDFName.of('Matrix'))) ?? identity);
  return follow(walk, content, own instanceof PDFDict ? own : resources, { ...state, matrix }, depth + 1);
};

const numbersOf = (value: unknown): Matrix | null =>
  value instanceof PDFArray
    ? matrixOf(value.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : 0)))
    : null;
