import { useEffect, useRef } from 'preact/hooks';
import type { OrderDocument, Section } from '../../../../model/document.ts';
import { valueAt } from '../../../../model/pointer.ts';
import { doRowEdit, settleRow } from '../session/review-actions.ts';
import type { ReviewSession } from '../session/review-session.ts';
import { useReview, useSession } from '../session/use-review.ts';
import { doubtsOfRow } from '../values/doubt-index.ts';
import {
  addedRow,
  droppedRow,
  joinedRow,
  movedRow,
  type RowEdit,
  rowBelow,
  rowKind,
  sectionFrom,
} from '../values/row-edits.ts';
import { turnedIntoItem, turnedIntoSection } from '../values/turned-row.ts';

interface Choice {
  readonly name: string;
  /** The key that does the same; empty where none does. */
  readonly keys: string;
  readonly run: () => void;
}

const belowNames: Readonly<Partial<Record<ReturnType<typeof rowKind>, string>>> = {
  section: 'Новый раздел ниже',
  plan: 'Новый план ниже',
  table: 'Новая таблица ниже',
};

const isPlainSection = (document: OrderDocument, section: string): boolean =>
  (valueAt(document, section) as Section).tasks === null;

/** What can be done with a row, in the order of the menu. */
const choicesOf = (session: ReviewSession, row: string): readonly Choice[] => {
  const { review, current } = session.store.getState();
  const { document } = review;
  const kind = rowKind(row);
  const value = current?.startsWith(`${row}/`) ? current : row;
  const edits = (name: string, keys: string, edit: RowEdit | null): readonly Choice[] =>
    edit === null ? [] : [{ name, keys, run: () => doRowEdit(session, edit) }];
  const doubts = doubtsOfRow(review.doubts, row, document);
  const settled: readonly Choice[] =
    doubts.length === 0
      ? []
      : [{ name: 'Вся строка верна', keys: 'Shift+Пробел', run: () => settleRow(session, row) }];
  return [
    ...settled,
    ...edits(belowNames[kind] ?? 'Новая строка ниже', 'Insert', rowBelow(row)),
    ...(kind === 'section' || kind === 'clause'
      ? edits(
          kind === 'section' ? 'Новая строка в разделе' : 'Новый подпункт',
          '',
          addedRow(`${row}/items`, 0),
        )
      : []),
    ...(kind === 'item'
      ? [
          ...edits('Новый раздел с этой строки', '', sectionFrom(document, row)),
          ...edits('Это заголовок раздела', '', turnedIntoSection(document, row)),
        ]
      : []),
    ...(kind === 'section' && isPlainSection(document, row)
      ? edits('Это строка, а не раздел', '', turnedIntoItem(document, row))
      : []),
    ...edits('Соединить с предыдущей', 'Ctrl+Backspace', joinedRow(row)),
    ...edits('Переставить выше', 'Alt+↑', movedRow(document, value, row, -1)),
    ...edits('Переставить ниже', 'Alt+↓', movedRow(document, value, row, 1)),
    ...edits('Убрать', 'Ctrl+Delete', droppedRow(document, row)),
  ];
};

/** Pixels that a menu needs, to keep it within the window. */
const room = { width: 330, height: 300 } as const;

const moveFocus = (menu: HTMLElement, step: 1 | -1 | 'first' | 'last'): void => {
  const all = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next =
    { first: 0, last: all.length - 1 }[String(step)] ?? (at + Number(step) + all.length) % all.length;
  all[next]?.focus();
};

/** The menu of a row, opened by its button, by Shift+F10 or by the menu key. */
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
      aria-label="Что сделать со строкой"
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
