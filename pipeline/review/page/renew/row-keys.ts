import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RowDeeds } from './change-actions.tsx';
import type { ChangeItem } from './change-item.ts';

interface RowKeys {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly shown: readonly ChangeItem[];
  readonly deeds: RowDeeds;
  readonly edit: (key: string) => void;
}

/** Steps by key; Home and End go as far as there is to go. */
const steps: Readonly<Record<string, number>> = {
  j: 1,
  о: 1,
  ArrowDown: 1,
  k: -1,
  л: -1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

const rowAt = (list: HTMLUListElement | null, index: number): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`:scope > :nth-child(${index + 1})`) ?? null;

/**
 * The row that a person is at, and the keys that move on and act; letters work in either keyboard layout. A row that
 * leaves the list under its filter hands the focus to the one that takes its place.
 */
export const useRowKeys = ({ list, shown, deeds, edit }: RowKeys) => {
  const [at, setAt] = useState(0);
  const hadFocus = useRef(false);
  const current = Math.max(0, Math.min(at, shown.length - 1));

  useLayoutEffect(() => {
    if (hadFocus.current && !list.current?.contains(document.activeElement))
      rowAt(list.current, current)?.focus();
  }, [shown]);

  const act = (key: string, item: ChangeItem): boolean => {
    if ((key === 'Enter' || key === 'v' || key === 'м') && item.shelf === 'confirm') deeds.accept(item);
    else if ((key === 'e' || key === 'у' || key === 'F2') && item.row.place !== null) edit(item.key);
    else if ((key === 'Backspace' || key === 'Delete') && item.shelf === 'yours') deeds.takeBack(item);
    else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (
      !(target instanceof HTMLElement) ||
      target.closest('textarea, input') ||
      event.ctrlKey ||
      event.altKey
    )
      return;
    const step = steps[key.length === 1 ? key.toLowerCase() : key];
    const item = shown[current];
    if (step !== undefined) {
      const next = Math.max(0, Math.min(current + step, shown.length - 1));
      setAt(next);
      rowAt(list.current, next)?.focus();
    } else if (!item || target.tagName === 'BUTTON' || !act(key.length === 1 ? key.toLowerCase() : key, item))
      return;
    event.preventDefault();
  };

  const onFocusIn = ({ target }: FocusEvent): void => {
    hadFocus.current = true;
    const row = target instanceof Element ? target.closest('.renew-row') : null;
    if (row) setAt([...(list.current?.children ?? [])].indexOf(row));
  };

  const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    // A row that is taken out of the page leaves the focus nowhere.
    if (relatedTarget !== null) hadFocus.current = false;
  };

  return { current, onKeyDown, onFocusIn, onFocusOut };
};
