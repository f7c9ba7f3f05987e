import { elementOf, valueAcross, valueBeside } from '../document/neighbours.ts';
import type { Command } from '../keys.ts';
import { columnOf } from '../values/column-edits.ts';
import { droppedRow, joinedRow, movedRow, rowBelow } from '../values/row-edits.ts';
import {
  currentRow,
  doRowEdit,
  settleCurrent,
  settleRow,
  stepDoubt,
  takeOtherwise,
} from './review-actions.ts';
import type { ReviewSession } from './review-session.ts';

/** Looks at a value, and opens it for typing where `edit` is true. */
const goTo = ({ store }: ReviewSession, value: string | null | undefined, edit = false): void => {
  if (value) store.update(() => ({ goal: { value, edit } }));
};

type Run = (session: ReviewSession, element: HTMLElement | null) => void;

const withRow =
  (run: (session: ReviewSession, row: string, value: string) => void): Run =>
  (session) => {
    const row = currentRow(session);
    const { current } = session.store.getState();
    if (row !== null && current !== null) run(session, row, current);
  };

const documentOf = ({ store }: ReviewSession) => store.getState().review.document;

const moveRow = (step: 1 | -1): Run =>
  withRow((session, row, value) => doRowEdit(session, movedRow(documentOf(session), value, row, step)));

const openMenu: Run = (session, element) => {
  const { current } = session.store.getState();
  const row = (current && columnOf(current)) ?? currentRow(session);
  if (row === null || !element || !session.hands) return;
  const { left, bottom } = element.getBoundingClientRect();
  session.store.update(() => ({ menu: { row, x: left + 8, y: bottom } }));
};

const ends =
  (at: 0 | -1): Run =>
  (session, element) => {
    const all = element?.closest('.review-document')?.querySelectorAll<HTMLElement>('[data-value]') ?? [];
    goTo(session, [...all].at(at)?.dataset['value']);
  };

const runs: Readonly<Record<Command, Run>> = {
  'next-doubt': (session) => stepDoubt(session, 1),
  'previous-doubt': (session) => stepDoubt(session, -1),
  right: settleCurrent,
  'right-row': withRow(settleRow),
  otherwise: takeOtherwise,
  edit: (session) => goTo(session, session.hands && session.store.getState().current, true),
  undo: ({ hands }) => hands?.undo(),
  redo: ({ hands }) => hands?.redo(),
  'add-row': withRow((session, row) => doRowEdit(session, rowBelow(row))),
  'drop-row': withRow((session, row) => doRowEdit(session, droppedRow(documentOf(session), row))),
  'join-row': withRow((session, row) => doRowEdit(session, joinedRow(documentOf(session), row))),
  'row-up': moveRow(-1),
  'row-down': moveRow(1),
  'row-menu': openMenu,
  'left-value': (session, element) => goTo(session, element && valueBeside(element, -1)),
  'right-value': (session, element) => goTo(session, element && valueBeside(element, 1)),
  'up-value': (session, element) => goTo(session, element && valueAcross(element, -1)),
  'down-value': (session, element) => goTo(session, element && valueAcross(element, 1)),
  'first-value': ends(0),
  'last-value': ends(-1),
};

/** Does what a key or a button means for the value in focus. */
export const runCommand = (session: ReviewSession, command: Command): void => {
  const { current } = session.store.getState();
  runs[command](session, current === null ? null : elementOf(document, current));
};
