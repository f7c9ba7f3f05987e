import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { compose, identity, type Matrix } from '../../model/matrix.ts';
import { listOf, matrixOf, numberOf } from './operands.ts';
import { type Handler, isHidden, type Trace } from './trace.ts';
import { setFont } from './trace-state.ts';

/** A character as pdf.js hands it over. */
interface ShownGlyph {
  readonly text: string;
  readonly code: number | null;
  /** In glyph units. */
  readonly width: number;
  readonly isSpace: boolean;
}

const toShownGlyph = (value: unknown): ShownGlyph | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { unicode, width, isSpace, originalCharCode } = value as Readonly<Record<string, unknown>>;
  return {
    text: typeof unicode === 'string' ? unicode : '',
    code: typeof originalCharCode === 'number' ? originalCharCode : null,
    width: numberOf(width),
    isSpace: isSpace === true,
  };
};

/** Rendering modes without their part for clipping: 1 only strokes, 2 fills and strokes, 3 does neither. */
const isStroked = (mode: number): boolean => mode % 4 === 1;
/** Programs thicken letters so where a font has no bold. */
const isThickened = (mode: number): boolean => mode % 4 === 2;
const isPainted = (mode: number): boolean => mode % 4 !== 3;

/** Shows characters; a number between them moves the next one back, in 1/1000 em (ISO 32000-1, 9.4.4). */
const showText: Handler = (trace, [shown]) => {
  for (const value of listOf(shown)) {
    const glyph = toShownGlyph(value);
    if (glyph) showGlyph(trace, glyph);
    else moveOn(trace, (-numberOf(value) / 1000) * trace.state.fontSize);
  }
  trace.order += 1;
};

const moveOn = (trace: Trace, by: number): void => {
  trace.textPosition = compose(trace.textPosition, [1, 0, 0, 1, by * trace.state.horizontalScale, 0]);
};

const showGlyph = (trace: Trace, { text, code, width: units, isSpace }: ShownGlyph): void => {
  const { font, fontSize, renderingMode, horizontalScale, rise, characterSpacing, wordSpacing, ...state } =
    trace.state;
  if (!font) return;
  const inText: Matrix = [horizontalScale, 0, 0, 1, 0, rise];
  const matrix = compose(state.matrix, compose(trace.textPosition, inText));
  const stretch = Math.hypot(matrix[0], matrix[1]) || 1;
  const forward = (fontSize < 0 ? -1 : 1) / stretch;
  const width = units * font.unit * fontSize;
  const spacing = characterSpacing + (isSpace ? wordSpacing : 0);
  if (!isHidden(trace)) {
    trace.glyphs.push({
      text,
      code,
      x: matrix[4],
      y: matrix[5],
      along: [matrix[0] * forward, matrix[1] * forward],
      width: Math.abs(width) * stretch,
      advance: (Math.abs(width) + spacing) * stretch,
      size: Math.abs(fontSize) * Math.hypot(matrix[2], matrix[3]),
      face: font,
      bold: font.bold || isThickened(renderingMode),
      painted: isPainted(renderingMode),
      colour: isStroked(renderingMode) ? state.stroke : state.fill,
      clip: state.clip,
      order: trace.order,
    });
  }
  moveOn(trace, width + spacing);
};

const setPosition = (trace: Trace, matrix: Matrix): void => {
  trace.textLine = matrix;
  trace.textPosition = matrix;
};

const moveText: Handler = (trace, [x, y]) =>
  setPosition(trace, compose(trace.textLine, [1, 0, 0, 1, numberOf(x), numberOf(y)]));

/** Text objects and their state (ISO 32000-1, 9.3 and 9.4). */
export const textHandlers: Readonly<Record<number, Handler>> = {
  [OPS.beginText]: (trace) => setPosition(trace, identity),
  [OPS.setFont]: setFont,
  [OPS.setCharSpacing]: ({ state }, [spacing]) => {
    state.characterSpacing = numberOf(spacing);
  },
  [OPS.setWordSpacing]: ({ state }, [spacing]) => {
    state.wordSpacing = numberOf(spacing);
  },
  [OPS.setHScale]: ({ state }, [percent]) => {
    state.horizontalScale = numberOf(percent) / 100;
  },
  [OPS.setLeading]: ({ state }, [leading]) => {
    state.leading = numberOf(leading);
  },
  [OPS.setTextRise]: ({ state }, [rise]) => {
    state.rise = numberOf(rise);
  },
  [OPS.setTextRenderingMode]: ({ state }, [mode]) => {
    state.renderingMode = numberOf(mode);
  },
  [OPS.setTextMatrix]: (trace, [matrix]) => setPosition(trace, matrixOf(matrix) ?? identity),
  [OPS.moveText]: moveText,
  [OPS.setLeadingMoveText]: (trace, [x, y]) => {
    trace.state.leading = -numberOf(y);
    moveText(trace, [x, y]);
  },
  [OPS.nextLine]: (trace) => moveText(trace, [0, -trace.state.leading]),
  [OPS.showText]: showText,
};
