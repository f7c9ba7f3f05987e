import { useEffect, useRef, useState } from 'preact/hooks';
import { dateAnswer } from '../../../model/answers/answer-values.ts';
import { russianDay } from '../../../model/dates/russian-day.ts';
import { Button } from '../look/button.tsx';

interface DayFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** As it was given, in any form that a date has; empty for none. */
  readonly value: string;
  /** ISO 8601, or empty where the field was emptied; not called for what is no date. */
  readonly onDay: (date: string) => void;
}

const shownDay = (value: string): string => {
  const date = dateAnswer(value);
  return date === null ? value : russianDay(date);
};

/** A date as people type it, «30.08.2023» or «30 августа 2023 г.», or picked in the browser's calendar. */
export const DayField = ({ id, label, hint, value, onDay }: DayFieldProps) => {
  const [typed, setTyped] = useState(shownDay(value));
  const picker = useRef<HTMLInputElement>(null);
  const isFocused = useRef(false);
  useEffect(() => {
    if (!isFocused.current) setTyped(shownDay(value));
  }, [value]);
  const date = dateAnswer(typed);
  const isWrong = typed.trim() !== '' && date === null;
  const take = (text: string): void => {
    setTyped(text);
    const day = text.trim() === '' ? '' : dateAnswer(text);
    if (day !== null) onDay(day);
  };
  return (
    <div class="look-field">
      <label class="renew-label" for={id}>
        {label}
      </label>
      <div class="renew-day-field">
        <input
          id={id}
          class="look-input"
          autocomplete="off"
          placeholder="дд.мм.гггг"
          value={typed}
          aria-invalid={isWrong}
          aria-describedby={`${id}-note`}
          onFocus={() => {
            isFocused.current = true;
          }}
          onBlur={() => {
            isFocused.current = false;
            if (date !== null) setTyped(russianDay(date));
          }}
          onInput={({ currentTarget }) => take(currentTarget.value)}
        />
        <Button aria-label={`${label}: выбрать в календаре`} onClick={() => picker.current?.showPicker()}>
          Календарь
        </Button>
        <input
          ref={picker}
          type="date"
          class="renew-picker"
          tabIndex={-1}
          aria-hidden="true"
          value={date ?? ''}
          onInput={({ currentTarget }) => {
            if (currentTarget.value) take(russianDay(currentTarget.value));
          }}
        />
      </div>
      <p id={`${id}-note`} class={isWrong ? 'look-field-error' : 'look-field-hint'}>
        {isWrong ? 'Такой даты нет. Напишите её так: 30.08.2023' : hint}
      </p>
    </div>
  );
};
