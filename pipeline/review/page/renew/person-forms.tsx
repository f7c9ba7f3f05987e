import { useId } from 'preact/hooks';
import { type GrammaticalCase, grammaticalCases } from '../../../model/grammar.ts';
import { CheckField, TextField } from '../look/field.tsx';
import type { NewPerson } from './reply.ts';

interface PersonFormsProps {
  readonly person: NewPerson;
  readonly onPerson: (person: NewPerson) => void;
}

const questions: Readonly<Record<GrammaticalCase, string>> = {
  nominative: 'кто?',
  genitive: 'кого? (нет)',
  dative: 'кому?',
  accusative: 'кого? (вижу)',
  instrumental: 'кем?',
  prepositional: 'о ком?',
};

const genders = [
  ['', 'по фамилии'],
  ['female', 'женский'],
  ['male', 'мужской'],
] as const;

/** Gender and cases of a name, for one that the program declines wrongly. */
export const PersonForms = ({ person, onPerson }: PersonFormsProps) => {
  const group = useId();
  const { gender = '', forms, name = '' } = person;
  const withoutForms = ({ forms: _, ...rest }: NewPerson): NewPerson => rest;
  const blank = Object.fromEntries(grammaticalCases.map((each) => [each, name])) as Record<
    GrammaticalCase,
    string
  >;
  return (
    <details class="renew-forms">
      <summary>Пол и падежи — если программа склоняет неверно</summary>
      <div class="renew-radios">
        {genders.map(([value, label]) => (
          <CheckField
            key={value}
            radio
            name={`${group}-gender`}
            label={label}
            checked={gender === value}
            onChange={() => onPerson({ ...person, gender: value })}
          />
        ))}
        <CheckField
          label="Напишу падежи сам"
          checked={forms !== undefined}
          onChange={({ currentTarget }) =>
            onPerson(currentTarget.checked ? { ...person, forms: blank } : withoutForms(person))
          }
        />
      </div>
      {forms && (
        <div class="renew-cases">
          {grammaticalCases.map((each) => (
            <TextField
              key={each}
              label={questions[each]}
              autocomplete="off"
              value={forms[each]}
              onInput={({ currentTarget }) =>
                onPerson({ ...person, forms: { ...forms, [each]: currentTarget.value } })
              }
            />
          ))}
        </div>
      )}
    </details>
  );
};
