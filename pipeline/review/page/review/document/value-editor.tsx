import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { rowOf } from '../../../contract/edit/shapes.ts';
import { doRowEdit } from '../session/review-actions.ts';
import { useSession } from '../session/use-review.ts';
import { splitAt } from '../values/row-edits.ts';
import { typedValue } from '../values/typed-value.ts';
import { valueBeside } from './neighbours.ts';

interface ValueEditorProps {
  readonly value: string;
  /** As it is kept; null where there is nothing. */
  readonly text: string | null;
  /** As it is shown. */
  readonly shown: string;
  readonly label: string;
  /** Where the caret begins; null selects everything. */
  readonly caret: number | null;
}

/** Makes a field as high as what is typed in it. */
const grow = (field: HTMLTextAreaElement): void => {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
};

/** Field in which a value is typed, just where it stood. What is typed stays in it until it is kept or given up. */
export const ValueEditor = ({ value, text, shown, label, caret }: ValueEditorProps) => {
  const session = useSession();
  const { store, hands } = session;
  const field = useRef<HTMLTextAreaElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const faultId = useId();

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    grow(element);
    element.focus({ preventScroll: true });
    element.setSelectionRange(caret ?? 0, caret ?? shown.length);
  }, []);

  /** Ends the typing; `next` is looked at then. False where what was typed cannot be kept. */
  const keep = (next: { readonly value: string; readonly edit: boolean } | null): boolean => {
    const typed = typedValue(value, field.current?.value ?? '');
    if ('fault' in typed) {
      setFault(typed.fault);
      return false;
    }
    const goal = next ?? undefined;
    if (typed.text === text) store.update(() => ({ editing: null, ...(goal && { goal }) }));
    else if (!hands?.change([{ kind: 'set', value, text: typed.text }], goal)) {
      setFault('Так здесь написать нельзя. Проверьте написанное или нажмите Esc.');
      return false;
    }
    return true;
  };

  const split = ({ value: typed, selectionStart }: HTMLTextAreaElement): void => {
    const row = rowOf(value);
    if (row) doRowEdit(session, splitAt(value, row, typed, selectionStart, text));
  };
  const goOn = (field: HTMLTextAreaElement, step: 1 | -1): void => {
    const next = valueBeside(field, step);
    keep(next === null ? { value, edit: false } : { value: next, edit: true });
  };
  const runs: Readonly<Record<string, (field: HTMLTextAreaElement) => void>> = {
    Enter: () => keep({ value, edit: false }),
    'Alt+Enter': split,
    Escape: () => store.update(() => ({ editing: null, goal: { value, edit: false } })),
    Tab: (typed) => goOn(typed, 1),
    'Shift+Tab': (typed) => goOn(typed, -1),
  };
  const pressed = (event: KeyboardEvent & { readonly currentTarget: HTMLTextAreaElement }): void => {
    event.stopPropagation();
    const { key, altKey, shiftKey, isComposing, currentTarget } = event;
    const run = runs[[altKey && 'Alt', shiftKey && key === 'Tab' && 'Shift', key].filter(Boolean).join('+')];
    // The Enter that ends the composition of a letter is not ours.
    if (!run || isComposing) return;
    event.preventDefault();
    run(currentTarget);
  };

  return (
    <>
      <textarea
        ref={field}
        class="review-editor"
        rows={1}
        defaultValue={shown}
        aria-label={label}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : faultId}
        spellcheck
        lang="ru"
        onInput={({ currentTarget }) => grow(currentTarget)}
        onKeyDown={pressed}
        onBlur={() => {
          if (store.getState().editing?.value === value) keep(null);
        }}
      />
      {fault !== null && (
        <span id={faultId} class="review-note review-remark review-remark-error" role="alert">
          {fault}
        </span>
      )}
    </>
  );
};
