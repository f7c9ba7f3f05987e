import { Button } from '../look/button.tsx';
import { type ShelfFilter, shelfNames } from './change-filter.ts';

interface ChangeToolsProps {
  readonly shelf: ShelfFilter;
  readonly counts: Readonly<Record<ShelfFilter, number>>;
  readonly search: string;
  readonly onShelf: (shelf: ShelfFilter) => void;
  readonly onSearch: (search: string) => void;
  /** How many of the rows shown wait for a yes. */
  readonly waiting: number;
  readonly onAcceptAll: () => void;
}

/** What stands over the list: which rows are shown, and what is done with all of them. */
export const ChangeTools = (props: ChangeToolsProps) => {
  const { shelf, counts, search, onShelf, onSearch, waiting, onAcceptAll } = props;
  return (
    <div class="renew-tools">
      <fieldset class="renew-filters">
        <legend class="look-spoken">Какие строки показать</legend>
        {shelfNames.map(([name, label]) => (
          <label key={name} class="renew-filter">
            <input type="radio" name="renew-shelf" checked={shelf === name} onChange={() => onShelf(name)} />
            <span>
              {label} <b>{counts[name]}</b>
            </span>
          </label>
        ))}
      </fieldset>
      <input
        type="search"
        class="look-input renew-search"
        aria-label="Найти в списке"
        placeholder="Найти: пункт, слово, дата"
        value={search}
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
      />
      {waiting > 0 && <Button onClick={onAcceptAll}>Верно всё показанное ({waiting})</Button>}
    </div>
  );
};
