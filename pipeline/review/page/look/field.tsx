import type {
  ComponentChildren,
  FocusEventHandler,
  GenericEventHandler,
  InputEventHandler,
  KeyboardEventHandler,
} from 'preact';
import { useId } from 'preact/hooks';

/** What joins a control with the words around it. */
export interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldWords {
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** What is wrong with the value, and what would be right. */
  readonly error?: string | null;
}

interface FieldProps extends FieldWords {
  readonly children: (wiring: Wiring) => ComponentChildren;
}

/** A control with its label, a hint and what is wrong with it. */
export const Field = ({ label, hint, error, children }: FieldProps) => {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="look-field">
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} class="look-field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} class="look-field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
};

/** What all controls take, beside what is their own. */
interface Control<Element extends HTMLElement> {
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly autofocus?: boolean | undefined;
  readonly onInput?: InputEventHandler<Element> | undefined;
  readonly onChange?: GenericEventHandler<Element> | undefined;
  readonly onKeyDown?: KeyboardEventHandler<Element> | undefined;
  readonly onBlur?: FocusEventHandler<Element> | undefined;
}

interface TextFieldProps extends FieldWords, Control<HTMLInputElement> {
  readonly type?: 'text' | 'date' | 'number' | 'password' | 'search' | undefined;
  readonly placeholder?: string | undefined;
  readonly autocomplete?: 'off' | 'on' | 'current-password' | undefined;
  /** Id of a `<datalist>`. */
  readonly list?: string | undefined;
  readonly min?: string | number | undefined;
  readonly max?: string | number | undefined;
  readonly maxLength?: number | undefined;
}

/** Preact's types tell inputs apart by their type; what is asked of these all of them have. */
export const TextField = ({ label, hint, error, type = 'text', ...rest }: TextFieldProps) => (
  <Field label={label} hint={hint} error={error ?? null}>
    {(wiring) => <input class="look-input" {...rest} {...wiring} type={type as 'text'} />}
  </Field>
);

interface SelectFieldProps extends FieldWords, Control<HTMLSelectElement> {
  /** `<option>`s. */
  readonly children: ComponentChildren;
}

export const SelectField = ({ label, hint, error, children, ...rest }: SelectFieldProps) => (
  <Field label={label} hint={hint} error={error ?? null}>
    {(wiring) => (
      <select class="look-input" {...rest} {...wiring}>
        {children}
      </select>
    )}
  </Field>
);

interface CheckFieldProps extends Control<HTMLInputElement> {
  readonly label: ComponentChildren;
  readonly checked?: boolean | undefined;
  /** One of several instead of a box to tick. */
  readonly radio?: boolean | undefined;
}

export const CheckField = ({ label, radio = false, ...rest }: CheckFieldProps) => {
  const id = useId();
  return (
    <label class="look-check" for={id}>
      {radio ? <input type="radio" {...rest} id={id} /> : <input type="checkbox" {...rest} id={id} />}
      <span>{label}</span>
    </label>
  );
};
