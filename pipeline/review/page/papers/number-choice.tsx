import { numberAnswer } from '../../../model/answers/answer-values.ts';
import type { PapersView, PapersWish } from '../../contract/papers.ts';
import { Link } from '../app/router.tsx';
import { CheckField, SelectField, TextField } from '../look/field.tsx';
import { type Numbering, numberingOf, withNumbering } from './papers-wish.ts';

interface NumberChoiceProps {
  readonly view: PapersView;
  readonly wish: PapersWish;
  readonly onWish: (wish: PapersWish) => void;
}

const labels: Readonly<Record<Numbering, string>> = {
  register: 'Из журнала',
  hand: 'Напишу сам',
  none: 'Тот, что указан в документе, или без номера',
};

/** Where the number comes from; one of the register is only shown here, and taken when the papers are issued. */
export const NumberChoice = ({ view, wish, onWish }: NumberChoiceProps) => {
  const numbering = numberingOf(wish);
  const series = view.series.find(({ name }) => name === wish.series);
  const isWrong = wish.number !== null && wish.number.trim() !== '' && numberAnswer(wish.number) === null;
  const choices: readonly Numbering[] =
    view.series.length > 0 ? ['register', 'hand', 'none'] : ['hand', 'none'];
  return (
    <fieldset class="papers-group">
      <legend>Номер</legend>
      {choices.map((each) => (
        <CheckField
          key={each}
          radio
          name="papers-number"
          label={labels[each]}
          checked={numbering === each}
          onChange={() => onWish(withNumbering(wish, each, view))}
        />
      ))}
      {view.series.length === 0 && (
        <p class="papers-hint">
          Чтобы номера не повторялись, заведите <Link href="/register">журнал</Link>: он даст следующий по
          порядку.
        </p>
      )}
      {numbering === 'register' && (
        <>
          <SelectField
            label="Серия"
            value={wish.series ?? ''}
            onChange={({ currentTarget }) => onWish({ ...wish, series: currentTarget.value })}
          >
            {view.series.map(({ name, kind }) => (
              <option key={name} value={name}>
                {name} — {kind}
              </option>
            ))}
          </SelectField>
          {series && (
            <p class="papers-next">
              Следующий номер: <strong>{series.next}</strong>. Он будет взят, только когда вы нажмёте
              «Выпустить»; до этого в просмотре стоит «ПРОЕКТ».
            </p>
          )}
        </>
      )}
      {numbering === 'none' && wish.what === 'renewed' && (
        <p class="papers-hint">Если номера ещё нет, получится черновик со словом «ПРОЕКТ».</p>
      )}
      {numbering === 'hand' && (
        <TextField
          label="Номер без знака №"
          autocomplete="off"
          value={wish.number ?? ''}
          error={isWrong ? 'Это не похоже на номер. Напишите его так: 58-ОД.' : null}
          onInput={({ currentTarget }) => onWish({ ...wish, number: currentTarget.value })}
        />
      )}
    </fieldset>
  );
};
