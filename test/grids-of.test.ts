import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridsOf } from '../pipeline/model/grid/grids-of.ts';
import type { RuledGrid } from '../pipeline/model/grid/ruled-grid.ts';
import type { Ruling } from '../pipeline/model/paper/ruling.ts';

const page = { width: 595, height: 842 };

type Line = readonly [at: number, from: number, to: number];

const ruling = (axis: Ruling['axis'], [at, from, to]: Line): Ruling => ({
  axis,
  at,
  from,
  to,
  thickness: 0.5,
});

const across = (...lines: Line[]): Ruling[] => lines.map((line) => ruling('horizontal', line));
const down = (...lines: Line[]): Ruling[] => lines.map((line) => ruling('vertical', line));

/** A grid as «row,column rows×columns» of each cell. */
const shape = (grid: RuledGrid | undefined): readonly string[] =>
  grid?.cells.map(({ row, column, rowSpan, columnSpan }) => `${row},${column} ${rowSpan}×${columnSpan}`) ??
  [];

const twoByTwo = ['0,0 1×1', '0,1 1×1', '1,0 1×1', '1,1 1×1'];

interface Spans {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** The id of the cell at [row][column]. */
  readonly owners: readonly (readonly number[])[];
}

/** Columns and rows of any width, and merges that do not overlap. */
const mergedGrid: fc.Arbitrary<Spans> = fc
  .record({
    widths: fc.array(fc.integer({ min: 24, max: 110 }), { minLength: 2, maxLength: 6 }),
    heights: fc.array(fc.integer({ min: 14, max: 60 }), { minLength: 2, maxLength: 10 }),
    merges: fc.array(
      fc.tuple(fc.nat(9), fc.nat(5), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
      {
        maxLength: 4,
      },
    ),
  })
  .map(({ widths, heights, merges }) => {
    const edges = (start: number, sizes: readonly number[]): number[] =>
      [0, ...sizes].map((_, count) => sizes.slice(0, count).reduce((sum, size) => sum + size, start));
    const owners = heights.map((_, row) => widths.map((__, column) => row * widths.length + column));
    for (const [top, left, rows, columns] of merges) mergeInto(owners, top, left, rows, columns);
    return { xs: edges(30, widths), ys: edges(40, heights), owners };
  });

const mergeInto = (owners: number[][], top: number, left: number, rows: number, columns: number): void => {
  const [height, width] = [owners.length, owners[0]?.length ?? 0];
  if (top + rows > height || left + columns > width || (rows === height && columns === width)) return;
  const area = owners.slice(top, top + rows).map((line) => line.slice(left, left + columns));
  const isFree = area.every((line, row) =>
    line.every((id, column) => id === (top + row) * width + left + column),
  );
  const alone = owners.flat().filter((id) => area.flat().includes(id)).length === rows * columns;
  if (!isFree || !alone) return;
  for (const line of owners.slice(top, top + rows)) line.fill(area[0]?.[0] ?? 0, left, left + columns);
};

const isWhole = ({ owners }: Spans): boolean => {
  const rowLines = owners
    .slice(1)
    .every((line, row) => line.some((id, column) => id !== owners[row]?.[column]));
  const columnLines = (owners[0] ?? [])
    .slice(1)
    .every((_, column) => owners.some((line) => line[column] !== line[column + 1]));
  return rowLines && columnLines;
};

/** Every edge between two cells, each elementary one a piece of its own. */
const edgesOf = ({ xs, ys, owners }: Spans): Ruling[] => {
  const id = (row: number, column: number): number => owners[row]?.[column] ?? -1;
  const pieces: Ruling[] = [];
  ys.forEach((y, row) => {
    xs.slice(1).forEach((to, column) => {
      if (id(row - 1, column) !== id(row, column))
        pieces.push(ruling('horizontal', [y, xs[column] ?? 0, to]));
    });
  });
  xs.forEach((x, column) => {
    ys.slice(1).forEach((to, row) => {
      if (id(row, column - 1) !== id(row, column)) pieces.push(ruling('vertical', [x, ys[row] ?? 0, to]));
    });
  });
  return pieces;
};

/** What a scan does to a piece: it shifts, and its ends are too short or too long. */
const blemish = fc.record({
  shift: fc.double({ min: -1.2, max: 1.2, noNaN: true }),
  start: fc.double({ min: -3, max: 1.5, noNaN: true }),
  end: fc.double({ min: -1.5, max: 3, noNaN: true }),
});

const expectedShape = ({ owners }: Spans): readonly string[] => {
  const cells = new Map<number, [number, number, number, number]>();
  owners.forEach((line, row) => {
    line.forEach((id, column) => {
      const [top, left] = cells.get(id) ?? [row, column];
      cells.set(id, [top, left, row - top + 1, column - left + 1]);
    });
  });
  return [...cells.values()].map(([row, column, rows, columns]) => `${row},${column} ${rows}×${columns}`);
};

describe('gridsOf', () => {
  it('reads any merged grid from its edges, whatever the scan did to them', () => {
    fc.assert(
      fc.property(
        mergedGrid.filter(isWhole).chain((grid) => {
          const edges = edgesOf(grid);
          return fc.tuple(
            fc.constant(grid),
            fc.constant(edges),
            fc.array(blemish, { minLength: edges.length, maxLength: edges.length }),
          );
        }),
        ([grid, edges, blemishes]) => {
          const rulings = edges.map((edge, index) => {
            const { shift, start, end } = blemishes[index] ?? { shift: 0, start: 0, end: 0 };
            return { ...edge, at: edge.at + shift, from: edge.from + start, to: edge.to + end };
          });
          const grids = gridsOf(rulings, page);
          expect(grids).toHaveLength(1);
          expect(shape(grids[0])).toEqual(expectedShape(grid));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds the same tables in whatever order the lines come', () => {
    fc.assert(
      fc.property(
        mergedGrid.filter(isWhole).chain((grid) => {
          const edges = edgesOf(grid);
          return fc.tuple(
            fc.constant(edges),
            fc.shuffledSubarray(edges, { minLength: edges.length, maxLength: edges.length }),
          );
        }),
        ([edges, shuffled]) => {
          expect(gridsOf(shuffled, page).map(shape)).toEqual(gridsOf(edges, page).map(shape));
        },
      ),
    );
  });

  it('closes a table below where its lines end at the foot of a page', () => {
    const [grid] = gridsOf(
      [...across([100, 50, 500], [120, 50, 500]), ...down([50, 100, 780], [200, 100, 781], [500, 100, 779])],
      page,
    );
    expect(shape(grid)).toEqual(twoByTwo);
    expect(grid).toMatchObject({ openAbove: false, openBelow: true, box: [50, 100, 500, 780] });
  });

  it('closes a table above that goes on from the page before', () => {
    const [grid] = gridsOf(
      [...across([100, 50, 500], [120, 50, 500]), ...down([50, 60, 120], [200, 60, 120], [500, 60, 120])],
      page,
    );
    expect(shape(grid)).toEqual(twoByTwo);
    expect(grid).toMatchObject({ openAbove: true, openBelow: false });
  });

  it('reads a table whose sides are open', () => {
    const lines = across([100, 50, 500], [120, 50, 500], [160, 50, 500]);
    const [grid] = gridsOf([...lines, ...down([200, 100, 160])], page);
    expect(shape(grid)).toEqual(twoByTwo);
    expect(grid?.box).toEqual([50, 100, 500, 160]);
  });

  it('reads a table with open sides through the headings over all of its columns', () => {
    const lines = [
      ...across([100, 50, 500], [120, 50, 500], [140, 50, 500], [160, 50, 500]),
      ...down([200, 100, 120], [350, 100, 120], [200, 140, 160], [350, 140, 160]),
    ];
    expect(gridsOf(lines, page).map(shape)).toEqual([
      ['0,0 1×1', '0,1 1×1', '0,2 1×1', '1,0 1×3', '2,0 1×1', '2,1 1×1', '2,2 1×1'],
    ]);
    const closedSides = down([50, 100, 120], [500, 100, 120], [50, 140, 160], [500, 140, 160]);
    expect(gridsOf([...lines, ...closedSides], page)).toHaveLength(2);
  });

  it('reads double lines as one', () => {
    const lines = [
      ...across([100, 50, 500], [102, 50, 500], [140, 50, 500], [142, 50, 500], [180, 50, 500]),
      ...down([50, 100, 180], [52, 100, 180], [300, 100, 180], [500, 100, 180]),
    ];
    expect(shape(gridsOf(lines, page)[0])).toEqual(twoByTwo);
  });

  it('reads a line that a leftover skew broke into steps as one', () => {
    const lines = [
      ...across([100, 50, 200], [104, 200, 350], [108, 350, 500], [140, 50, 500], [180, 50, 500]),
      ...down([50, 100, 180], [300, 100, 180], [500, 100, 180]),
    ];
    expect(shape(gridsOf(lines, page)[0])).toEqual(twoByTwo);
  });

  it('keeps cells rectangles where a piece of a line is lost', () => {
    const lines = [
      ...across([100, 50, 500], [140, 50, 130], [140, 200, 500], [180, 50, 500]),
      ...down([50, 100, 180], [200, 140, 180], [350, 100, 180], [500, 100, 180]),
    ];
    expect(shape(gridsOf(lines, page)[0])).toEqual(['0,0 1×2', '0,2 1×1', '1,0 1×1', '1,1 1×1', '1,2 1×1']);
  });

  it('cuts what no line parts into rectangles where it is none', () => {
    const lines = [
      ...across([100, 50, 500], [140, 200, 500], [180, 50, 500]),
      ...down([50, 100, 180], [200, 140, 180], [350, 100, 180], [500, 100, 180]),
    ];
    expect(shape(gridsOf(lines, page)[0])).toEqual(['0,0 1×2', '0,2 1×1', '1,0 1×1', '1,1 1×1', '1,2 1×1']);
  });

  it('takes an underline in a cell for no line of the table', () => {
    const lines = [
      ...across([100, 50, 500], [120, 320, 360], [140, 50, 500], [180, 50, 500]),
      ...down([50, 100, 180], [300, 100, 180], [500, 100, 180]),
    ];
    expect(shape(gridsOf(lines, page)[0])).toEqual(twoByTwo);
  });

  it('tells tables apart that stand over one another, and leaves the frame around them out', () => {
    const table = (top: number): Ruling[] => [
      ...across([top, 50, 500], [top + 20, 50, 500], [top + 40, 50, 500]),
      ...down([50, top, top + 40], [300, top, top + 40], [500, top, top + 40]),
    ];
    const frame = [...across([20, 20, 575], [820, 20, 575]), ...down([20, 20, 820], [575, 20, 820])];
    const grids = gridsOf([...table(400), ...table(100), ...frame], page);
    expect(grids.map(({ box }) => box[1])).toEqual([100, 400]);
    expect(grids.map(shape)).toEqual([twoByTwo, twoByTwo]);
  });

  it.each([
    ['a box', [...across([100, 50, 500], [140, 50, 500]), ...down([50, 100, 140], [500, 100, 140])]],
    ['lines to write on', across([100, 50, 500], [120, 50, 500], [140, 50, 500])],
    ['a letterhead’s cross', [...across([100, 50, 500]), ...down([300, 40, 160])]],
    [
      'a box with a line in it',
      [...across([100, 50, 500], [120, 50, 500], [140, 50, 500]), ...down([50, 100, 140], [500, 100, 140])],
    ],
  ])('takes %s for no table', (_, lines) => {
    expect(gridsOf(lines, page)).toEqual([]);
  });

  it('bounds what a page full of lines can cost', () => {
    const many = Array.from({ length: 5000 }, (_, index) => (index * 0.77) % 590);
    const lines = [
      ...across(...many.map((at): Line => [at, 1, 590])),
      ...down(...many.map((at): Line => [at, 1, 590])),
    ];
    const started = performance.now();
    gridsOf(lines, page);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
