import { type GrammaticalCase, grammaticalCases } from '../../../model/grammar.ts';
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
          <label key={value}>
            <input
              type="radio"
              checked={gender === value}
              onChange={() => onPerson({ ...person, gender: value })}
            />{' '}
            {label}
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={forms !== undefined}
            onChange={({ currentTarget }) =>
              onPerson(currentTarget.checked ? { ...person, forms: blank } : withoutForms(person))
            }
          />{' '}
          Напишу падежи сам
        </label>
      </div>
      {forms && (
        <div class="renew-cases">
          {grammaticalCases.map((each) => (
            <label key={each} class="look-field">
              <span class="renew-label">{questions[each]}</span>
              <input
                class="look-input"
                value={forms[each]}
                onInput={({ currentTarget }) =>
                  onPerson({ ...person, forms: { ...forms, [each]: currentTarget.value } })
                }
              />
            </label>
          ))}
        </div>
      )}
    </details>
  );
};
