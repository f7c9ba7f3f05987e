import type { PlainTable as Table } from '../../../../model/document.ts';
import { memoised } from '../../look/memoised.tsx';
import { addedRow } from '../values/row-edits.ts';
import { AddButton } from './add-button.tsx';
import { RowButton } from './row-button.tsx';
import { CellValue, Line, Value } from './value.tsx';

interface TableRowProps {
  readonly cells: readonly (string | null)[];
  readonly columns: readonly (string | null)[];
  readonly row: string;
}

const TableRow = memoised(({ cells, columns, row }: TableRowProps) => (
  <tr>
    {cells.map((text, at) => (
      <CellValue
        key={at}
        value={`${row}/${at}`}
        text={text}
        label={columns[at] ?? `Столбец ${at + 1}`}
        understood={null}
      />
    ))}
    <td class="review-row-end">
      <RowButton row={row} label="Строка: что сделать" />
    </td>
  </tr>
));

/** A table of an appendix that is no plan. */
export const PlainTable = memoised(({ table, path }: { readonly table: Table; readonly path: string }) => (
  <section class="review-part" aria-label={table.title ?? 'Таблица'}>
    <header class="review-part-head">
      <h2>Таблица</h2>
      <RowButton row={path} label="Таблица: что сделать" />
    </header>
    <dl class="review-lines-of">
      <Line label="Приложение №">
        <Value value={`${path}/appendix`} text={table.appendix} label="Номер приложения" understood={null} />
      </Line>
      <Line label="Название">
        <Value value={`${path}/title`} text={table.title} label="Название таблицы" understood={null} />
      </Line>
    </dl>
    <div class="review-table-box">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid (ARIA APG). */}
      <table class="review-table" role="grid" aria-label={table.title ?? 'Таблица'}>
        <colgroup>
          {table.columns.map((_, at) => (
            <col key={at} />
          ))}
          <col class="review-col-end" />
        </colgroup>
        <thead>
          <tr>
            {table.columns.map((heading, at) => (
              <th key={at} scope="col">
                <Value
                  value={`${path}/columns/${at}`}
                  text={heading}
                  label="Заголовок столбца"
                  understood={null}
                />
              </th>
            ))}
            <td class="review-row-end" />
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, at) => (
            <TableRow key={at} cells={cells} columns={table.columns} row={`${path}/rows/${at}`} />
          ))}
        </tbody>
      </table>
    </div>
    <AddButton name="Добавить строку" edit={addedRow(`${path}/rows`, table.rows.length)} />
  </section>
));
