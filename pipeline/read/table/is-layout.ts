/** What tells a table from one that only lays out the page. */
interface TableShape {
  readonly columns: number;
  /** True where most cells are drawn with lines. */
  readonly ruled: boolean;
  /** True where a row is marked to repeat. */
  readonly header: boolean;
  /** True where a cell holds another table. */
  readonly nested: boolean;
  /** Texts of the filled cells. */
  readonly rows: readonly (readonly string[])[];
}

/** A frame around one cell or one column is never a table; lines, a header or rows with several filled cells make one. */
export const isLayout = ({ columns, ruled, header, nested, rows }: TableShape): boolean => {
  const filled = rows.filter((cells) => cells.length > 0);
  const [first] = filled;
  if (columns === 1 || (filled.length === 1 && first?.length === 1)) return true;
  if (ruled || header) return false;
  return nested || !looksLikeData(filled);
};

/** Without lines: at least two rows, and half of all, with three cells that say something. */
const looksLikeData = (rows: readonly (readonly string[])[]): boolean => {
  const busy = rows.filter((cells) => cells.filter(saysSomething).length >= 3).length;
  return busy >= 2 && busy * 2 >= rows.length;
};

/** «__________» is a place to sign. */
const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
