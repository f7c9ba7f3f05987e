import { numberAnswer } from '../../../model/answers/answer-values.ts';
import { readableDay } from '../../../model/dates/russian-day.ts';
import type { DayVerdict } from '../../contract/renewal-view.ts';
import { DayField } from '../look/day-field.tsx';
import { BasisField } from './basis-field.tsx';
import { DayVerdicts } from './day-verdicts.tsx';
import type { RenewalState } from './renewal-state.ts';
import { type Reply, requisiteAt } from './reply.ts';

interface RequisiteFieldsProps {
  readonly state: RenewalState;
  readonly onReply: (reply: Reply) => void;
}

type Requisite = 'date' | 'number' | 'basis';

/** What the order had last year, by requisite; one that is not there was never asked about. */
const wasOf = ({ asked, view }: RenewalState): ReadonlyMap<Requisite, string> => {
  const was = new Map<Requisite, string>();
  for (const { place, was: old, proposed } of asked.questions) {
    const name = requisiteAt[place];
    if (name && proposed === null) was.set(name, old ?? '');
  }
  for (const { change } of view.rows) {
    const [stage, name] = change.rule.split('/');
    if (stage === 'answers' && (name === 'date' || name === 'number' || name === 'basis') && !was.has(name))
      was.set(name, change.old ?? '');
  }
  return was;
};

const daysOfDate = ({ view, answers }: RenewalState): readonly DayVerdict[] =>
  answers.date ? (view.rows.find(({ change }) => change.path === '/order/date')?.days ?? []) : [];

/** Date, number and basis of the new order. */
export const RequisiteFields = ({ state, onReply }: RequisiteFieldsProps) => {
  const was = wasOf(state);
  if (was.size === 0) return null;
  const { date = '', number = '', basis = '' } = state.answers;
  const isWrongNumber = number.trim() !== '' && numberAnswer(number) === null;
  const before = (name: Requisite): string => {
    const old = was.get(name);
    return old ? `В прошлом году: ${readableDay(old)}` : '';
  };
  return (
    <div class="renew-requisites">
      {was.has('date') && (
        <div>
          <DayField
            label="Дата подписания"
            hint={`Можно указать и при оформлении. ${before('date')}`}
            value={date}
            onDay={(day) => onReply({ kind: 'requisite', name: 'date', text: day })}
          />
          <DayVerdicts days={daysOfDate(state)} />
        </div>
      )}
      {was.has('number') && (
        <div class="look-field">
          <label class="renew-label" for="renew-number">
            Номер
          </label>
          <input
            id="renew-number"
            class="look-input"
            autocomplete="off"
            value={number}
            aria-invalid={isWrongNumber}
            aria-describedby="renew-number-note"
            onInput={({ currentTarget }) =>
              onReply({ kind: 'requisite', name: 'number', text: currentTarget.value })
            }
          />
          <p id="renew-number-note" class={isWrongNumber ? 'look-field-error' : 'look-field-hint'}>
            {isWrongNumber
              ? 'Это не похоже на номер. Напишите его без знака №, например 58-ОД.'
              : `Можно оставить пустым: номер даст журнал при оформлении. ${before('number')}`}
          </p>
        </div>
      )}
      {was.has('basis') && (
        <BasisField
          basis={basis}
          before={was.get('basis') ?? ''}
          onBasis={(text) => onReply({ kind: 'requisite', name: 'basis', text })}
        />
      )}
    </div>
  );
};
