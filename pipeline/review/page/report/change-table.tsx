import type { Certainty, Change } from '../../../model/change.ts';
import { readableDay } from '../../../model/dates/russian-day.ts';
import { Badge, type Tone } from '../look/badge.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { Table } from '../look/table.tsx';

const certainties: Readonly<Record<Certainty, { readonly tone: Tone; readonly word: string }>> = {
  blocked: { tone: 'bad', word: 'знает только человек' },
  confirm: { tone: 'warn', word: 'подтвердить' },
  derived: { tone: 'good', word: 'выведено' },
  kept: { tone: 'plain', word: 'оставлено' },
};

/** What waits for a person first. */
const order = Object.keys(certainties);

const byUrgency = (changes: readonly Change[]): readonly Change[] =>
  changes.toSorted((a, b) => order.indexOf(a.certainty) - order.indexOf(b.certainty));

const shown = (value: string | null): string => (value === null ? '—' : readableDay(value));

/** What the new period changes in the document, and why. */
export const ChangeTable = ({ changes }: { readonly changes: readonly Change[] }) =>
  changes.length === 0 ? (
    <EmptyState icon="check" title="Менять нечего" />
  ) : (
    <Table
      caption="Список изменений"
      head={
        <>
          <th scope="col">Место</th>
          <th scope="col">Было</th>
          <th scope="col">Стало</th>
          <th scope="col">Почему</th>
          <th scope="col">Уверенность</th>
        </>
      }
    >
      {byUrgency(changes).map(({ path, rule, where, old, new: now, reason, certainty }) => (
        <tr key={`${rule} ${path}`}>
          <th scope="row" class="report-where">
            {where}
          </th>
          <td class="report-old">{shown(old)}</td>
          <td class="report-new">{shown(now)}</td>
          <td>{reason}</td>
          <td>
            <Badge tone={certainties[certainty].tone}>{certainties[certainty].word}</Badge>
          </td>
        </tr>
      ))}
    </Table>
  );
