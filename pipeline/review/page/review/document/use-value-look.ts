import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { Correction } from '../../../../model/document.ts';
import type { Doubt } from '../../../contract/review.ts';
import { activeDoubt, type Editing, type ReviewState } from '../session/review-state.ts';
import { useSession } from '../session/use-review.ts';

/** What the page knows of a value at this moment. */
export interface ValueLook {
  readonly doubts: readonly Doubt[];
  readonly corrections: readonly Correction[];
  readonly confirmed: boolean;
  /** Null where it is not being typed. */
  readonly editing: Editing | null;
  readonly isCurrent: boolean;
  readonly isHovered: boolean;
  /** Id of the doubt in it that a person is at. */
  readonly now: string | null;
}

const none: readonly never[] = [];

const lookOf = (value: string, state: ReviewState): ValueLook => {
  const { index, current, hovered, editing } = state;
  const isCurrent = current === value;
  return {
    doubts: index.doubts.get(value) ?? none,
    corrections: index.corrections.get(value) ?? none,
    confirmed: index.confirmed.has(value),
    editing: editing?.value === value ? editing : null,
    isCurrent,
    isHovered: hovered === value,
    now: isCurrent ? (activeDoubt(state)?.id ?? null) : null,
  };
};

/** True where a value looks otherwise; thousands of values ask this at each movement of the mouse. */
const differs = (value: string, before: ReviewState, after: ReviewState): boolean => {
  const is = (one: string | undefined | null, other: string | undefined | null): boolean =>
    (one === value) !== (other === value);
  if (is(before.current, after.current) || is(before.hovered, after.hovered)) return true;
  if (is(before.editing?.value, after.editing?.value)) return true;
  if (after.current === value && before.doubt !== after.doubt) return true;
  const [old, now] = [before.index, after.index];
  return (
    old !== now &&
    (old.doubts.get(value) !== now.doubts.get(value) ||
      old.corrections.get(value) !== now.corrections.get(value) ||
      old.confirmed.has(value) !== now.confirmed.has(value))
  );
};

/** Renders again only when this very value looks otherwise. */
export const useValueLook = (value: string): ValueLook => {
  const { store } = useSession();
  const [, render] = useReducer((count: number) => count + 1, 0);
  const state = store.getState();
  const shown = useRef({ value, state });
  shown.current = { value, state };
  useLayoutEffect(() => {
    const compare = () => {
      const { value: own, state: before } = shown.current;
      const after = store.getState();
      shown.current = { value: own, state: after };
      if (differs(own, before, after)) render(0);
    };
    compare();
    return store.subscribe(compare);
  }, [store]);
  return lookOf(value, state);
};
