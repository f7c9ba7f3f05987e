import type { ComponentProps } from 'preact';
import { routeOf } from './route.ts';
import { store } from './store.ts';
import { isUnsaved, mayLeave } from './unsaved.ts';

/** Number of the entry of the browser's history that is shown, to tell back from forward. */
let shown = 0;

const show = (): void => store.update(() => ({ route: routeOf(location.pathname) }));

/** Goes to an address of the page, unless a person wants to keep what is unsaved. */
export const navigate = async (
  path: string,
  { replace = false }: { readonly replace?: boolean } = {},
): Promise<void> => {
  if (!(await mayLeave())) return;
  if (!replace) shown += 1;
  history[replace ? 'replaceState' : 'pushState']({ shown }, '', path);
  show();
};

const indexOf = (state: unknown): number =>
  typeof state === 'object' && state !== null && 'shown' in state ? Number(state.shown) : 0;

/** The browser has gone back or forward already: it is taken back before the person is asked. */
const travelled = async ({ state }: PopStateEvent): Promise<void> => {
  const steps = indexOf(state) - shown;
  if (steps === 0) return;
  if (isUnsaved()) {
    history.go(-steps);
    if (!(await mayLeave())) return;
    shown += steps;
    addEventListener('popstate', show, { once: true });
    history.go(steps);
    return;
  }
  shown += steps;
  show();
};

/** Begins to follow the address; gives what ends it. */
export const followAddress = (): (() => void) => {
  shown = indexOf(history.state);
  history.replaceState({ shown }, '');
  show();
  addEventListener('popstate', travelled);
  return () => removeEventListener('popstate', travelled);
};

type LinkProps = ComponentProps<'a'> & { readonly href: string };

/** A link within the page; with Ctrl, Shift or the middle button it opens a tab as any other. */
export const Link = ({ href, onClick, ...rest }: LinkProps) => (
  <a
    href={href}
    onClick={(event) => {
      onClick?.(event);
      const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (!plain || event.defaultPrevented || rest.target) return;
      event.preventDefault();
      void navigate(href);
    }}
    {...rest}
  />
);
