import { useEffect, useState } from 'preact/hooks';
import { RefusalError } from '../../app/refusal-error.ts';
import type { ReviewSource } from '../review-source.ts';
import { openEditableSession, type ReviewSession } from './review-session.ts';

/** How far the opening of a review is. */
export type Opened =
  | { readonly kind: 'opening' }
  /** It opens when the document is read. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'refused'; readonly error: unknown }
  | { readonly kind: 'open'; readonly session: ReviewSession };

/** Opens a document's review as soon as it `isRead`, again whenever `again` is another number. */
export const useOpened = (source: ReviewSource, isRead: boolean, again: number): Opened => {
  const [opened, setOpened] = useState<Opened>({ kind: isRead ? 'opening' : 'unread' });
  useEffect(() => {
    if (!isRead) return undefined;
    let wanted = true;
    let session: ReviewSession | null = null;
    source.load().then(
      (review) => {
        if (!wanted) return;
        session = openEditableSession(source, review);
        setOpened({ kind: 'open', session });
      },
      (error: unknown) => wanted && setOpened(notOpened(error)),
    );
    return () => {
      wanted = false;
      session?.hands?.close();
    };
  }, [source, isRead, again]);
  return opened;
};

const notOpened = (error: unknown): Opened =>
  error instanceof RefusalError && error.rule === 'review/not-read'
    ? { kind: 'unread' }
    : { kind: 'refused', error };
