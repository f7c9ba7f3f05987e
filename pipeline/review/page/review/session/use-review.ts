import { createContext } from 'preact';
import { useContext, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { Store } from '../../app/store.ts';
import type { ReviewSession } from './review-session.ts';
import type { ReviewState } from './review-state.ts';

export const SessionContext = createContext<ReviewSession | null>(null);

export const useSession = (): ReviewSession => {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('Outside of a review');
  return session;
};

const sameFields = (one: object, other: object): boolean =>
  Object.entries(one).every(([key, field]) => Object.is(field, Reflect.get(other, key)));

/** Parts of a review's state by name: the component renders again when one of them is another. */
export const useReview = <Parts extends object>(select: (state: ReviewState) => Parts): Parts => {
  const { store } = useSession();
  return useParts(store, select);
};

const useParts = <State extends object, Parts extends object>(
  store: Store<State>,
  select: (state: State) => Parts,
): Parts => {
  const [, render] = useReducer((count: number) => count + 1, 0);
  const parts = select(store.getState());
  const shown = useRef({ select, parts });
  shown.current = { select, parts };
  useLayoutEffect(() => {
    const compare = () => {
      const { select: latest, parts: before } = shown.current;
      if (!sameFields(latest(store.getState()), before)) render(0);
    };
    compare();
    return store.subscribe(compare);
  }, [store]);
  return parts;
};
