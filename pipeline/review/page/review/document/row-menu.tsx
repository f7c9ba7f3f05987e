import { useEffect, useRef } from 'preact/hooks';
import { useReview, useSession } from '../session/use-review.ts';
import { choicesOf } from './row-choices.ts';

/** Pixels that a menu needs, to keep it within the window. */
const room = { width: 330, height: 360 } as const;

const moveFocus = (menu: HTMLElement, step: 1 | -1 | 'first' | 'last'): void => {
  const all = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next =
    { first: 0, last: all.length - 1 }[String(step)] ?? (at + Number(step) + all.length) % all.length;
  all[next]?.focus();
};

/** The menu of a row or a column, opened by its button, by Shift+F10 or by the menu key. */
export const RowMenu = () => {
  const session = useSession();
  const { open } = useReview(({ menu }) => ({ open: menu }));
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open && menu.current) moveFocus(menu.current, 'first');
  }, [open]);
  if (!open) return null;

  const close = (back: boolean): void => {
    const { current } = session.store.getState();
    session.store.update(() => ({
      menu: null,
      ...(back && current !== null && { goal: { value: current, edit: false } }),
    }));
  };
  const pressed = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const steps = { ArrowDown: 1, ArrowUp: -1, Home: 'first', End: 'last' } as const;
    const step = steps[event.key as keyof typeof steps];
    if (step && menu.current) moveFocus(menu.current, step);
    else if (event.key === 'Escape' || event.key === 'Tab') close(true);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={menu}
      class="review-menu"
      role="menu"
      tabIndex={-1}
      aria-label="Что сделать"
      style={{
        left: `${Math.min(open.x, innerWidth - room.width)}px`,
        top: `${Math.min(open.y, innerHeight - room.height)}px`,
      }}
      onKeyDown={pressed}
      onFocusOut={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && menu.current?.contains(relatedTarget))) close(false);
      }}
    >
      {choicesOf(session, open.row).map(({ name, keys, run }) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            close(false);
            run();
          }}
        >
          <span>{name}</span>
          {keys !== '' && <kbd>{keys}</kbd>}
        </button>
      ))}
    </div>
  );
};
