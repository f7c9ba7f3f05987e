import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFPage, PDFRawStream } from 'pdf-lib';
import { type Operation, operationsOf } from '../../model/content-operations.ts';
import type { Limits } from '../../model/limits.ts';
import { compose, identity, type Matrix } from '../../model/matrix.ts';
import { Failure } from '../../report/failure.ts';
import { overLimit } from '../input-failure.ts';
import { matrixOf } from './operands.ts';
import { contentOf } from './raw-pages.ts';

/** A picture as the file has it, and where it stands. */
export interface PlacedPicture {
  readonly stream: PDFRawStream;
  /** From the unit square, whose top is the picture's first row, to the page's own coordinates. */
  readonly matrix: Matrix;
}

type PageLimits = Pick<Limits, 'pageBytes' | 'pageOperators'>;

/** Forms within forms. */
const deepest = 50;
/** States kept within states: 28 are allowed (ISO 32000-1, annex C), and pdf.js asks each of them for every operator. */
const mostSaved = 1000;

/** What is left of all that the pages of one file may have. */
export interface SurveyBudget {
  operators: number;
}

/**
 * Looks through a page's operators before pdf.js follows them: the pictures of a page on which nothing is seen but
 * pictures, as scanners make them (searchable text behind them is none); null for any other page, and for one that
 * only pdf.js can tell.
 * @throws Failure `read/over-limit` for a page, or for pages, that would take too long
 */
export const surveyPage = (
  { node }: PDFPage,
  limits: PageLimits,
  budget: SurveyBudget,
): readonly PlacedPicture[] | null => {
  const survey: Survey = {
    limits,
    budget,
    pictures: [],
    isAlone: true,
    bytes: 0,
    operators: 0,
  };
  try {
    survey.isAlone = !hasNotes(node.Annots());
    const content = contentOf(node.Contents(), limits.pageBytes);
    follow(survey, content, node.Resources(), { matrix: identity, mode: 0, saved: 0 }, 0);
    return survey.isAlone && survey.pictures.length > 0 ? survey.pictures : null;
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    return null;
  }
};

/** Links print nothing; every other annotation may. */
const hasNotes = (annotations: PDFArray | undefined): boolean =>
  (annotations?.asArray() ?? []).some((_, index) => {
    const note = annotations?.lookup(index);
    return note instanceof PDFDict && note.lookup(PDFName.of('Subtype')) !== PDFName.of('Link');
  });

interface Survey {
  readonly limits: PageLimits;
  readonly budget: SurveyBudget;
  readonly pictures: PlacedPicture[];
  /** False as soon as anything but a picture is seen, or something cannot be told. */
  isAlone: boolean;
  bytes: number;
  operators: number;
}

interface State {
  readonly matrix: Matrix;
  /** The text rendering mode. */
  readonly mode: number;
  /** States that are kept around it. */
  readonly saved: number;
}

const unpainted = 3;
const showing = new Set(['Tj', 'TJ', "'", '"']);
const painting = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'ID']);

/** Counts one operator. */
const spend = (survey: Survey, { saved }: State): void => {
  const { limits, budget, bytes } = survey;
  survey.operators += 1;
  budget.operators -= 1;
  if (budget.operators < 0) throw overLimit('на его страницах слишком много всего');
  if (survey.operators > limits.pageOperators || bytes > limits.pageBytes || saved > mostSaved)
    throw overLimit('на одной его странице слишком много всего');
};

const follow = (
  survey: Survey,
  content: Buffer | null,
  resources: PDFDict | undefined,
  start: State,
  depth: number,
): void => {
  survey.isAlone &&= content !== null;
  survey.bytes += content?.length ?? 0;
  const saved: State[] = [];
  let state = start;
  for (const operation of operationsOf(content?.toString('latin1') ?? '')) {
    spend(survey, state);
    if (operation.operator === 'q') {
      saved.push(state);
      state = { ...state, saved: state.saved + 1 };
    } else if (operation.operator === 'Q') state = saved.pop() ?? state;
    else if (operation.operator === 'Do') place(survey, resources, operation, state, depth);
    else state = changed(state, operation);
    survey.isAlone &&= !isSeen(operation, state);
  }
};

/** A layer may hide anything. */
const isSeen = ({ operator, operands }: Operation, { mode }: State): boolean =>
  painting.has(operator) ||
  (showing.has(operator) && mode !== unpainted) ||
  (operator === 'BDC' && operands[0] === '/OC');

const changed = (state: State, { operator, operands }: Operation): State => {
  if (operator === 'cm')
    return { ...state, matrix: compose(state.matrix, matrixOf(operands.map(Number)) ?? identity) };
  return operator === 'Tr' ? { ...state, mode: Number(operands[0]) } : state;
};

const place = (
  survey: Survey,
  resources: PDFDict | undefined,
  { operands: [name = ''] }: Operation,
  state: State,
  depth: number,
): void => {
  const objects = resources?.lookup(PDFName.of('XObject'));
  const stream = objects instanceof PDFDict ? objects.lookup(PDFName.of(name.replace('/', ''))) : undefined;
  if (!(stream instanceof PDFRawStream) || stream.dict.has(PDFName.of('OC')) || depth >= deepest) {
    survey.isAlone = false;
  } else if (stream.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')) {
    survey.pictures.push({ stream, matrix: state.matrix });
  } else {
    const own = stream.dict.lookup(PDFName.of('Resources'));
    const matrix = compose(state.matrix, numbersOf(stream.dict.lookup(PDFName.of('Matrix'))) ?? identity);
    const content = contentOf(stream, survey.limits.pageBytes);
    follow(survey, content, own instanceof PDFDict ? own : resources, { ...state, matrix }, depth + 1);
  }
};

const numbersOf = (value: unknown): Matrix | null =>
  value instanceof PDFArray
    ? matrixOf(value.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : 0)))
    : null;
