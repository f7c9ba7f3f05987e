import { russianDay } from '../../../model/dates/russian-day.ts';
import { Button } from '../look/button.tsx';
import type { ChangeItem } from './change-item.ts';
import { offeredDays } from './offered-days.ts';

/** What a person may do with a row of the list. */
export interface RowDeeds {
  readonly accept: (item: ChangeItem) => void;
  readonly override: (item: ChangeItem, text: string) => void;
  readonly takeBack: (item: ChangeItem) => void;
}

interface ChangeActionsProps {
  readonly item: ChangeItem;
  readonly deeds: RowDeeds;
  /** Only the buttons of the row that the person is at are reached by Tab: a list may have hundreds. */
  readonly current: boolean;
  readonly onEdit: () => void;
}

export const ChangeActions = ({ item, deeds, current, onEdit }: ChangeActionsProps) => {
  const { row, shelf } = item;
  const tabIndex = current ? 0 : -1;
  const where = row.change.where;
  return (
    <div class="renew-actions">
      {shelf === 'confirm' &&
        offeredDays(row).map(({ date, weekday }) => (
          <Button small key={date} tabIndex={tabIndex} onClick={() => deeds.override(item, russianDay(date))}>
            {russianDay(date)}, {weekday}
          </Button>
        ))}
      {shelf === 'confirm' && (
        <Button small look="main" tabIndex={tabIndex} onClick={() => deeds.accept(item)}>
          Верно<span class="look-spoken">: {where}</span>
        </Button>
      )}
      {row.place !== null && (
        <Button small tabIndex={tabIndex} onClick={onEdit}>
          {row.change.new === null && item.typed === null ? 'Ответить' : 'Изменить'}
          <span class="look-spoken">: {where}</span>
        </Button>
      )}
      {shelf === 'yours' && row.place !== null && (
        <Button small tabIndex={tabIndex} onClick={() => deeds.takeBack(item)}>
          Отменить ответ<span class="look-spoken">: {where}</span>
        </Button>
      )}
    </div>
  );
};
