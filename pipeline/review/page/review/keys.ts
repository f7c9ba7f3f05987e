import type { KeyHelp } from '../app/state.ts';

/** What a key does in a review, outside of a text that is being typed. */
export type Command =
  | 'next-doubt'
  | 'previous-doubt'
  | 'right'
  | 'right-row'
  | 'otherwise'
  | 'edit'
  | 'undo'
  | 'redo'
  | 'add-row'
  | 'drop-row'
  | 'join-row'
  | 'row-up'
  | 'row-down'
  | 'row-menu'
  | 'left-value'
  | 'right-value'
  | 'up-value'
  | 'down-value'
  | 'first-value'
  | 'last-value';

/** Keys by `code`, which is the same in the Russian and the Latin layout. */
const commands: Readonly<Record<string, Command>> = {
  F8: 'next-doubt',
  'Shift+F8': 'previous-doubt',
  KeyN: 'next-doubt',
  KeyP: 'previous-doubt',
  KeyV: 'right',
  Space: 'right',
  'Shift+KeyV': 'right-row',
  'Shift+Space': 'right-row',
  KeyA: 'otherwise',
  Enter: 'edit',
  NumpadEnter: 'edit',
  F2: 'edit',
  'Ctrl+KeyZ': 'undo',
  'Ctrl+KeyY': 'redo',
  'Ctrl+Shift+KeyZ': 'redo',
  Insert: 'add-row',
  'Ctrl+Delete': 'drop-row',
  'Ctrl+Backspace': 'join-row',
  'Alt+ArrowUp': 'row-up',
  'Alt+ArrowDown': 'row-down',
  'Ctrl+Alt+ArrowUp': 'row-up',
  'Ctrl+Alt+ArrowDown': 'row-down',
  'Shift+F10': 'row-menu',
  ContextMenu: 'row-menu',
  ArrowLeft: 'left-value',
  ArrowRight: 'right-value',
  ArrowUp: 'up-value',
  ArrowDown: 'down-value',
  'Ctrl+Home': 'first-value',
  'Ctrl+End': 'last-value',
};

/** Commands that need no value in focus: they work from everywhere in the room. */
const everywhere: ReadonlySet<Command> = new Set([
  'next-doubt',
  'previous-doubt',
  'undo',
  'redo',
  'otherwise',
]);

export type PressedKey = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Null for a key that means nothing here; `onValue`: a value of the document has the focus. */
export const commandOf = (
  { code, ctrlKey, metaKey, altKey, shiftKey }: PressedKey,
  onValue: boolean,
): Command | null => {
  const pressed = [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : '', code];
  const command = commands[pressed.filter(Boolean).join('+')] ?? null;
  return command !== null && (onValue || everywhere.has(command)) ? command : null;
};

export const reviewKeys: KeyHelp = {
  title: 'Сверка',
  rows: [
    { keys: ['F8', 'N'], does: 'следующее сомнение' },
    { keys: ['Shift+F8', 'P'], does: 'предыдущее сомнение' },
    { keys: ['Пробел', 'V'], does: 'верно: на бумаге так же' },
    { keys: ['Shift+Пробел'], does: 'верна вся строка' },
    { keys: ['A'], does: 'взять другое прочтение слова' },
    { keys: ['Enter', 'F2'], does: 'править значение' },
    { keys: ['Enter', 'Ctrl+Enter'], does: 'при правке: оставить написанное' },
    { keys: ['Tab'], does: 'при правке: оставить и перейти к следующему' },
    { keys: ['Esc'], does: 'при правке: вернуть как было' },
    { keys: ['Alt+Enter'], does: 'при правке: разделить строку там, где курсор' },
    { keys: ['←', '→', '↑', '↓'], does: 'к соседнему значению' },
    { keys: ['Insert'], does: 'новая строка ниже' },
    { keys: ['Ctrl+Delete'], does: 'убрать строку' },
    { keys: ['Ctrl+Backspace'], does: 'соединить строку с предыдущей' },
    { keys: ['Alt+↑', 'Alt+↓'], does: 'переставить строку, в том числе в соседний раздел' },
    { keys: ['Shift+F10'], does: 'всё, что можно сделать со строкой или столбцом' },
    { keys: ['Ctrl+Z'], does: 'отменить' },
    { keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], does: 'вернуть отменённое' },
    { keys: ['+', '−', '0', 'R'], does: 'на бумаге: крупнее, мельче, по ширине, повернуть' },
  ],
};
