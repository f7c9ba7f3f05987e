import type { DeskDocument } from './desk-document.ts';

/** What the server tells every open page, as server-sent events: the event's name is the kind, its data the rest as JSON. */
export type DeskEvent =
  /** A document is new, or its row has changed. */
  | { readonly kind: 'document'; readonly document: DeskDocument }
  | { readonly kind: 'removed'; readonly id: string }
  /** Somebody, perhaps another tab, has edited a document or answered a question. */
  | { readonly kind: 'review'; readonly id: string; readonly revision: number }
  | { readonly kind: 'renewal'; readonly id: string; readonly revision: number }
  /** Papers were made. */
  | { readonly kind: 'issued'; readonly id: string };
