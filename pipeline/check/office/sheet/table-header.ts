import type { PaperTable } from '../../../model/paper/measured-paper.ts';
import { differs, measurable, type OfficePaper, officeRule } from '../office-rule.ts';

/** Letters that surely take more than a page in the columns of a table. */
const aPage = 3200;
const lettersOf = ({ rows }: PaperTable): number =>
  rows.reduce((sum, row) => sum + row.reduce((letters, cell) => letters + cell.length, 0), 0);

const isLong = ({ measured }: OfficePaper, table: PaperTable): boolean =>
  measured?.form === 'pdf' ? table.areas.length > 1 : lettersOf(table) > aPage || table.rows.length > 40;

/** A table over several pages repeats its heading, or the numbers of its columns: else nobody knows what a cell says. */
export const tableHeader = officeRule({
  id: 'office/table-header',
  source: 'Текст документа: таблица (2016: 5.18)',
  mark: 's',
  forms: measurable,
  judge: (paper) => {
    const long = (paper.measured?.tables ?? [])
      .map((table, index) => ({ table, index }))
      .filter(({ table }) => isLong(paper, table));
    if (long.length === 0) return null;
    return long
      .filter(({ table }) => table.repeated === 0)
      .map(({ table, index }) =>
        differs('заголовки или номера граф на каждом листе', 'не повторяются', {
          line: paper.lines.findIndex((line) => line.table === index),
          area: table.areas[0],
        }),
      );
  },
});
