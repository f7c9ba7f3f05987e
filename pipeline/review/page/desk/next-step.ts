import type { DeskDocument } from '../../contract/desk-document.ts';
import type { DocumentRoom } from '../app/route.ts';

/** What a document waits for: `read` the program, `mend` a person who makes it readable, the others a person's work. */
export const stages = ['read', 'mend', 'review', 'renew', 'papers', 'done'] as const;

export type Stage = (typeof stages)[number];

/** What is next for a document. */
export const stageOf = ({ state, doubts, renewedFor, issuedAs }: DeskDocument): Stage => {
  if (state.kind === 'failed' || state.kind === 'cancelled') return 'mend';
  if (state.kind !== 'read') return 'read';
  if (issuedAs !== null) return 'done';
  if (doubts !== null && doubts > 0) return 'review';
  return renewedFor === null ? 'renew' : 'papers';
};

/** What the next step is called, and where it is done; null where the document cannot be opened yet. */
export const nextSteps: Readonly<
  Record<Stage, { readonly room: DocumentRoom; readonly name: string } | null>
> = {
  read: null,
  mend: null,
  review: { room: 'review', name: 'Сверить' },
  renew: { room: 'renew', name: 'Обновить' },
  papers: { room: 'papers', name: 'Оформить' },
  done: { room: 'papers', name: 'Открыть' },
};
