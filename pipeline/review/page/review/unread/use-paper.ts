import { useEffect, useState } from 'preact/hooks';
import type { ReviewClient } from '../../app/client.ts';
import type { ReadonlySource } from '../review-source.ts';
import { openSession, type ReviewSession } from '../session/review-session.ts';
import { unreadReview } from './unread-review.ts';

interface PaperOptions {
  readonly client: Pick<ReviewClient, 'sheets'>;
  readonly id: string;
  readonly source: ReadonlySource;
  /** How many pages the list knows of; none where the paper need not be shown. */
  readonly pages: number;
}

/** The paper of a document that is not read yet, to be looked at; null as long as there is nothing to be shown. */
export const usePaper = ({ client, id, source, pages }: PaperOptions): ReviewSession | null => {
  const [paper, setPaper] = useState<ReviewSession | null>(null);
  useEffect(() => {
    if (pages === 0) return undefined;
    let wanted = true;
    client.sheets(id).then(
      (sheets) =>
        wanted && sheets.length > 0 && setPaper(openSession(source, unreadReview(source.name, sheets))),
      // Without its paper it is told all the same how far it is.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [client, id, source, pages]);
  return paper;
};
