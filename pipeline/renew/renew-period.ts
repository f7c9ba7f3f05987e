import type { Plan } from '../model/document.ts';
import type { Parts } from '../model/text-walk.ts';
import type { Note } from './change-list.ts';
import { moveOf, surroundingsOf } from './renew-texts.ts';
import type { Move } from './times/move.ts';
import { judgeTimes, writeTimes } from './times/renew-text.ts';

/** A period that the title does not name stands on a line of its own, and is a change of its own. */
export const renewPeriod = (
  { period, title }: Plan,
  index: number,
  { parts, move, note }: { readonly parts: Parts; readonly move: Move; readonly note: Note },
): Plan['period'] => {
  if (!period) return null;
  const path = `/plans/${index}/period/text`;
  const own = moveOf(path, parts, move);
  const text = writeTimes(period.text, judgeTimes(surroundingsOf(period.text, path, parts), own));
  if (!title?.includes(text)) {
    const reason = 'Новый период плана.';
    note({ path, old: period.text, new: text, rule: 'renew/period', certainty: 'derived', reason });
  }
  return { ...period, ...own.to, text };
};
