import type { Limits } from '../../model/limits.ts';
import { overLimit } from '../input-failure.ts';

/** Takes one cell and its text from what the limits allow; throws a `Failure` when nothing is left. */
export type TakeCell = (text?: string) => void;

export const cellCounter = (limits: Limits): TakeCell => {
  let cells = 0;
  let characters = 0;
  return (text = '') => {
    cells += 1;
    characters += text.length;
    if (characters > limits.characters) throw overLimit('в таблицах слишком много текста');
    if (cells > limits.cells) throw overLimit('в таблицах слишком много ячеек');
  };
};
