import { identity, intersect, isEmpty, type Matrix } from '../../model/matrix.ts';
import type { Box } from '../../model/place.ts';
import type { Colour, Fill, Glyph, Picture, Stroke } from './drawing.ts';
import type { FontFace } from './fonts.ts';

/** The graphics state as far as printing words and lines needs it (ISO 32000-1, 8.4.1 and 9.3.1). */
interface PaintState {
  matrix: Matrix;
  /** Around all that may still be painted: a clip of another shape than an upright rectangle counts with its box. */
  clip: Box;
  fill: Colour;
  stroke: Colour;
  fillAlpha: number;
  strokeAlpha: number;
  /** True where colours mix with what lies under them, or a mask is laid over. */
  blended: boolean;
  lineWidth: number;
  font: FontFace | null;
  fontSize: number;
  characterSpacing: number;
  wordSpacing: number;
  /** 1 is the font's own width. */
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
}

/** The way through a page's operators: where it is, and what was painted so far. */
export interface Trace {
  readonly start: PaintState;
  state: PaintState;
  readonly saved: PaintState[];
  /** Where the line of text began and where it goes on. */
  textLine: Matrix;
  textPosition: Matrix;
  /** A clip that the next path sets. */
  clipPending: boolean;
  /** For each open marked content and group whether it hides what is in it. */
  readonly hiding: boolean[];
  order: number;
  readonly fontOf: (id: string) => FontFace;
  /** Whether a layer of the file is shown. */
  readonly isShown: (layer: unknown) => boolean;
  readonly glyphs: Glyph[];
  readonly fills: Fill[];
  readonly strokes: Stroke[];
  readonly pictures: Picture[];
  shapes: number;
}

/** What follows one operator; the operands are as pdf.js gives them. */
export type Handler = (trace: Trace, operands: readonly unknown[]) => void;

const black: Colour = [0, 0, 0];

const initialState = (matrix: Matrix, clip: Box): PaintState => ({
  matrix,
  clip,
  fill: black,
  stroke: black,
  fillAlpha: 1,
  strokeAlpha: 1,
  blended: false,
  lineWidth: 1,
  font: null,
  fontSize: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderingMode: 0,
});

/** Where a page's operators begin: `view` leads from the file's coordinates to the page's, `sheet` is what is seen. */
export const startTrace = (
  { view, sheet }: { readonly view: Matrix; readonly sheet: Box },
  known: Pick<Trace, 'fontOf' | 'isShown'>,
): Trace => ({
  ...known,
  start: initialState(view, sheet),
  state: initialState(view, sheet),
  saved: [],
  textLine: identity,
  textPosition: identity,
  clipPending: false,
  hiding: [],
  order: 0,
  glyphs: [],
  fills: [],
  strokes: [],
  pictures: [],
  shapes: 0,
});

export const save = (trace: Trace): void => {
  trace.saved.push({ ...trace.state });
};

export const restore = (trace: Trace): void => {
  trace.state = trace.saved.pop() ?? trace.state;
};

export const clipTo = (trace: Trace, box: Box): void => {
  trace.state.clip = intersect(trace.state.clip, box);
};

/** True where nothing of what is painted now can be seen. */
export const isHidden = ({ hiding, state }: Trace): boolean => hiding.includes(true) || isEmpty(state.clip);
