import type { Question } from './state.ts';
import { store } from './store.ts';

/** Asks a person, who may also close the question: that is a no. */
export const confirmed = ({
  danger = false,
  ...question
}: Omit<Question, 'answer' | 'danger'> & { readonly danger?: boolean }): Promise<boolean> => {
  store.getState().question?.answer(false);
  return new Promise((resolve) => {
    const answer = (yes: boolean) => {
      store.update(() => ({ question: null }));
      resolve(yes);
    };
    store.update(() => ({ question: { ...question, danger, answer } }));
  });
};
