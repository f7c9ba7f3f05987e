import type { XmlElement } from '@rgrove/parse-xml';
import type { TableView } from '../view/table-view.ts';
import { repeatNumbers } from './repeat-numbers.ts';
import { childrenNamed, childValue, element, putAfter, removeChildren, setChild } from './xml.ts';

/** The caption that marks the table of a plan while a template is filled. */
const tableMark = 'Таблица плана';

const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

/** Rounds the columns' edges and not their widths, so that the sum stays true. */
const gridOf = ({ columns }: TableView): readonly number[] => {
  const edges = columns.map((_, index) => twips(sum(columns.slice(0, index + 1).map(({ width }) => width))));
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
};

const propertiesOf = (parent: XmlElement, name: string): XmlElement => {
  const [found] = childrenNamed(parent, name);
  if (found) return found;
  const made = element(name);
  parent.children.unshift(made);
  return made;
};

/** Marks a template's table whose columns are those of the document, so that it is known when it is filled. */
export const markTable = (table: XmlElement): void => {
  const properties = propertiesOf(table, 'w:tblPr');
  removeChildren(properties, 'w:tblCaption');
  properties.children.push(element('w:tblCaption', { 'w:val': tableMark }));
};

export const isPlanTable = (table: XmlElement): boolean =>
  childValue(childrenNamed(table, 'w:tblPr')[0], 'w:tblCaption') === tableMark;

const widthOf = (name: string, width: number): XmlElement =>
  element(name, { 'w:w': String(width), 'w:type': 'dxa' });

const fitCell = (cell: XmlElement, width: number, span: number): void => {
  const properties = propertiesOf(cell, 'w:tcPr');
  removeChildren(properties, 'w:gridSpan');
  setChild(properties, widthOf('w:tcW', width));
  if (span > 1) putAfter(properties, 'w:tcW', element('w:gridSpan', { 'w:val': String(span) }));
};

/** A row with fewer cells than columns is one of a text over all of them. */
const fitRow = (row: XmlElement, grid: readonly number[]): void => {
  const cells = childrenNamed(row, 'w:tc');
  const [first] = cells;
  if (first && cells.length < grid.length) fitCell(first, sum(grid), grid.length);
  else for (const [index, cell] of cells.entries()) fitCell(cell, grid[index] ?? 0, 1);
};

/** Gives a filled table its columns, and its rows the right to split where they are tall. */
export const fitTable = (table: XmlElement, view: TableView): void => {
  const grid = gridOf(view);
  setChild(propertiesOf(table, 'w:tblPr'), widthOf('w:tblW', sum(grid)));
  const columns = grid.map((width) => element('w:gridCol', { 'w:w': String(width) }));
  setChild(table, element('w:tblGrid', {}, columns));
  const rows = childrenNamed(table, 'w:tr');
  for (const row of rows) fitRow(row, grid);
  // The template's own heading rows come first, so the view's rows are counted from the end.
  const above = rows.length - view.rows.length;
  for (const [index, row] of rows.slice(above).entries()) {
    if (view.rows[index]?.tall) removeChildren(propertiesOf(row, 'w:trPr'), 'w:cantSplit');
  }
  if (view.columns.every(({ heading }) => heading === '') && view.rows.length > 0) {
    const empty = new Set<unknown>(rows.slice(0, above));
    table.children = table.children.filter((child) => !empty.has(child));
  } else if (view.numbers.length > 0) repeatNumbers(table, view.numbers);
};
