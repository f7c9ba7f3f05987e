import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { applyToBox, compose } from '../../model/matrix.ts';
import { boxOf, colourOf, listOf, matrixOf, numberOf } from './operands.ts';
import { clipTo, type Handler, restore, save, type Trace } from './trace.ts';

/** Some operators have the matrix as their operands, others as one of them. */
const transform = (trace: Trace, value: unknown): void => {
  const matrix = matrixOf(value);
  if (matrix) trace.state.matrix = compose(trace.state.matrix, matrix);
};

const beginForm: Handler = (trace, [matrix, bounds]) => {
  save(trace);
  transform(trace, matrix);
  const box = boxOf(bounds);
  if (box) clipTo(trace, applyToBox(trace.state.matrix, box));
};

/** A group that only makes a mask paints nothing itself. */
const beginGroup: Handler = (trace, [group]) => {
  save(trace);
  const isMask = typeof group === 'object' && group !== null && Boolean(Reflect.get(group, 'smask'));
  trace.hiding.push(isMask);
};

const endGroup: Handler = (trace) => {
  trace.hiding.pop();
  restore(trace);
};

/** Appearances of form fields and notes begin anew, in the page's coordinates. */
const beginAnnotation: Handler = (trace, [, rectangle, placement, matrix]) => {
  save(trace);
  trace.state = { ...trace.start };
  const box = boxOf(rectangle);
  if (box) clipTo(trace, applyToBox(trace.state.matrix, box));
  transform(trace, placement);
  transform(trace, matrix);
};

const setGraphicsState: Handler = (trace, [entries]) => {
  const { state } = trace;
  for (const entry of listOf(entries)) {
    const [key, value] = listOf(entry);
    if (key === 'LW') state.lineWidth = numberOf(value);
    else if (key === 'ca') state.fillAlpha = numberOf(value);
    else if (key === 'CA') state.strokeAlpha = numberOf(value);
    else if (key === 'BM') state.blended = value !== 'source-over';
    else if (key === 'SMask') state.blended ||= value !== false;
    else if (key === 'Font') setFont(trace, listOf(value));
  }
};

export const setFont: Handler = (trace, [id, size]) => {
  trace.state.font = typeof id === 'string' ? trace.fontOf(id) : null;
  trace.state.fontSize = numberOf(size);
};

const beginMarked: Handler = (trace, [tag, layer]) => {
  trace.hiding.push(tag === 'OC' && !trace.isShown(layer));
};

const endMarked = (trace: Trace): void => {
  trace.hiding.pop();
};

/** The graphics state, forms, groups, annotations and layers (ISO 32000-1, 8.4 and 8.10). */
export const stateHandlers: Readonly<Record<number, Handler>> = {
  [OPS.save]: save,
  [OPS.restore]: restore,
  [OPS.transform]: transform,
  [OPS.setGState]: setGraphicsState,
  [OPS.setLineWidth]: ({ state }, [width]) => {
    state.lineWidth = numberOf(width);
  },
  [OPS.setFillRGBColor]: ({ state }, [colour]) => {
    state.fill = colourOf(colour);
  },
  [OPS.setStrokeRGBColor]: ({ state }, [colour]) => {
    state.stroke = colourOf(colour);
  },
  [OPS.paintFormXObjectBegin]: beginForm,
  [OPS.paintFormXObjectEnd]: restore,
  [OPS.beginGroup]: beginGroup,
  [OPS.endGroup]: endGroup,
  [OPS.beginAnnotation]: beginAnnotation,
  [OPS.endAnnotation]: restore,
  [OPS.beginMarkedContent]: beginMarked,
  [OPS.beginMarkedContentProps]: beginMarked,
  [OPS.endMarkedContent]: endMarked,
};
