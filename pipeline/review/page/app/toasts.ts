import { troubleOf } from './refusal-error.ts';
import type { Toast } from './state.ts';
import { store } from './store.ts';

/** How long a message stays, in milliseconds; WCAG 2.2.1 asks that what can be acted on does not vanish at once. */
const stays = 6_000;
const staysWithAction = 15_000;

let last = 0;

export const dismissToast = (id: number): void =>
  store.update(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));

/** Shows a message in a corner of the page. */
export const toast = (
  text: string,
  { tone = 'plain', action = null }: Partial<Pick<Toast, 'tone' | 'action'>> = {},
): void => {
  last += 1;
  const id = last;
  // Of a crowd only the latest are read.
  store.update(({ toasts }) => ({ toasts: [...toasts, { id, tone, text, action }].slice(-4) }));
  if (tone !== 'bad') setTimeout(() => dismissToast(id), action ? staysWithAction : stays);
};

/** Tells what went wrong and what to do; for `.catch(toastTrouble)`. */
export const toastTrouble = (error: unknown): void => {
  const { message, advice } = troubleOf(error);
  toast(`${message} ${advice}`.trim(), { tone: 'bad' });
};
