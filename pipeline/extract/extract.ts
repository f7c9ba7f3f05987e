import { around } from '../model/around.ts';
import type { Table } from '../model/block.ts';
import type { Order, PlainTable, Plan } from '../model/document.ts';
import type { Extraction } from '../model/extraction.ts';
import { fold } from '../model/fold.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { type Flow, type Line, printed } from '../model/line.ts';
import type { Place } from '../model/place.ts';
import type { Stage } from '../stage.ts';
import { columnRoles } from './columns.ts';
import { type Grid, readGrid } from './grid.ts';
import type { Kit } from './kit.ts';
import { locateMended, mendLines } from './mend-lines.ts';
import { oneLine, oneLineOrNull } from './one-line.ts';
import { readOrder } from './order.ts';
import { readPeriod } from './period.ts';
import { type Heading, readHeading } from './plan-heading.ts';
import { readPlanTable } from './plan-table.ts';

/** Lines and tables → order, plans and plain tables. What fits nowhere is said with its words. */
export const extract: Stage<Flow, Extraction, { lexicon: Lexicon }> = (raw, { say }, { lexicon }) => {
  const { flow, mended } = mendLines(raw);
  const noted = new Map<object, Place>();
  const pointed = new Map<string, Place>();
  const kit: Kit = {
    say,
    lexicon,
    note: (value, place) => noted.set(value, place),
    noteLines: (pointer, lines) => {
      if (lines.length > 0) pointed.set(pointer, around(lines.map(({ place }) => place)));
    },
  };
  const found = readOrder(flow.filter(isLine), kit);
  const order = found?.order ?? null;
  const plans: Plan[] = [];
  const tables: PlainTable[] = [];
  const { appendices, after } = split(flow, found?.to ?? 0);
  for (const { lines, table } of appendices) {
    const heading = readHeading(lines, kit);
    if (isSignatureSheet(lines, table)) continue;
    const grid = readGrid(table);
    const roles = columnRoles(grid);
    if (order && roles && !heading.marked) {
      say('extract/appendix-unmarked', undefined, { path: `/plans/${plans.length}/appendix` });
    }
    if (roles) plans.push(readPlan(heading, grid, roles, order, kit));
    else tables.push(readTable(heading, grid, kit));
    sayOutside(heading.outside, kit);
  }
  sayOutside(after, kit);
  plans.forEach(({ period }, index) => {
    if (!period) say('extract/period-missing', undefined, { path: `/plans/${index}/period` });
  });
  if (!order && plans.length + tables.length === 0) say('extract/nothing-found', undefined);
  const parts = { order, plans, tables };
  return {
    parts,
    corrections: locateMended(mended, parts),
    places: new Map([...pointersOf(parts, noted), ...pointed]),
  };
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
  { appendix, title, approval, goal, tasks, abbreviations, periodLine }: Heading,
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
  return { appendix, title: own, approval, period, goal, tasks, abbreviations, ...rest };
};

const readTable = ({ appendix, title }: Heading, grid: Grid, { lexicon }: Kit): PlainTable => ({
  appendix,
  title: title ?? (oneLine(grid.above.join('\n'), lexicon) || null),
  columns: grid.headings.map((heading) => oneLineOrNull(heading, lexicon)),
  rows: grid.rows.map(({ texts, merged }) =>
    merged === null
      ? texts.map((text) => oneLine(text, lexicon) || null)
      : [oneLineOrNull(merged, lexicon), ...grid.headings.slice(1).map(() => null)],
  ),
});

const sayOutside = (lines: readonly Line[], { say }: Kit): void => {
  for (const line of lines) {
    if (!/\p{L}{2}/u.test(line.text)) continue;
    say('extract/text-outside', { text: printed(line) }, { place: line.place });
  }
};

/** The JSON Pointer of every value whose place was noted. */
const pointersOf = (value: unknown, noted: ReadonlyMap<object, Place>, path = ''): Map<string, Place> => {
  const found = new Map<string, Place>();
  if (typeof value !== 'object' || value === null) return found;
  const place = noted.get(value);
  if (place) found.set(path, place);
  for (const [key, child] of Object.entries(value)) {
    for (const [pointer, at] of pointersOf(child, noted, `${path}/${key}`)) found.set(pointer, at);
  }
  return found;
};
