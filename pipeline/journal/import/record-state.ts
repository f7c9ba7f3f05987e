import type { EntryState } from '../../model/journal-entry.ts';
import type { RecordRow } from './row-fields.ts';

const states: readonly (readonly [RegExp, EntryState])[] = [
  [/^аннулир/iu, 'void'],
  [/^(зарезерв|резерв|открыт)/iu, 'reserved'],
  [/^(зарегистр|занят|подписан|действ|издан)/iu, 'confirmed'],
];

/** How clerks mark in other columns that a number was not used. */
const voidMark = /^(?:номер\s+)?(?:аннулирован|не\s+использ|пропущен|испорчен)/iu;

/** What is written where a register tells no reason. */
const unknownReason = 'Аннулирован в прежнем журнале';

/** Whether a record's number is used, and why not; null where its state is none that is known. */
export const recordState = ({
  fields: { state, reason, note, title },
}: RecordRow): { readonly state: EntryState; readonly reason: string | null } | null => {
  const marked = [note, title].find((text) => text !== undefined && voidMark.test(text));
  if (state === undefined) {
    if (marked === undefined) return { state: 'confirmed', reason: null };
    return { state: 'void', reason: reason ?? marked };
  }
  const known = states.find(([pattern]) => pattern.test(state))?.[1];
  if (!known) return null;
  return { state: known, reason: known === 'void' ? (reason ?? marked ?? unknownReason) : null };
};
