import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '../app/typing.ts';
import { Icon } from '../look/icon.tsx';
import { type Choice, type Sorting, sortings } from './choose-rows.ts';
import { type Stage, stages } from './next-step.ts';

const stageNames: Readonly<Record<Stage, string>> = {
  read: 'Читаются',
  mend: 'Не прочитаны',
  review: 'Сверить',
  renew: 'Обновить',
  papers: 'Оформить',
  done: 'Готовы',
};

interface ListToolsProps {
  readonly choice: Choice;
  readonly counts: ReadonlyMap<Stage, number>;
  readonly total: number;
  readonly onChange: (choice: Choice) => void;
}

/** «/» goes to the search. */
const useSearchKey = () => {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.select();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  return input;
};

const StageFilter = ({ choice, counts, total, onChange }: ListToolsProps) => {
  const shown = stages.filter((stage) => counts.has(stage) || choice.stage === stage);
  return (
    <fieldset class="desk-stages">
      <legend class="look-spoken">Показать</legend>
      {[null, ...shown].map((stage) => (
        <button
          key={stage}
          type="button"
          class="desk-stage"
          aria-pressed={choice.stage === stage}
          onClick={() => onChange({ ...choice, stage })}
        >
          {stage === null ? 'Все' : stageNames[stage]}{' '}
          <span class="desk-stage-count">{stage === null ? total : (counts.get(stage) ?? 0)}</span>
        </button>
      ))}
    </fieldset>
  );
};

const isSorting = (name: string): name is Sorting => Object.hasOwn(sortings, name);

/** Search, filter and order of the list. */
export const ListTools = (props: ListToolsProps) => {
  const { choice, onChange } = props;
  const search = useSearchKey();
  return (
    <search class="desk-tools">
      <div class="desk-search">
        <Icon name="search" />
        <input
          ref={search}
          type="search"
          class="look-input"
          aria-label="Найти документ"
          placeholder="Найти по имени, номеру, заголовку"
          value={choice.text}
          onInput={(event) => onChange({ ...choice, text: event.currentTarget.value })}
        />
      </div>
      <label class="desk-sorting">
        <span class="look-spoken">Порядок</span>
        <select
          class="look-input"
          value={choice.sorting}
          onChange={({ currentTarget: { value } }) =>
            isSorting(value) && onChange({ ...choice, sorting: value })
          }
        >
          {Object.entries(sortings).map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <StageFilter {...props} />
    </search>
  );
};
