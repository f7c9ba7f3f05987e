import { valueAt } from '../../../../model/pointer.ts';
import { rowOf } from '../../../contract/edit/shapes.ts';
import type { Doubt } from '../../../contract/review.ts';
import { doubtsOfRow, nextDoubt } from '../values/doubt-index.ts';
import type { RowEdit } from '../values/row-edits.ts';
import { shownValue } from '../values/shown-value.ts';
import { withOtherwise } from '../values/word-marks.ts';
import type { ReviewSession } from './review-session.ts';
import { activeDoubt, type ReviewState } from './review-state.ts';

/** Goes to a doubt: to its value, or only to its place on paper where it belongs to none. */
export const goToDoubt = ({ store }: ReviewSession, doubt: Doubt | null): void => {
  if (doubt === null) return;
  const { document } = store.getState().review;
  const value = doubt.pointer === null ? null : shownValue(doubt.pointer, document);
  store.update(() => ({
    doubt: doubt.id,
    current: value,
    ...(value !== null && { goal: { value, edit: false } }),
  }));
};

export const stepDoubt = (session: ReviewSession, step: 1 | -1): void => {
  const { review, doubt } = session.store.getState();
  goToDoubt(session, nextDoubt(review.doubts, doubt, step));
};

/** A person has compared these with the paper; goes on to the next one. */
export const settle = (session: ReviewSession, settled: readonly Doubt[]): void => {
  const { store, hands } = session;
  const last = settled.at(-1);
  if (!hands || !last) return;
  const ids = new Set(settled.map(({ id }) => id));
  const { doubts } = store.getState().review;
  const at = doubts.findIndex(({ id }) => id === last.id);
  const next = [...doubts.slice(at), ...doubts.slice(0, at)].find(({ id }) => !ids.has(id)) ?? null;
  if (hands.change([{ kind: 'settle', doubts: [...ids] }])) goToDoubt(session, next);
};

/** «Верно»: the doubt a person is at; at a value without one, all of the value's. */
export const settleCurrent = (session: ReviewSession): void => {
  const state = session.store.getState();
  const active = activeDoubt(state);
  const ofValue = state.current === null ? [] : (state.index.doubts.get(state.current) ?? []);
  settle(session, active ? [active] : ofValue);
};

export const settleRow = (session: ReviewSession, row: string): void => {
  const { review } = session.store.getState();
  settle(session, doubtsOfRow(review.doubts, row, review.document));
};

/** The value in focus with the other reading of its doubtful word; null where it has none. */
const mendedText = (state: ReviewState): string | null => {
  const { current, review, index } = state;
  const doubt = activeDoubt(state);
  const text = current === null ? null : valueAt(review.document, current);
  if (!doubt || current === null || typeof text !== 'string') return null;
  return withOtherwise(text, index.doubts.get(current) ?? [], doubt);
};

export const canTakeOtherwise = (state: ReviewState): boolean => mendedText(state) !== null;

/** Takes what else the doubtful word may be, and goes on to the next doubt. */
export const takeOtherwise = (session: ReviewSession): void => {
  const { store, hands } = session;
  const state = store.getState();
  const text = mendedText(state);
  if (!hands || state.current === null || text === null) return;
  const next = nextDoubt(state.review.doubts, state.doubt, 1);
  if (!hands.change([{ kind: 'set', value: state.current, text }])) return;
  const left = store.getState().review.doubts;
  goToDoubt(session, left.find(({ id }) => id === next?.id) ?? null);
};

/** Does what was chosen for a row; nothing where it cannot be done. */
export const doRowEdit = ({ hands }: ReviewSession, edit: RowEdit | null): void => {
  if (edit) hands?.change(edit.edits, edit.goal);
};

/** The row that a value stands in; null for requisites. */
export const currentRow = ({ store }: ReviewSession): string | null => {
  const { current } = store.getState();
  return current === null ? null : (rowOf(current) ?? null);
};
