import type { Column, Item, Plan, Section } from '../../../../model/document.ts';
import { memoised } from '../../look/memoised.tsx';
import { useSession } from '../session/use-review.ts';
import { cellValues } from '../values/cell-values.ts';
import { addedRow } from '../values/row-edits.ts';
import { AddButton } from './add-button.tsx';
import { RowButton } from './row-button.tsx';
import { deadlineText, partiesText } from './understanding.ts';
import { CellValue, Value } from './value.tsx';

const roleNames: Readonly<Record<Column['role'], string>> = {
  number: '№',
  activity: 'Мероприятие',
  deadline: 'Срок',
  responsible: 'Ответственный',
  result: 'Результат',
  other: 'Прочее',
};

export const headingOf = ({ role, heading }: Column): string => heading ?? roleNames[role];

const understoodOf = ({ deadline, responsible }: Item, role: Column['role']): string | null => {
  if (role === 'deadline') return deadline && deadlineText(deadline);
  return role === 'responsible' ? responsible && partiesText(responsible) : null;
};

interface ItemRowProps {
  readonly item: Item;
  readonly row: string;
  readonly columns: readonly Column[];
}

const ItemRow = memoised(({ item, row, columns }: ItemRowProps) => {
  const cells = cellValues(item, row, columns);
  return (
    <tr>
      {columns.map((column, at) => {
        const cell = cells[at];
        return cell ? (
          <CellValue
            key={cell.value}
            value={cell.value}
            text={cell.text}
            label={headingOf(column)}
            understood={understoodOf(item, column.role)}
          />
        ) : null;
      })}
      <td class="review-row-end">
        <RowButton row={row} label={`Строка ${item.number ?? ''}: что сделать`} />
      </td>
    </tr>
  );
});

interface SectionProps {
  readonly section: Section;
  readonly row: string;
  readonly columns: readonly Column[];
  /** The plan has no section rows at all. */
  readonly isBare: boolean;
}

const SectionHead = ({ section: { number, title, tasks }, row, columns }: Omit<SectionProps, 'isBare'>) => (
  <tr class="review-section-head">
    <th scope="rowgroup" colSpan={Math.max(1, columns.length)}>
      <div class="review-section-name">
        <Value value={`${row}/number`} text={number} label="Раздел, номер" understood={null} />
        <Value value={`${row}/title`} text={title} label="Раздел" understood={null} />
      </div>
      {tasks !== null && (
        <div class="review-section-tasks">
          <span>Задачи:</span>
          <Value value={`${row}/tasks`} text={tasks} label="Задачи раздела" understood={null} />
        </div>
      )}
    </th>
    <td class="review-row-end">
      <RowButton row={row} label={`Раздел ${number ?? ''}: что сделать`} />
    </td>
  </tr>
);

const SectionBody = memoised(({ section, row, columns, isBare }: SectionProps) => {
  const session = useSession();
  return (
    <tbody>
      {isBare ? null : <SectionHead section={section} row={row} columns={columns} />}
      {section.items.map((item, at) => (
        <ItemRow key={at} item={item} row={`${row}/items/${at}`} columns={columns} />
      ))}
      {section.items.length === 0 && session.hands ? (
        <tr>
          <td class="review-row-none" colSpan={columns.length + 1}>
            <AddButton name="Добавить строку" edit={addedRow(`${row}/items`, 0)} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
});

const isBare = ({ sections: [first, ...others] }: Plan): boolean =>
  others.length === 0 && first?.number === null && first.title === null && first.tasks === null;

/** A plan's rows as an editable table: arrows go from cell to cell. */
export const PlanTable = ({ plan, path }: { readonly plan: Plan; readonly path: string }) => {
  const { columns, sections } = plan;
  return (
    <div class="review-table-box">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid (ARIA APG). */}
      <table class="review-table" role="grid" aria-label={plan.title ?? 'План'}>
        <colgroup>
          {columns.map(({ role }, at) => (
            <col key={at} class={`review-col-${role}`} />
          ))}
          <col class="review-col-end" />
        </colgroup>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={at} scope="col">
                <Value
                  value={`${path}/columns/${at}/heading`}
                  text={column.heading}
                  label={`Заголовок столбца «${roleNames[column.role]}»`}
                  understood={null}
                />
                <RowButton
                  row={`${path}/columns/${at}`}
                  label={`Столбец «${headingOf(column)}»: что сделать`}
                />
              </th>
            ))}
            <td class="review-row-end" />
          </tr>
        </thead>
        {sections.map((section, at) => (
          <SectionBody
            key={at}
            section={section}
            row={`${path}/sections/${at}`}
            columns={columns}
            isBare={isBare(plan)}
          />
        ))}
      </table>
    </div>
  );
};
