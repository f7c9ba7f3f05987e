import type { Limits } from '../../model/limits.ts';
import { overLimit } from '../input-failure.ts';

/** Takes one cell from what the limits allow each time that it is called; throws a `Failure` when none is left. */
export const cellCounter = (limits: Limits): (() => void) => {
  let cells = 0;
  return () => {
    cells += 1;
    if (cells > limits.cells) throw overLimit('в таблицах слишком много ячеек');
  };
};
