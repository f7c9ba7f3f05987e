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

/** What is selected of a store's state: the component renders again when that is no more the same, not when anything else is. */
export const usePart = <Whole, Part>(
  { getState, subscribe }: Store<Whole>,
  select: (state: Whole) => Part,
  isSame: (one: Part, other: Part) => boolean = Object.is,
): Part => {
  const [, render] = useReducer((count: number) => count + 1, 0);
  const part = select(getState());
  const shown = useRef({ select, part });
  shown.current = { select, part };
  useLayoutEffect(() => {
    const compare = () => {
      if (!isSame(shown.current.select(getState()), shown.current.part)) render(0);
    };
    // It may have changed between rendering and listening.
    compare();
    return subscribe(compare);
  }, [subscribe]);
  return part;
};

/** A part of the page's state. */
export const useStore = <Part>(select: (state: State) => Part): Part => usePart(store, select);
