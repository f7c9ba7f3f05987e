import type { ComponentChildren } from 'preact';
import { memoised } from '../../look/memoised.tsx';
import { useValueLook } from './use-value-look.ts';
import { ValueBody, valueClass } from './value-body.tsx';

export interface ValueProps {
  readonly value: string;
  /** As it is kept; null where there is nothing. */
  readonly text: string | null;
  /** What the value is, in Russian. */
  readonly label: string;
  readonly understood: string | null;
}

/** Values that the Tab key reaches before any other has had the focus. */
const entries: ReadonlySet<string> = new Set(['/order/form', '/plans/0/title', '/tables/0/title']);

/** Only one value can be reached by Tab, the others from it by the arrows. */
const tabIndexOf = (value: string, isCurrent: boolean): number => (isCurrent || entries.has(value) ? 0 : -1);

/** A value of its own: a requisite, a clause's text, a title. */
export const Value = memoised(({ value, text, label, understood }: ValueProps) => {
  const look = useValueLook(value);
  const isEdited = look.editing !== null;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a group while it is typed in, else a button: both have a name.
    <div
      class={valueClass('review-block', look)}
      data-value={value}
      role={isEdited ? 'group' : 'button'}
      tabIndex={tabIndexOf(value, look.isCurrent)}
      aria-label={isEdited ? label : undefined}
    >
      {!isEdited && <span class="look-spoken">{label}: </span>}
      <ValueBody value={value} text={text} look={look} label={label} understood={understood} />
    </div>
  );
});

/** The same as a cell of a table. */
export const CellValue = memoised(({ value, text, label, understood }: ValueProps) => {
  const look = useValueLook(value);
  return (
    <td
      class={valueClass('review-cell', look)}
      data-value={value}
      tabIndex={tabIndexOf(value, look.isCurrent)}
    >
      <ValueBody value={value} text={text} look={look} label={label} understood={understood} />
    </td>
  );
});

/** A labelled line with one value or several. */
export const Line = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}) => (
  <div class="review-line">
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
