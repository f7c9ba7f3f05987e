import './changes.css';
import { useMemo, useRef, useState } from 'preact/hooks';
import { counted } from '../../../model/plural.ts';
import type { RowDeeds } from './change-actions.tsx';
import { ChangeEntry } from './change-entry.tsx';
import { countsOf, filtered, type ShelfFilter } from './change-filter.ts';
import type { ChangeItem } from './change-item.ts';
import { ChangeTools } from './change-tools.tsx';
import { useRowKeys } from './row-keys.ts';

interface ChangeListProps {
  readonly items: readonly ChangeItem[];
  readonly deeds: RowDeeds;
  /** Agrees with those of the rows shown that wait for a yes. */
  readonly acceptAll: (shown: readonly ChangeItem[]) => void;
}

/** The list of changes: filters, search, and rows that are gone through by keys. */
export const ChangeList = ({ items, deeds, acceptAll }: ChangeListProps) => {
  const [shelf, setShelf] = useState<ShelfFilter>('all');
  const [search, setSearch] = useState('');
  const [editing, setEditing] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const counts = useMemo(() => countsOf(items), [items]);
  const shown = useMemo(() => filtered(items, shelf, search), [items, shelf, search]);
  const waiting = shown.filter((item) => item.shelf === 'confirm').length;
  const { current, ...handlers } = useRowKeys({ list, shown, deeds, edit: setEditing });
  return (
    <section class="renew-list" aria-labelledby="renew-list-title">
      <h2 id="renew-list-title">Что изменится</h2>
      <ChangeTools
        shelf={shelf}
        counts={counts}
        search={search}
        onShelf={setShelf}
        onSearch={setSearch}
        waiting={waiting}
        onAcceptAll={() => acceptAll(shown)}
      />
      <p class="look-spoken" role="status">
        {`Показано: ${counted(shown.length, ['строка', 'строки', 'строк'])}`}
      </p>
      {shown.length === 0 ? (
        <p class="renew-none">Здесь ничего нет. Выберите «Все» или очистите поиск.</p>
      ) : (
        <ul class="renew-rows" ref={list} {...handlers}>
          {shown.map((item, index) => (
            <ChangeEntry
              key={item.key}
              item={item}
              current={index === current}
              editing={editing === item.key}
              deeds={deeds}
              onEdit={setEditing}
            />
          ))}
        </ul>
      )}
    </section>
  );
};
