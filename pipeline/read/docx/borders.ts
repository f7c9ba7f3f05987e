import { child, children, type XmlElement } from '../xml.ts';

type Side = 'top' | 'bottom' | 'left' | 'right' | 'insideH' | 'insideV';

/** The sides that a table, a style or a cell speaks of: true where a line is drawn. */
export type Borders = Readonly<Partial<Record<Side, boolean>>>;

const sides: Readonly<Record<string, Side>> = {
  top: 'top',
  bottom: 'bottom',
  left: 'left',
  start: 'left',
  right: 'right',
  end: 'right',
  insideH: 'insideH',
  insideV: 'insideV',
};

/** The lines of `w:tblBorders` or `w:tcBorders`; a white line is none. */
export const readBorders = (properties: XmlElement | undefined): Borders => {
  const borders: Partial<Record<Side, boolean>> = {};
  for (const { name, attributes } of children(properties)) {
    const side = Object.hasOwn(sides, name) ? sides[name] : undefined;
    const { val = 'none', color = '' } = attributes;
    if (side) borders[side] = val !== 'nil' && val !== 'none' && !/^f{6}$/i.test(color);
  }
  return borders;
};

/** True where most cells of a table are boxed; `rows` are the cells (`w:tc`) of each row. */
export const isRuled = (rows: readonly (readonly XmlElement[])[], table: Borders): boolean => {
  const line = (outer: boolean, edge: 'top' | 'bottom' | 'left' | 'right', inside: 'insideH' | 'insideV') =>
    outer ? table[edge] : table[inside];
  const boxed = rows.flatMap((row, index) =>
    row.map((cell, column) =>
      isBoxed(cell, [
        line(index === 0, 'top', 'insideH'),
        line(index === rows.length - 1, 'bottom', 'insideH'),
        line(column === 0, 'left', 'insideV'),
        line(column === row.length - 1, 'right', 'insideV'),
      ]),
    ),
  );
  return boxed.filter(Boolean).length * 2 > boxed.length;
};

/** Lines on two sides at least, its own or those around it (top, bottom, left, right): one alone is to write on. */
const isBoxed = (cell: XmlElement, around: readonly (boolean | undefined)[]): boolean => {
  const { top, bottom, left, right } = readBorders(child(child(cell, 'tcPr'), 'tcBorders'));
  return [top, bottom, left, right].filter((own, side) => own ?? around[side]).length >= 2;
};
