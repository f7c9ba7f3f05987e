import type { LooseTable } from './loose-table.ts';

/** Edges nearer to each other than this were meant to be one: 2 mm in twips (1/1440 inch). */
const sameEdge = 113;

/**
 * The same table over a grid of the columns that its cells really have. Word leaves a grid line wherever a border was
 * once dragged; lines that no cell begins at, or that lie closer than 2 mm, are no columns. `widths` are those of the
 * grid columns in twips; where they are unknown only unused lines go.
 */
export const compactGrid = (table: LooseTable, widths: readonly number[]): LooseTable => {
  const cells = table.rows.flatMap((row) => row.cells);
  const edges = [...new Set(cells.flatMap(({ column, columnSpan }) => [column, column + columnSpan]))];
  edges.sort((a, b) => a - b);
  const spans = new Set(cells.map(({ column, columnSpan }) => `${column} ${column + columnSpan}`));
  const numbers = numberEdges(edges, spans, edgePositions(widths));
  const number = (edge: number): number => numbers.get(edge) ?? 0;
  return {
    ...table,
    columns: number(edges.at(-1) ?? 0),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        column: number(cell.column),
        columnSpan: Math.max(1, number(cell.column + cell.columnSpan) - number(cell.column)),
      })),
    })),
  };
};

const numberEdges = (
  edges: readonly number[],
  spans: ReadonlySet<string>,
  positions: readonly number[],
): ReadonlyMap<number, number> => {
  const numbers = new Map<number, number>();
  let first = edges[0] ?? 0;
  let count = 0;
  for (const edge of edges) {
    const width = (positions[edge] ?? Number.POSITIVE_INFINITY) - (positions[first] ?? 0);
    if (edge !== first && (width >= sameEdge || spans.has(`${first} ${edge}`))) {
      first = edge;
      count += 1;
    }
    numbers.set(edge, count);
  }
  return numbers;
};

const edgePositions = (widths: readonly number[]): readonly number[] => {
  const positions = [0];
  for (const width of widths) positions.push((positions.at(-1) ?? 0) + width);
  return positions;
};
