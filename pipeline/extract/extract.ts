import { isApprovedByOrder } from '../model/approved-by-act.ts';
import { readPeriod } from '../model/dates/read-period.ts';
import type { Order, PlainTable, Plan } from '../model/document.ts';
import type { Extraction } from '../model/extraction.ts';
import { fold } from '../model/fold.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Table } from '../model/paper/block.ts';
import { type Flow, type Line, printed } from '../model/paper/line.ts';
import type { Stage } from '../stage.ts';
import { columnRoles } from './columns.ts';
import { type Grid, readGrid } from './grid.ts';
import type { Kit } from './kit.ts';
import { locateMended, mendLines } from './mend-lines.ts';
import { noteBook } from './note-book.ts';
import { oneLine, oneLineOrNull } from './one-line.ts';
import { readOrder } from './order.ts';
import { type Heading, readHeading } from './plan-heading.ts';
import { readPlanTable } from './plan-table.ts';
import { sayMissingPeriods } from './say-missing.ts';

/** Lines and tables → order, plans and plain tables. What fits nowhere is said with its words. */
export const extract: Stage<Flow, Extraction, { lexicon: Lexicon }> = (raw, { say }, { lexicon }) => {
  const { flow, mended } = mendLines(raw);
  const { note, placesIn } = noteBook();
  const kit: Kit = { say, lexicon, note };
  const found = readOrder(flow.filter(isLine), kit);
  const order = found?.order ?? null;
  const plans: Plan[] = [];
  const tables: PlainTable[] = [];
  const { appendices, after } = split(flow, found?.to ?? 0);
  let sheets = 0;
  for (const { lines, table } of appendices) {
    const heading = readHeading(lines, kit);
    if (isSignatureSheet(lines, table)) {
      sheets += 1;
      continue;
    }
    const grid = readGrid(table);
    const roles = columnRoles(grid);
    // «УТВЕРЖДЁН постановлением … от … № …» names the act as well as a mark would (ГОСТ Р 7.0.97-2016, 5.16 and 5.19).
    if (order && roles && !heading.marked && !isApprovedByOrder(order, heading.approval)) {
      say('extract/appendix-unmarked', undefined, { path: `/plans/${plans.length}/appendix` });
    }
    if (roles) plans.push(readPlan(heading, grid, roles, order, kit));
    else tables.push(readTable(heading, grid, kit));
    sayOutside(heading.outside, kit);
  }
  sayOutside(after, kit);
  sayMissingPeriods(plans, say);
  if (!order && plans.length + tables.length === 0)
    say(sheets > 0 ? 'extract/signatures-alone' : 'extract/nothing-found', undefined);
  const parts = { order, plans, tables };
  return { parts, corrections: locateMended(mended, parts), places: placesIn(parts) };
};

const isLine = (part: Flow[number]): part is Line => part.kind === 'line';

interface Appendix {
  readonly lines: readonly Line[];
  readonly table: Table;
}

/** Each table with the lines over it; the order's first `skipped` lines are not among them. */
const split = (flow: Flow, skipped: number): { appendices: Appendix[]; after: Line[] } => {
  const appendices: Appendix[] = [];
  let lines: Line[] = [];
  let seen = 0;
  for (const part of flow) {
    if (part.kind === 'table') {
      appendices.push({ lines, table: part });
      lines = [];
    } else if (seen++ >= skipped) lines.push(part);
  }
  return { appendices, after: lines };
};

/** «С приказом ознакомлены» and visas are signed by hand and are no part of the text. */
const isSignatureSheet = (lines: readonly Line[], { rows }: Table): boolean => {
  const headings = fold(rows[0]?.cells.map(({ text }) => text).join(' ') ?? '');
  const above = fold(lines.map(({ text }) => text).join(' '));
  return (
    /подпись/u.test(headings) &&
    (/ознакомлен|согласован/u.test(above) || !/мероприяти|содержани/u.test(headings))
  );
};

const readPlan = (
  { appendix, title, approval, goal, tasks, abbreviations, periodLine, lines }: Heading,
  grid: Grid,
  roles: NonNullable<ReturnType<typeof columnRoles>>,
  order: Order | null,
  kit: Kit,
): Plan => {
  const own = title ?? (oneLine(grid.above.join('\n'), kit.lexicon) || null);
  const about = [own, order?.organization.name, order?.title, grid.rows[0]?.texts.join(' ')].join(' ');
  // A clause that has its own times («сдать до …») says nothing of the plan; one that approves it does.
  const approving =
    order?.clauses.map(({ text }) => text).filter((text) => /утвердить|план|график/iu.test(text)) ?? [];
  const named = [periodLine, own, goal, order?.title, ...approving];
  const period = named.reduce<Plan['period']>((found, text) => found ?? readPeriod(text ?? '', about), null);
  const rest = readPlanTable(grid, roles, kit);
  const plan: Plan = { appendix, title: own, approval, period, goal, tasks, abbreviations, ...rest };
  noteHeading(plan, grid, lines, kit);
  const periodOn = readPeriod(periodLine ?? '', about) ? lines.periodLine : lines.title;
  if (period && periodOn) kit.note(period, periodOn);
  return plan;
};

const readTable = ({ appendix, title, lines }: Heading, grid: Grid, kit: Kit): PlainTable => {
  const { lexicon, note } = kit;
  const table: PlainTable = {
    appendix,
    title: title ?? (oneLine(grid.above.join('\n'), lexicon) || null),
    columns: grid.headings.map((heading) => oneLineOrNull(heading, lexicon)),
    rows: grid.rows.map(({ texts, merged }) =>
      merged === null
        ? texts.map((text) => oneLine(text, lexicon) || null)
        : [oneLineOrNull(merged, lexicon), ...grid.headings.slice(1).map(() => null)],
    ),
  };
  noteHeading(table, grid, lines, kit);
  for (const [column, place] of grid.headingPlaces.entries())
    note(table.columns, [{ place }], String(column));
  for (const [index, { places }] of grid.rows.entries()) {
    for (const [column, place] of places.entries())
      note(table.rows[index] ?? [], [{ place }], String(column));
  }
  return table;
};

/** The title may stand in the table itself. */
const noteHeading = (
  part: Plan | PlainTable,
  { place, above }: Grid,
  lines: Heading['lines'],
  { note }: Kit,
): void => {
  note(part, [{ place }]);
  for (const key of ['appendix', 'title', 'goal'] as const) note(part, lines[key] ?? [], key);
  if (above.length > 0 && lines.title === undefined) note(part, [{ place }], 'title');
};

const sayOutside = (lines: readonly Line[], { say }: Kit): void => {
  for (const line of lines) {
    if (!/\p{L}{2}/u.test(line.text)) continue;
    say('extract/text-outside', { text: printed(line) }, { place: line.place });
  }
};
