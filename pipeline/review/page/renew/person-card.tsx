import type { PersonQuestion } from '../../../model/answers/question.ts';
import { Button } from '../look/button.tsx';
import { PersonForms } from './person-forms.tsx';
import type { NewPerson, Reply } from './reply.ts';

interface PersonCardProps {
  readonly person: PersonQuestion;
  /** Undefined as long as nothing was said. */
  readonly now: NewPerson | undefined;
  readonly onReply: (reply: Reply) => void;
}

/** «Да» is how an answers file says that the person has stayed. */
const stayed = 'да';

/** Is this person still the one, and if not, who is? */
export const PersonCard = ({ person: { was, where }, now, onReply }: PersonCardProps) => {
  const say = (next: NewPerson | null): void => onReply({ kind: 'person', was, where, now: next });
  const isSame = now?.name === stayed;
  const isOther = now !== undefined && !isSame;
  const name = `renew-person-${was}`;
  return (
    <fieldset class="renew-person">
      <legend>{was}</legend>
      <p class="renew-reason">{where}</p>
      <div class="renew-radios">
        <label>
          <input type="radio" name={name} checked={isSame} onChange={() => say({ name: stayed })} /> Прежний
          человек
        </label>
        <label>
          <input
            type="radio"
            name={name}
            checked={isOther}
            onChange={() => say({ name: '', position: '' })}
          />{' '}
          Другой
        </label>
        {now !== undefined && (
          <Button small onClick={() => say(null)}>
            Отменить ответ
          </Button>
        )}
      </div>
      {isOther && (
        <div class="renew-newcomer">
          <label class="look-field">
            <span class="renew-label">Кто вместо него</span>
            <input
              class="look-input"
              autocomplete="off"
              placeholder="И.О. Фамилия или полностью"
              value={now.name ?? ''}
              onInput={({ currentTarget }) => say({ ...now, name: currentTarget.value })}
            />
          </label>
          <label class="look-field">
            <span class="renew-label">Должность, если она другая</span>
            <input
              class="look-input"
              autocomplete="off"
              value={now.position ?? ''}
              onInput={({ currentTarget }) => say({ ...now, position: currentTarget.value })}
            />
          </label>
          <PersonForms person={now} onPerson={say} />
        </div>
      )}
    </fieldset>
  );
};
