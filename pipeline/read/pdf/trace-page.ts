import type { Drawing } from './drawing.ts';
import { type Handler, startTrace, type Trace } from './trace.ts';
import { paintHandlers } from './trace-paint.ts';
import { stateHandlers } from './trace-state.ts';
import { textHandlers } from './trace-text.ts';

/** A page's operators as pdf.js lists them. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

const handlers: Readonly<Record<number, Handler>> = { ...stateHandlers, ...textHandlers, ...paintHandlers };

/** What a page's operators paint, followed with a graphics state of its own. Never throws, whatever they are. */
export const tracePage = (
  { fnArray, argsArray }: Operators,
  ...surroundings: Parameters<typeof startTrace>
): Drawing => {
  const trace: Trace = startTrace(...surroundings);
  fnArray.forEach((operator, index) => {
    const operands = argsArray[index];
    handlers[operator]?.(trace, Array.isArray(operands) ? operands : []);
  });
  return trace;
};
