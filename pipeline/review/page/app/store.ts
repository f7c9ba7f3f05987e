import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { State } from './state.ts';

export interface Store<Whole> {
  readonly getState: () => Whole;
  /** Puts in place what the change gives, and tells everybody who listens. */
  readonly update: (change: (state: Whole) => Partial<Whole>) => void;
  /** Gives what ends the listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

export const createStore = <Whole extends object>(initial: Whole): Store<Whole> => {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    update: (change) => {
      state = { ...state, ...change(state) };
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** The one state of the page. */
export const store: Store<State> = createStore<State>({
  route: null,
  connection: 'joining',
  documents: null,
  uploads: [],
  toasts: [],
  question: null,
  help: null,
  renewal: null,
});

/** A part of the state: the component renders again when that part is another, not when anything else is. */
export const useStore = <Part>(select: (state: State) => Part): Part => {
  const [, render] = useReducer((count: number) => count + 1, 0);
  const part = select(store.getState());
  const shown = useRef({ select, part });
  shown.current = { select, part };
  useLayoutEffect(() => {
    const compare = () => {
      if (!Object.is(shown.current.select(store.getState()), shown.current.part)) render(0);
    };
    // It may have changed between rendering and listening.
    compare();
    return store.subscribe(compare);
  }, []);
  return part;
};
