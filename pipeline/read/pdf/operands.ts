import type { Matrix } from '../../model/matrix.ts';
import type { Box } from '../../model/place.ts';
import type { Colour } from './drawing.ts';

/** A number of an operator, 0 for anything else. */
export const numberOf = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : 0;

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || ArrayBuffer.isView(value);

/** A matrix of six numbers, null for anything else. */
export const matrixOf = (value: unknown): Matrix | null =>
  isList(value) && value.length >= 6
    ? [
        numberOf(value[0]),
        numberOf(value[1]),
        numberOf(value[2]),
        numberOf(value[3]),
        numberOf(value[4]),
        numberOf(value[5]),
      ]
    : null;

/** A rectangle whose corners may come in any order, null for anything else. */
export const boxOf = (value: unknown): Box | null => {
  if (!isList(value) || value.length < 4) return null;
  const [x0, y0, x1, y1] = [numberOf(value[0]), numberOf(value[1]), numberOf(value[2]), numberOf(value[3])];
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
};

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The numbers of a packed path, empty for anything else. */
export const packedNumbers = (value: unknown): Float32Array =>
  value instanceof Float32Array ? value : new Float32Array();

/** «#rrggbb», as pdf.js writes every colour; black for anything else. */
export const colourOf = (value: unknown): Colour => {
  const number =
    typeof value === 'string' && /^#[\da-f]{6}$/iu.test(value) ? Number.parseInt(value.slice(1), 16) : 0;
  return [number >> 16, (number >> 8) & 0xff, number & 0xff];
};
