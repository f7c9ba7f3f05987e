import type { DeskDocument, ReadingState } from '../contract/desk-document.ts';
import type { Notes } from './desk.ts';
import type { DocumentRow } from './folder/document-rows.ts';

const textIn = (note: unknown, field: string): string | null => {
  const value = typeof note === 'object' && note !== null ? Object.entries(note) : [];
  const [, text] = value.find(([key]) => key === field) ?? [];
  return typeof text === 'string' ? text : null;
};

/** A row of the list. `underWay` is how far its reading is, undefined where there is none. */
export const rowOnDesk = (
  row: DocumentRow,
  underWay: ReadingState | undefined,
  notes: Notes,
): DeskDocument => {
  const { id, name, added, state, sheets, texts } = row;
  return {
    ...{ id, name, added },
    state: underWay ?? state,
    pages: sheets?.length ?? null,
    form: texts?.form ?? null,
    number: texts?.number ?? null,
    date: texts?.date ?? null,
    title: texts?.title ?? null,
    doubts: texts?.doubts ?? null,
    renewedFor: textIn(notes.get(id, 'renewal'), 'period'),
    issuedAs: textIn(notes.get(id, 'issued'), 'number'),
  };
};
