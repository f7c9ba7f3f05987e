import type { PersonQuestion } from '../../../model/answers/question.ts';
import { Button } from '../look/button.tsx';
import { CheckField, TextField } from '../look/field.tsx';
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
        <CheckField
          radio
          name={name}
          label="Прежний человек"
          checked={isSame}
          onChange={() => say({ name: stayed })}
        />
        <CheckField
          radio
          name={name}
          label="Другой"
          checked={isOther}
          onChange={() => say({ name: '', position: '' })}
        />
        {now !== undefined && (
          <Button small look="quiet" onClick={() => say(null)}>
            Отменить ответ
          </Button>
        )}
      </div>
      {isOther && (
        <div class="renew-newcomer">
          <TextField
            label="Кто вместо него"
            autocomplete="off"
            placeholder="И.О. Фамилия или полностью"
            value={now.name ?? ''}
            onInput={({ currentTarget }) => say({ ...now, name: currentTarget.value })}
          />
          <TextField
            label="Должность, если она другая"
            autocomplete="off"
            value={now.position ?? ''}
            onInput={({ currentTarget }) => say({ ...now, position: currentTarget.value })}
          />
          <PersonForms person={now} onPerson={say} />
        </div>
      )}
    </fieldset>
  );
};
