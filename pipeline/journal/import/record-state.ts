import type { EntryState } from '../../model/journal/journal-entry.ts';
import type { RecordRow } from './row-fields.ts';

/** Whether a record's number is used, and why not. */
interface RecordState {
  readonly state: EntryState;
  readonly reason: string | null;
  /** The note without what it said of the state. */
  readonly note: string | null;
}

const states: readonly (readonly [RegExp, EntryState])[] = [
  [/^аннулир/iu, 'void'],
  [/^(зарезерв|резерв|открыт)/iu, 'reserved'],
  [/^(зарегистр|занят|подписан|действ|издан)/iu, 'confirmed'],
];

/** How clerks mark that a number was not used: «Аннулирован: ошибка», «номер пропущен». */
const voidMark = /^(?:номер\s+)?(?:аннулирован|не\s+использ|пропущен|испорчен)/iu;
const voidLabel = /^аннулирован\s*[:–—-]\s*/iu;
const reservedMark = /^зарезервирован(?:\s*[;,.]\s*|$)/iu;

/** What is written where a register tells no reason. */
const unknownReason = 'Аннулирован в прежнем журнале';

/** The state that a note or a title tells. */
const markedState = ({ reason, title, ...fields }: RecordRow['fields']): RecordState => {
  const note = fields.note ?? null;
  const mark = [note, title].find((text) => text && voidMark.test(text));
  if (mark)
    return {
      state: 'void',
      reason: reason ?? (mark.replace(voidLabel, '') || mark),
      note: mark === note ? null : note,
    };
  if (note === null || !reservedMark.test(note)) return { state: 'confirmed', reason: null, note };
  return { state: 'reserved', reason: null, note: note.replace(reservedMark, '') || null };
};

/** What a record tells of its number; null where it names a state that is none. */
export const recordState = ({ fields }: RecordRow): RecordState | null => {
  const { state: named, reason, note = null } = fields;
  if (named === undefined) return markedState(fields);
  const state = states.find(([pattern]) => pattern.test(named))?.[1];
  if (!state) return null;
  return { state, reason: state === 'void' ? (reason ?? unknownReason) : null, note };
};
