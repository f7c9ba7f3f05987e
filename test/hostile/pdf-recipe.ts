/** What all recipes of PDF files share. */
import { file, type Outcome, type Recipe } from './recipe.ts';

export const pdf = (
  name: string,
  what: string,
  expected: Outcome | readonly Outcome[],
  bytes: () => Uint8Array,
  more: Parameters<typeof file>[4] = {},
): Recipe => file([`pdf/${name}`, 'pdf'], what, expected, bytes, more);

/** Objects of one kind, by their numbers. */
export const numbered = (from: number, count: number, body: (number: number) => string | Uint8Array) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [from + index, body(from + index)]));
