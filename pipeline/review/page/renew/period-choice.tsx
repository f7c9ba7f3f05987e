import { useState } from 'preact/hooks';
import type { RenewalView } from '../../contract/renewal-view.ts';
import { Button } from '../look/button.tsx';
import { Field } from '../look/field.tsx';
import { Notice } from '../look/notice.tsx';
import { presentPeriod } from './present-period.ts';

interface PeriodChoiceProps {
  readonly view: RenewalView;
  /** Why the last one could not be taken. */
  readonly refusal: RenewalView['refusal'];
  /** Asked for and not taken yet. */
  readonly wanted: string | null;
  readonly onChoose: (period: string) => void;
  /** Null where none was chosen before: there is nothing to go back to. */
  readonly onClose: (() => void) | null;
  /** Takes back all answers; null where they are not in the way. */
  readonly onForget: (() => void) | null;
}

/** For which period the document is renewed: the next one by one press, any other as people write it. */
export const PeriodChoice = ({ view, refusal, wanted, onChoose, onClose, onForget }: PeriodChoiceProps) => {
  const [typed, setTyped] = useState('');
  const { own, suggested } = view;
  const present = suggested === null ? null : presentPeriod(suggested, new Date());
  return (
    <section class="look-card renew-period" aria-labelledby="renew-period-title">
      <h2 id="renew-period-title">На какой период обновить документ?</h2>
      <p class="look-aside">
        {own === null ? 'Своего периода в документе нет.' : `Нынешний документ — на ${own}.`}
      </p>
      {suggested !== null && (
        <Button
          look="main"
          class="renew-suggested"
          busy={wanted !== null}
          onClick={() => onChoose(suggested)}
        >
          Следующий: {suggested}
        </Button>
      )}
      {present !== null && (
        <Button class="renew-suggested" busy={wanted !== null} onClick={() => onChoose(present)}>
          Текущий: {present}
        </Button>
      )}
      <form
        class="renew-period-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') onChoose(typed.trim());
        }}
      >
        <Field
          label={suggested === null ? 'Новый период' : 'Или другой период'}
          hint="Например: 2024-2025, 2024, II квартал 2024, март — май 2024, 01.03.2024 — 31.05.2024"
        >
          {(wiring) => (
            <div class="renew-period-line">
              <input
                class="look-input"
                autocomplete="off"
                {...wiring}
                value={typed}
                onInput={({ currentTarget }) => setTyped(currentTarget.value)}
              />
              <Button type="submit" busy={wanted !== null}>
                Выбрать
              </Button>
              {onClose && (
                <Button look="quiet" onClick={onClose}>
                  Не менять
                </Button>
              )}
            </div>
          )}
        </Field>
      </form>
      {refusal && wanted === null && (
        <Notice
          tone="bad"
          title={refusal.message}
          actions={
            onForget && (
              <Button small onClick={onForget}>
                Стереть ответы и начать заново
              </Button>
            )
          }
        >
          {refusal.advice}
        </Notice>
      )}
    </section>
  );
};
