import { useEffect, useRef, useState } from 'preact/hooks';
import { dateAnswer } from '../../../model/answers/answer-values.ts';
import { russianDay } from '../../../model/dates/russian-day.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';

interface DayFieldProps {
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
export const DayField = ({ label, hint, value, onDay }: DayFieldProps) => {
  const [typed, setTyped] = useState(shownDay(value));
  const [isTyping, setTyping] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isTyping) setTyped(shownDay(value));
  }, [value]);
  const date = dateAnswer(typed);
  const isWrong = !isTyping && typed.trim() !== '' && date === null;
  const take = (text: string): void => {
    setTyped(text);
    const day = text.trim() === '' ? '' : dateAnswer(text);
    if (day !== null) onDay(day);
  };
  return (
    <Field label={label} hint={hint} error={isWrong ? 'Такой даты нет. Напишите её так: 30.08.2023' : null}>
      {(wiring) => (
        <div class="look-day">
          <input
            class="look-input"
            autocomplete="off"
            placeholder="дд.мм.гггг"
            value={typed}
            {...wiring}
            onFocus={() => setTyping(true)}
            onBlur={() => {
              setTyping(false);
              if (date !== null) setTyped(russianDay(date));
            }}
            onInput={({ currentTarget }) => take(currentTarget.value)}
          />
          <Button icon="calendar" onClick={() => picker.current?.showPicker()}>
            Календарь<span class="look-spoken">: {label}</span>
          </Button>
          <input
            ref={picker}
            type="date"
            class="look-day-picker"
            tabIndex={-1}
            aria-hidden="true"
            value={date ?? ''}
            onInput={({ currentTarget }) => {
              if (currentTarget.value) take(russianDay(currentTarget.value));
            }}
          />
        </div>
      )}
    </Field>
  );
};
