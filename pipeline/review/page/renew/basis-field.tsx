import { useRef, useState } from 'preact/hooks';
import { Button } from '../look/button.tsx';

interface BasisFieldProps {
  /** The new basis; empty as long as there is none. */
  readonly basis: string;
  /** Last year's; empty where it had none. */
  readonly before: string;
  readonly onBasis: (text: string) => void;
}

/** The basis of the new order. Last year's can be begun with, and counts for nothing until it is changed. */
export const BasisField = ({ basis, before, onBasis }: BasisFieldProps) => {
  const [begun, setBegun] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const isBefore = begun && basis === '';
  return (
    <div class="look-field renew-wide">
      <label class="renew-label" for="renew-basis">
        Основание
      </label>
      <textarea
        ref={field}
        id="renew-basis"
        class="look-input"
        rows={isBefore || basis.length > 300 ? 5 : 3}
        placeholder="На основании письма … от … № … «…»"
        value={isBefore ? before : basis}
        aria-describedby="renew-basis-note"
        onInput={({ currentTarget }) => {
          setBegun(false);
          onBasis(currentTarget.value);
        }}
      />
      {isBefore ? (
        <p id="renew-basis-note" class="look-field-hint">
          Исправьте дату, номер и название: пока здесь прошлогодний текст, основание не указано.
        </p>
      ) : (
        <p id="renew-basis-note" class="look-field-hint">
          {before && `В прошлом году: ${before}`}
        </p>
      )}
      {basis === '' && before !== '' && !begun && (
        <p>
          <Button
            small
            icon="edit"
            onClick={() => {
              setBegun(true);
              field.current?.focus();
            }}
          >
            Взять прошлогоднее и исправить
          </Button>
        </p>
      )}
    </div>
  );
};
