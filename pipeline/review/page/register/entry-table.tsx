import { russianDay } from '../../../model/dates/russian-day.ts';
import { type EntryState, type JournalEntry, stateNames } from '../../../model/journal/journal-entry.ts';
import { Badge, type Tone } from '../look/badge.tsx';
import { Button } from '../look/button.tsx';
import type { IconName } from '../look/icon.tsx';
import { Table } from '../look/table.tsx';

interface EntryTableProps {
  readonly entries: readonly JournalEntry[];
  readonly onVoid: (entry: JournalEntry) => void;
}

const looks: Readonly<Record<EntryState, { readonly tone: Tone; readonly icon: IconName }>> = {
  confirmed: { tone: 'good', icon: 'check' },
  reserved: { tone: 'warn', icon: 'calendar' },
  void: { tone: 'plain', icon: 'close' },
};

const EntryRow = ({ entry, onVoid }: Pick<EntryTableProps, 'onVoid'> & { readonly entry: JournalEntry }) => {
  const { number, date, title, signatory, executor, state, reason, note } = entry;
  return (
    <tr class={state === 'void' ? 'register-void' : undefined}>
      <th scope="row" class="register-number">
        {number}
      </th>
      <td class="register-date">{date === null ? '—' : russianDay(date)}</td>
      <td class="register-title">
        {title ?? 'без заголовка'}
        {note && <p class="look-aside">{note}</p>}
      </td>
      <td>
        {signatory ?? '—'}
        {executor && <p class="look-aside">исполнитель {executor}</p>}
      </td>
      <td>
        <Badge {...looks[state]}>{stateNames[state]}</Badge>
        {reason && <p class="look-aside">{reason}</p>}
      </td>
      <td class="register-act">
        {state !== 'void' && (
          <Button small look="quiet" aria-label={`Аннулировать № ${number}`} onClick={() => onVoid(entry)}>
            Аннулировать
          </Button>
        )}
      </td>
    </tr>
  );
};

/** Entries of the register, a row each. */
export const EntryTable = ({ entries, onVoid }: EntryTableProps) => (
  <Table
    caption="Записи журнала"
    head={
      <>
        <th scope="col">Номер</th>
        <th scope="col">Дата</th>
        <th scope="col">Заголовок</th>
        <th scope="col">Кто подписал</th>
        <th scope="col">Состояние</th>
        <th scope="col">
          <span class="look-spoken">Действие</span>
        </th>
      </>
    }
  >
    {entries.map((entry) => (
      <EntryRow
        key={JSON.stringify([entry.series, entry.year, entry.ordinal, entry.letter])}
        {...{ entry, onVoid }}
      />
    ))}
  </Table>
);
