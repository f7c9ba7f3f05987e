import { type EntryState, stateNames } from '../../../model/journal/journal-entry.ts';
import type { RegisterFilter, RegisterView } from '../../contract/register-view.ts';
import { SelectField, TextField } from '../look/field.tsx';
import { seriesNames } from './series-list.tsx';

interface FilterBarProps {
  readonly view: RegisterView;
  readonly filter: RegisterFilter;
  readonly onFilter: (filter: RegisterFilter) => void;
}

const states = Object.keys(stateNames) as readonly EntryState[];

/** Which entries are shown: a blank choice means any. */
export const FilterBar = ({ view, filter, onFilter }: FilterBarProps) => {
  const { series, year, state, text = '' } = filter;
  const choose = (typed: { series?: string; year?: string; state?: string; text?: string }) => {
    const next = { series: series ?? '', year: year ? String(year) : '', state: state ?? '', text, ...typed };
    const chosen = states.find((each) => each === next.state);
    onFilter({
      ...(next.series && { series: next.series }),
      ...(next.year && { year: Number(next.year) }),
      ...(chosen && { state: chosen }),
      ...(next.text && { text: next.text }),
    });
  };
  return (
    <search class="register-filter">
      <TextField
        label="Поиск"
        type="search"
        name="text"
        value={text}
        placeholder="номер, заголовок, подпись"
        autocomplete="off"
        onInput={({ currentTarget }) => choose({ text: currentTarget.value })}
      />
      <SelectField
        label="Серия"
        name="series"
        value={series ?? ''}
        onChange={({ currentTarget }) => choose({ series: currentTarget.value })}
      >
        <option value="">все</option>
        {seriesNames(view.series).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Год"
        name="year"
        value={year ? String(year) : ''}
        onChange={({ currentTarget }) => choose({ year: currentTarget.value })}
      >
        <option value="">все</option>
        {view.years.map((each) => (
          <option key={each} value={String(each)}>
            {each}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Состояние"
        name="state"
        value={state ?? ''}
        onChange={({ currentTarget }) => choose({ state: currentTarget.value })}
      >
        <option value="">любое</option>
        {states.map((each) => (
          <option key={each} value={each}>
            {stateNames[each]}
          </option>
        ))}
      </SelectField>
    </search>
  );
};
