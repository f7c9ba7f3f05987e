import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { IconButton } from './button.tsx';

interface DialogProps {
  readonly title: string;
  /** By Esc, by the cross or by a press beside it; whoever shows the dialog takes it away. */
  readonly onClose: () => void;
  /** Buttons, the one to be pressed first of all last. */
  readonly footer?: ComponentChildren;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** Where a person begins: at the first field, else at the button to be pressed, else at the harmless one. */
const beginnings = [
  '.look-dialog-content :is(input, select, textarea)',
  '.look-dialog-foot .look-button-main',
  '.look-dialog-foot button',
];

const begin = (dialog: HTMLDialogElement): void =>
  beginnings
    .map((place) => dialog.querySelector<HTMLElement>(place))
    .find((found) => found !== null)
    ?.focus();

/** A dialog that keeps the focus to itself, and gives it back to where it was. */
export const Dialog = ({ title, onClose, footer, wide = false, children }: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    if (dialog.current) begin(dialog.current);
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={wide ? 'look-dialog look-dialog-wide' : 'look-dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div class="look-dialog-body">
        <header class="look-dialog-head">
          <h2 id={heading}>{title}</h2>
          <IconButton icon="close" label="Закрыть" onClick={onClose} />
        </header>
        <div class="look-dialog-content">{children}</div>
        {footer && <footer class="look-dialog-foot">{footer}</footer>}
      </div>
    </dialog>
  );
};
