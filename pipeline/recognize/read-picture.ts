import { gridsOf } from '../model/grid/grids-of.ts';
import type { RuledGrid } from '../model/grid/ruled-grid.ts';
import type { Raster } from '../model/raster.ts';
import type { FoundWord, ReadingJob } from '../tools/text-engine.ts';
import { blocksBeside } from './blocks-beside.ts';
import { stackCells, unstack } from './cells/cell-stack.ts';
import { isNumber, numberCharacters, oddNumbers } from './cells/number-column.ts';
import type { PreparedPage } from './image/prepare.ts';
import { mendWords } from './mend/mend-words.ts';
import { romanIn } from './mend/roman-glyphs.ts';
import { withoutRuleRemains } from './mend/rule-remains.ts';
import { withPrintedSpaces } from './mend/spaces.ts';
import { missedInk } from './missed-ink.ts';
import { inkWithin, type Region, regionOf, withoutRegions } from './region.ts';
import { withSecondTry } from './second-try.ts';

/** Reads one picture. */
export type Read = (job: ReadingJob) => Promise<readonly FoundWord[]>;

/**
 * All words of a page's picture. Ruled cells are read apart from each other and from the rest, so that no line runs
 * over from one into the next; on a bad picture lines of a whole page hold letters together better than cells do, and
 * only cells that stayed empty are read again.
 */
export const readPicture = async (page: PreparedPage, engine: Read): Promise<readonly FoundWord[]> => {
  const read: Read = async (job) => withPrintedSpaces(await engine(job), job.picture);
  const words = await withMissedInk(page, await readParts(page, read), read);
  const { picture, rulings, dpi } = page;
  const print = withoutRuleRemains(await withSecondTry(page, words, read), rulings, dpi);
  return mendWords(print, picture);
};

/** The words, and those of places that no word was read from. */
const withMissedInk = async (
  page: PreparedPage,
  words: readonly FoundWord[],
  read: Read,
): Promise<readonly FoundWord[]> => {
  const places = page.quality.clean ? missedInk(page.picture, words) : [];
  if (places.length === 0) return words;
  const found = await readColumn(page, places, read);
  return inOne([words, found.filter(({ text }) => /[\p{L}\d]/u.test(text))]);
};

const readParts = async (page: PreparedPage, read: Read): Promise<readonly FoundWord[]> => {
  const { picture, dpi, quality } = page;
  const grids = gridsOf(page.rulings, page);
  const columns = columnsOf(page, grids);
  if (quality.clean) {
    const text = withoutRegions(
      picture,
      grids.map(({ box }) => regionOf(box, dpi, picture)),
    );
    const beside = blocksBeside(text, dpi);
    const rest = { picture: withoutRegions(text, beside), dpi, layout: 'page' } as const;
    const parts = [...beside.map((block) => [block]), ...columns];
    return inOne(await Promise.all([read(rest), ...parts.map((cells) => readColumn(page, cells, read))]));
  }
  const words = await read({ picture, dpi, layout: 'page' });
  const silent = columns.map((cells) => cells.filter((cell) => !words.some((word) => isIn(word, cell))));
  const stacks = silent.filter((cells) => cells.length > 0).map((cells) => readColumn(page, cells, read));
  return inOne([words, ...(await Promise.all(stacks))]);
};

/** Cells with ink, trimmed to it, column by column: of one width, their lines are alike. */
const columnsOf = ({ picture, dpi }: PreparedPage, grids: readonly RuledGrid[]): Region[][] => {
  const columns = new Map<string, Region[]>();
  for (const [index, { cells }] of grids.entries())
    for (const { box, column, columnSpan } of cells) {
      const ink = inkWithin(picture, regionOf(box, dpi, picture));
      if (!ink) continue;
      const key = `${index}/${column}/${columnSpan}`;
      columns.set(key, [...(columns.get(key) ?? []), ink]);
    }
  return [...columns.values()];
};

/** The words of a column's cells; a number that was read as anything else is read once more, as a number. */
const readColumn = async (
  page: PreparedPage,
  cells: readonly Region[],
  read: Read,
): Promise<readonly FoundWord[]> => {
  const found = await readStack(page, cells, read);
  const odd = oddNumbers(found).filter((index) => !isRoman(page.picture, cells[index]));
  if (odd.length === 0) return found.flat();
  const again = await readStack(
    page,
    odd.map((index) => cells[index]).filter((cell) => cell !== undefined),
    read,
    numberCharacters,
  );
  const numbers = new Map(odd.map((index, at) => [index, again[at] ?? []]));
  const isBetter = (index: number): boolean => isNumber(numbers.get(index) ?? []);
  // Lines of the second reading are others than those of the first, whatever their numbers.
  return inOne([
    found.flatMap((words, index) => (isBetter(index) ? [] : words)),
    odd.flatMap((index) => (isBetter(index) ? (numbers.get(index) ?? []) : [])),
  ]);
};

/** Sections are counted in Roman numerals in the column of their items' numbers. */
const isRoman = (picture: Raster, cell: Region | undefined): boolean =>
  cell !== undefined && romanIn(picture, cell) !== null;

/** The words of each of some cells. */
const readStack = async (
  { picture, dpi }: PreparedPage,
  cells: readonly Region[],
  read: Read,
  characters?: string,
): Promise<FoundWord[][]> => {
  const stack = stackCells(picture, cells, dpi);
  const job = { picture: stack.picture, dpi, layout: 'block' } as const;
  return unstack(stack, await read(characters === undefined ? job : { ...job, characters }), dpi);
};

const isIn = (word: FoundWord, { left, top, right, bottom }: Region): boolean => {
  const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2];
  return x >= left && x < right && y >= top && y < bottom;
};

/** The words of several readings together; lines of different readings keep different numbers. */
const inOne = (readings: readonly (readonly FoundWord[])[]): FoundWord[] => {
  let next = 0;
  return readings.flatMap((words) => {
    const first = next;
    next += 1 + Math.max(-1, ...words.map(({ line }) => line));
    return words.map((word) => ({ ...word, line: first + word.line }));
  });
};
