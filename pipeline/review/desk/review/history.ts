import type { Edited } from '../../contract/edit/edited.ts';
import { noSuchPlace } from '../refusals.ts';
import { type LogStep, withStep } from './log-step.ts';

/** Every so many steps a whole state is kept, so that none is further away than this. */
const stride = 16;

/** A document's states, from its reading through all that a person did. */
export interface History {
  readonly length: () => number;
  /** The state after so many steps. */
  readonly at: (head: number) => Edited;
  /** Cuts what is behind `head` and adds a step. @throws Failure `review/no-such-place`, and nothing has changed */
  readonly push: (head: number, step: LogStep) => Edited;
}

export const openHistory = (start: Edited, log: readonly LogStep[]): History => {
  const steps = [...log];
  const kept = new Map<number, Edited>([[0, start]]);
  let last: readonly [head: number, state: Edited] = [0, start];
  const nearest = (head: number): readonly [number, Edited] => {
    const [best = 0] = [...kept.keys()].filter((each) => each <= head).toSorted((a, b) => b - a);
    return last[0] <= head && last[0] > best ? last : [best, kept.get(best) ?? start];
  };
  const after = (state: Edited, step: LogStep): Edited => {
    const next = withStep(state, step);
    if (!next) throw noSuchPlace();
    return next;
  };
  const keep = (head: number, state: Edited): void => {
    if (head % stride === 0) kept.set(head, state);
    last = [head, state];
  };
  const at = (head: number): Edited => {
    const [from, known] = nearest(head);
    let state = known;
    for (const [index, step] of steps.slice(from, head).entries()) {
      state = after(state, step);
      keep(from + index + 1, state);
    }
    last = [head, state];
    return state;
  };
  return {
    at,
    length: () => steps.length,
    push: (head, step) => {
      const state = after(at(head), step);
      steps.splice(head, steps.length, step);
      for (const each of [...kept.keys()].filter((key) => key > head)) kept.delete(each);
      keep(head + 1, state);
      return state;
    },
  };
};
