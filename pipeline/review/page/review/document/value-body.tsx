import { useMemo } from 'preact/hooks';
import type { Doubt } from '../../../contract/review.ts';
import { Icon } from '../../look/icon.tsx';
import { shownText } from '../values/typed-value.ts';
import { markWords, type Stretch } from '../values/word-marks.ts';
import type { ValueLook } from './use-value-look.ts';
import { ValueEditor } from './value-editor.tsx';

/** Class names of what holds a value. */
export const valueClass = (own: string, { doubts, isCurrent, isHovered }: ValueLook): string =>
  [
    own,
    'review-value',
    isCurrent && 'is-current',
    isHovered && 'is-hovered',
    doubts.length > 0 && 'is-doubtful',
  ]
    .filter(Boolean)
    .join(' ');

const DoubtfulWord = ({
  text,
  doubt,
  isNow,
}: {
  readonly text: string;
  readonly doubt: Doubt;
  readonly isNow: boolean;
}) => (
  <mark
    class={isNow ? 'review-word is-now' : 'review-word'}
    data-doubt={doubt.id}
    title={doubt.otherwise === null ? doubt.message : `Возможно: «${doubt.otherwise}»`}
  >
    {text}
    <span class="look-spoken">
      {doubt.otherwise === null ? ' (сомнительно)' : ` (сомнительно, возможно: ${doubt.otherwise})`}
    </span>
  </mark>
);

const Marked = ({
  stretches,
  now,
}: {
  readonly stretches: readonly Stretch[];
  readonly now: string | null;
}) => (
  <>
    {stretches.map(({ text, at, doubt }) => (
      <span key={at} data-at={at}>
        {doubt === null ? text : <DoubtfulWord text={text} doubt={doubt} isNow={doubt.id === now} />}
      </span>
    ))}
  </>
);

/** A number of a row has room for a sign alone; its words are in the bar below, and said to who listens. */
const isNarrow = (value: string): boolean => /\/\d+\/number$/.test(value);

interface NotesProps {
  readonly value: string;
  readonly look: ValueLook;
  readonly marked: ReadonlySet<string>;
}

const Corrected = ({ value, look: { corrections } }: Pick<NotesProps, 'value' | 'look'>) => {
  const words = `исправлено: ${corrections.map(({ from, to }) => `${from} → ${to}`).join(', ')}`;
  return isNarrow(value) ? (
    <span class="review-note" title={words}>
      <Icon name="edit" />
      <span class="look-spoken">{words}</span>
    </span>
  ) : (
    <span class="review-note">{words}</span>
  );
};

/** What the program has mended, and what it says of the value. */
const Notes = ({ value, look, marked }: NotesProps) => (
  <>
    {look.corrections.length > 0 && <Corrected value={value} look={look} />}
    {look.doubts
      .filter(({ id }) => !marked.has(id))
      .map(({ id, kind, severity, message, word }) => (
        <span key={id} class={`review-note review-remark review-remark-${severity}`} data-doubt={id}>
          <Icon name={severity === 'info' ? 'info' : 'warning'} />
          <span class={isNarrow(value) ? 'look-spoken' : undefined}>
            {kind === 'word' ? `сверьте слово «${word}»` : message}
          </span>
        </span>
      ))}
  </>
);

interface ValueBodyProps {
  readonly value: string;
  readonly text: string | null;
  readonly look: ValueLook;
  /** What the value is, for the field in which it is typed. */
  readonly label: string;
  /** What the program understood of it; null where the text says just that. */
  readonly understood: string | null;
}

/** A value's text with everything that is known of it, or the field in which it is being typed. */
export const ValueBody = ({ value, text, look, label, understood }: ValueBodyProps) => {
  const shown = text === null ? null : shownText(value, text);
  const stretches = useMemo(() => markWords(shown ?? '', look.doubts), [shown, look.doubts]);
  const marked = useMemo(() => new Set(stretches.map(({ doubt }) => doubt?.id ?? '')), [stretches]);
  if (look.editing)
    return (
      <ValueEditor value={value} text={text} shown={shown ?? ''} label={label} caret={look.editing.caret} />
    );
  return (
    <>
      <span class="review-text">
        {shown === null ? (
          <span class="review-absent">
            —<span class="look-spoken"> нет</span>
          </span>
        ) : (
          <Marked stretches={stretches} now={look.now} />
        )}
        {look.confirmed && look.doubts.length === 0 && (
          <span class="review-tick" title="Сверено человеком">
            <Icon name="check" />
            <span class="look-spoken"> (сверено)</span>
          </span>
        )}
      </span>
      {understood !== null && <span class="review-note">{understood}</span>}
      <Notes value={value} look={look} marked={marked} />
    </>
  );
};
