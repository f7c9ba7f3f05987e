import type { Row, Table } from '../model/paper/block.ts';
import type { Place } from '../model/place.ts';
import type { Say } from '../report/say.ts';
import { missingBetween, numberOf } from './item-number.ts';
import { isMerged, rowTexts } from './row-texts.ts';

/** A numbered row, and where it begins and ends on paper. */
interface NumberedRow {
  readonly number: readonly number[];
  readonly begins: Place;
  readonly ends: Place;
}

/** A page seldom holds less; one number that is left out is rather a row that the author took out. */
const fewestItems = 2;

/** Says where the numbers of items leave some out from one page to the next: a page that was not scanned. */
export const sayMissingItems = (table: Table, say: Say): void => {
  const rows = table.rows.flatMap(numberedRow);
  rows.forEach((row, index) => {
    const last = rows[index - 1];
    const following = rows[index + 1];
    if (!last || last.ends.page === row.begins.page || !row.begins.box) return;
    const missing = missingBetween(last.number, row.number) ?? 0;
    // A number that the next one does not follow was misread.
    const sure = !following || missingBetween(row.number, following.number) === 0;
    if (missing < fewestItems || !sure || last.ends.page === null) return;
    const reason = `за пунктом ${last.number.join('.')} идёт пункт ${row.number.join('.')}`;
    say('arrange/page-missing', { page: last.ends.page, reason }, { place: row.begins });
  });
};

const numberedRow = (row: Row): NumberedRow[] => {
  const number = isMerged(row) ? null : numberOf(rowTexts(row, 1)[0] ?? '');
  const [cell] = row.cells;
  if (!number || !cell) return [];
  const pages = row.cells.flatMap(({ place }) => [place, ...(place.rest ?? [])]);
  const ends = pages.reduce(
    (last, place) => ((place.page ?? 0) > (last.page ?? 0) ? place : last),
    cell.place,
  );
  return [{ number, begins: cell.place, ends }];
};
