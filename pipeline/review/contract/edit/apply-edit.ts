import { valueAt } from '../../../model/pointer.ts';
import type { Edit } from '../edit.ts';
import type { Doubt } from '../review.ts';
import { setColumns } from './edit-columns.ts';
import { addRow, dropRow, joinRow, moveRow, type Split, splitRow } from './edit-rows.ts';
import type { Edited, Step } from './edited.ts';
import { follow } from './follow.ts';
import { planOfTable } from './plan-of-table.ts';
import { withoutNames } from './row-names.ts';
import { setValue, withOtherCell } from './set-value.ts';
import { above, isRow, kindOf, rowOf, subjectOf } from './shapes.ts';

/**
 * What a document, its places, doubts and confirmed values are after an edit; null where the edit fits nowhere. What
 * follows from the texts – terms, parties, remarks – is left to be understood anew.
 */
export const applyEdit = <State extends Edited>(state: State, edit: Edit): State | null => {
  const { document } = state;
  switch (edit.kind) {
    case 'settle':
      return settle(state, new Set(edit.doubts));
    case 'set':
      return set(state, edit.value, edit.text);
    case 'split-row':
      return split(state, splitRow(document, edit.cell, edit.at));
    case 'add-row':
      return taken(state, addRow(document, edit.list, edit.at));
    case 'drop-row':
      return taken(state, isRow(edit.row) ? dropRow(document, edit.row) : null);
    case 'join-row':
      return taken(state, joinRow(document, edit.row));
    case 'move-row':
      return taken(state, moveRow(document, edit.row, edit.list, edit.at));
    case 'set-columns':
      return taken(state, setColumns(document, edit.plan, edit.columns));
    case 'plan-of-table':
      return taken(state, planOfTable(document, edit.table));
  }
};

/** All of them one after another; null where one fits nowhere. */
export const applyEdits = <State extends Edited>(state: State, edits: readonly Edit[]): State | null =>
  edits.reduce<State | null>((now, edit) => now && applyEdit(now, edit), state);

const taken = <State extends Edited>(state: State, step: Step | null): State | null =>
  step && follow(state, step);

/** A person who types a value has looked at it: its doubts are settled, and it is confirmed. */
const set = <State extends Edited>(state: State, typed: string, text: string | null): State | null => {
  const place = withOtherCell(state.document, kindOf(`${typed}/text`) ? `${typed}/text` : typed);
  const step = place && setValue(place.parts, place.value, text);
  if (!place || !step) return null;
  const doubts = state.doubts.filter(({ pointer }) => !isAbout(pointer, place.value));
  const corrections = state.document.corrections.filter(({ path }) => path !== place.value);
  const looked = {
    ...state,
    document: { ...state.document, corrections },
    doubts,
    settled: state.settled + state.doubts.length - doubts.length,
  };
  const done = follow(looked, step);
  // What was dropped with its only text is there no more.
  return step.repoint(place.value) === null ? done : confirm(done, [place.value]);
};

/** True for doubts about a value or a part of it. */
const isAbout = (pointer: string | null, value: string): boolean => {
  const subject = subjectOf(value);
  return pointer !== null && (pointer === subject || pointer.startsWith(`${subject}/`));
};

/** What a person has compared is confirmed as soon as none of its words is doubtful any more. */
const settle = <State extends Edited>(state: State, ids: ReadonlySet<string>): State | null => {
  const compared = state.doubts.filter(({ id }) => ids.has(id));
  if (compared.length === 0) return null;
  const doubts = state.doubts.filter(({ id }) => !ids.has(id));
  const waiting = new Set(doubts.filter(({ kind }) => kind === 'word').map(({ pointer }) => pointer));
  const values = compared.flatMap(({ pointer }) => (waiting.has(pointer) ? [] : textsAbout(state, pointer)));
  return confirm({ ...state, doubts, settled: state.settled + compared.length }, values);
};

/** The text that a doubt is about; none for a doubt about more than one value. */
const textsAbout = ({ document }: Edited, pointer: string | null): readonly string[] =>
  [pointer ?? '', `${pointer ?? ''}/text`].filter(
    (each) => kindOf(each) && typeof valueAt(document, each) === 'string',
  );

/** Values by the pointers that they have; an absent deadline is confirmed as such. */
const confirm = <State extends Edited>(state: State, values: readonly string[]): State => {
  const there = values.flatMap(
    (value) => [...above(value), value].findLast((each) => valueAt(state.document, each) !== undefined) ?? [],
  );
  return { ...state, confirmed: [...new Set([...state.confirmed, ...there])] };
};

/** What was behind stands on the paper where the whole stood, and its doubtful words went with it. */
const split = <State extends Edited>(state: State, cut: Split | null): State | null => {
  if (!cut) return null;
  const { cell, behind, text } = cut;
  const { rows } = state;
  const named = rows ? { ...state, rows: withoutNames(rows, rowOf(cell) ?? cell, cell) } : state;
  const done = follow(named, cut);
  const [here, there] = [subjectOf(cell), subjectOf(behind)];
  const first = String(valueAt(done.document, cell));
  const went = ({ pointer, word }: Doubt): boolean =>
    pointer === here && word !== null && !first.includes(word) && text.includes(word);
  const pairs = [
    [here, there],
    [rowOf(cell) ?? here, rowOf(behind) ?? there],
  ] as const;
  const places = pairs.flatMap(([from, to]) => {
    const spots = done.places[from];
    return spots ? [[to, spots] as const] : [];
  });
  return {
    ...done,
    doubts: done.doubts.map((doubt) => (went(doubt) ? { ...doubt, pointer: there } : doubt)),
    confirmed: done.confirmed.includes(cell) ? [...done.confirmed, behind] : done.confirmed,
    places: { ...done.places, ...Object.fromEntries(places) },
  };
};
