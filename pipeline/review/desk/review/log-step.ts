import { applyEdit } from '../../contract/edit/apply-edit.ts';
import type { Edited } from '../../contract/edit/edited.ts';
import { nameRows } from '../../contract/edit/row-names.ts';
import type { Edit } from '../../contract/edit.ts';
import type { Doubt } from '../../contract/review.ts';
import { asSettled, isSettled } from '../../doubts/remark-doubts.ts';

/** One step of the log: what a person did at once, with the remarks that were settled by it. */
export interface LogStep {
  /** The revision that it made: no other step ever has the same. */
  readonly revision: number;
  readonly edits: readonly Edit[];
  readonly remarks: readonly Doubt[];
}

const idsIn = (edits: readonly Edit[]): ReadonlySet<string> =>
  new Set(edits.flatMap((edit) => (edit.kind === 'settle' ? edit.doubts : [])));

/** The edits with those of the open remarks that they settle. */
export const stepOf = (revision: number, edits: readonly Edit[], open: readonly Doubt[]): LogStep => {
  const ids = idsIn(edits);
  return { revision, edits, remarks: open.filter(({ id }) => ids.has(id)) };
};

const settledCount = ({ doubts }: Edited): number => doubts.filter(isSettled).length;

/** Nobody settles what is settled. */
const withoutSettled = (edit: Edit, { doubts }: Edited): Edit => {
  if (edit.kind !== 'settle') return edit;
  const settled = new Set(doubts.filter(isSettled).map(({ id }) => id));
  return { ...edit, doubts: edit.doubts.filter((id) => !settled.has(id)) };
};

/** A remark that was settled goes on as such; one whose text was mended is counted no second time. */
const withEdit = (state: Edited, asked: Edit): Edited | null => {
  const edit = withoutSettled(asked, state);
  const done = applyEdit(state, edit);
  if (!done) return null;
  const settled = done.settled - (settledCount(state) - settledCount(done));
  const ids = idsIn([edit]);
  const remarks = state.doubts.filter(({ id, kind }) => kind === 'remark' && ids.has(id)).map(asSettled);
  return { ...done, settled, doubts: [...done.doubts, ...remarks] };
};

/** New rows get names of their own. */
const withNames = (state: Edited, first: string): Edited => ({
  ...state,
  rows: nameRows(state.document, state.rows ?? {}, first),
});

/** What a step makes of a document; null where one of its edits fits nowhere. */
export const withStep = (state: Edited, { revision, edits, remarks }: LogStep): Edited | null => {
  const begun: Edited = { ...state, doubts: [...state.doubts, ...remarks] };
  const done = edits.reduce<Edited | null>((now, edit, index) => {
    const next = now && withEdit(now, edit);
    return next && withNames(next, `${revision}.${index}`);
  }, begun);
  // A remark that was about to be settled, and whose text was mended instead, is made anew by the program.
  return (
    done && { ...done, doubts: done.doubts.filter((doubt) => doubt.kind === 'word' || isSettled(doubt)) }
  );
};
