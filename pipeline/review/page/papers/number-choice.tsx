import { numberAnswer } from '../../../model/answers/answer-values.ts';
import type { PapersView } from '../../contract/papers.ts';
import { Link } from '../app/router.tsx';
import { CheckField, SelectField, TextField } from '../look/field.tsx';
import { type ChosenWish, type Numbering, numberedIssue, withNumbering } from './papers-wish.ts';
import { seriesName } from './series-name.ts';

interface NumberChoiceProps {
  readonly view: PapersView;
  readonly wish: ChosenWish;
  readonly onWish: (wish: ChosenWish) => void;
}

const labelOf = (numbering: Numbering, kept: string | null): string => {
  const labels: Readonly<Record<Numbering, string>> = {
    kept: `Оставить №\u00a0${kept} — исправленный текст того же документа`,
    register: kept === null ? 'Из журнала' : 'Взять следующий номер из журнала',
    hand: 'Впишу вручную',
    none: 'Тот, что указан в документе, или без номера',
  };
  return labels[numbering];
};

/** Where the number comes from; one of the register is only shown here, and taken when the papers are issued. */
export const NumberChoice = ({ view, wish, onWish }: NumberChoiceProps) => {
  const { numbering } = wish;
  const kept = numberedIssue(wish.what, view);
  const series = view.series.find(({ name }) => name === wish.series);
  const isWrong = wish.number !== null && wish.number.trim() !== '' && numberAnswer(wish.number) === null;
  const choices: readonly Numbering[] = [
    ...(kept ? (['kept'] as const) : []),
    ...(view.series.length > 0 ? (['register'] as const) : []),
    ...(['hand', 'none'] as const),
  ];
  return (
    <fieldset class="papers-group">
      <legend>Номер</legend>
      {choices.map((each) => (
        <CheckField
          key={each}
          radio
          name="papers-number"
          label={labelOf(each, kept?.number ?? null)}
          checked={numbering === each}
          onChange={() => onWish(withNumbering(wish, each, view))}
        />
      ))}
      {view.series.length === 0 && (
        <p class="look-aside">
          Чтобы номера не повторялись, заведите <Link href="/register">журнал</Link>: он даст следующий по
          порядку.
        </p>
      )}
      {numbering === 'kept' && (
        <p class="look-aside">Запись в журнале не меняется. Прежние бумаги с этим номером замените новыми.</p>
      )}
      {numbering === 'register' && (
        <>
          <SelectField
            label="Серия"
            value={wish.series ?? ''}
            onChange={({ currentTarget }) => onWish({ ...wish, series: currentTarget.value })}
          >
            {view.series.map((each) => (
              <option key={each.name} value={each.name}>
                {seriesName(each)}
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
        <p class="look-aside">Если номера ещё нет, получится черновик со словом «ПРОЕКТ».</p>
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
