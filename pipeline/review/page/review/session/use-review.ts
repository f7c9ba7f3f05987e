import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { usePart } from '../../app/store.ts';
import { sameFields } from '../../look/same-fields.ts';
import type { ReviewSession } from './review-session.ts';
import type { ReviewState } from './review-state.ts';

export const SessionContext = createContext<ReviewSession | null>(null);

export const useSession = (): ReviewSession => {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('Outside of a review');
  return session;
};

/** Parts of a review's state by name: the component renders again when one of them is another. */
export const useReview = <Parts extends object>(select: (state: ReviewState) => Parts): Parts =>
  usePart(useSession().store, select, sameFields);
