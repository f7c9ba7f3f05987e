import type { DeskDocument } from '../pipeline/review/contract/desk-document.ts';

/** A row of the list that waits, with what a test wants else of it. */
export const deskDocument = (part: Partial<DeskDocument>): DeskDocument => ({
  id: 'd',
  name: 'приказ.pdf',
  added: '2026-01-12T08:00:00Z',
  state: { kind: 'waiting' },
  pages: null,
  form: null,
  number: null,
  date: null,
  title: null,
  doubts: null,
  renewedFor: null,
  issuedAs: null,
  ...part,
});
