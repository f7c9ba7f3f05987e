import { tellsWhen } from '../model/term-words.ts';
import { headingStart } from './heading-start.ts';
import { endsInWord, startsInside } from './sentence-edges.ts';
import type { TableLayout } from './table-layout.ts';

/**
 * Tells the rest of the row above in an export that shows no page breaks: it has no number of its own and nothing to
 * do (no activity), or begins in the middle of a word or a sentence. A heading is none, nor is a row that could stand by
 * itself.
 */
export const isLooseRest = (
  texts: readonly string[],
  above: readonly string[],
  layout: TableLayout,
): boolean => {
  const filled = texts.filter((text) => text !== '');
  const [first = ''] = texts;
  if (filled.length === 0 || headingStart.test(filled[0] ?? '')) return false;
  if (layout.numbered ? first !== '' || above[0] === '' : first !== '' && !startsInside(first)) return false;
  if (texts.some((text, column) => startsInside(text) && endsInWord(above[column] ?? ''))) return true;
  if (layout.numbered && hasNothingToDo(texts, layout)) return true;
  const inside = filled.every(startsInside);
  return inside && filled.length < 3 && !tellsWhen(texts[layout.deadline] ?? '');
};

/** A row with nothing to do and no time for it, or all of it in the middle of words, is no item. */
const hasNothingToDo = (texts: readonly string[], { activity, deadline }: TableLayout): boolean => {
  const words = texts[activity] ?? '';
  if (words === '') return !tellsWhen(texts[deadline] ?? '');
  return /^\p{Ll}/u.test(words) && texts.every((text) => text === '' || startsInside(text));
};
