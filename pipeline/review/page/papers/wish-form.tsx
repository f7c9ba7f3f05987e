import type { PapersView } from '../../contract/papers.ts';
import { DayField } from '../look/day-field.tsx';
import { CheckField, SelectField } from '../look/field.tsx';
import { NumberChoice } from './number-choice.tsx';
import { type ChosenWish, formNames, withForm, withWhat } from './papers-wish.ts';

interface WishFormProps {
  readonly view: PapersView;
  readonly wish: ChosenWish;
  /** A plan by itself has no number. */
  readonly numbered: boolean;
  readonly onWish: (wish: ChosenWish) => void;
}

const kinds = [
  ['renewed', 'Новый документ — на новый период'],
  ['as-is', 'Документ как есть — с вашими правками'],
] as const;

/** How the papers are to be made. */
export const WishForm = ({ view, wish, numbered, onWish }: WishFormProps) => (
  <>
    {view.period !== null && (
      <fieldset class="papers-group">
        <legend>Что оформить</legend>
        {kinds.map(([what, label]) => (
          <CheckField
            key={what}
            radio
            name="papers-what"
            label={label}
            checked={wish.what === what}
            onChange={() => onWish(withWhat(wish, what, view))}
          />
        ))}
      </fieldset>
    )}
    <SelectField
      label="Шаблон"
      value={wish.template ?? ''}
      onChange={({ currentTarget }) => onWish({ ...wish, template: currentTarget.value || null })}
    >
      <option value="">Обычный, из программы</option>
      {view.templates.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
    {numbered && <NumberChoice view={view} wish={wish} onWish={onWish} />}
    <DayField
      label="Дата"
      hint="Пусто — та, что указана в документе"
      value={wish.date ?? ''}
      onDay={(day) => onWish({ ...wish, date: day || null })}
    />
    <fieldset class="papers-group">
      <legend>Файлы</legend>
      <div class="papers-forms">
        {formNames.map(([form, name, use]) => (
          <CheckField
            key={form}
            label={
              <>
                {name} <span class="look-aside">{use}</span>
              </>
            }
            checked={wish.forms.includes(form)}
            onChange={({ currentTarget }) => onWish(withForm(wish, form, currentTarget.checked))}
          />
        ))}
      </div>
    </fieldset>
  </>
);
