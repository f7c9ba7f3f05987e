import { XmlElement } from '@rgrove/parse-xml';
import { childrenNamed, copyOf, element, setText } from './xml.ts';

const isHeading = (row: XmlElement): boolean =>
  childrenNamed(row, 'w:trPr').some((properties) => childrenNamed(properties, 'w:tblHeader').length > 0);

const unbold = (): XmlElement =>
  element('w:rPr', {}, [element('w:b', { 'w:val': '0' }), element('w:bCs', { 'w:val': '0' })]);

/** A cell as the heading's, with a number in it. */
const numberCell = (heading: XmlElement, number: string): XmlElement => {
  const [paragraph] = childrenNamed(heading, 'w:p');
  const text = setText(element('w:t'), number);
  return element('w:tc', {}, [
    ...childrenNamed(heading, 'w:tcPr').map(copyOf),
    element('w:p', {}, [
      ...(paragraph ? childrenNamed(paragraph, 'w:pPr').map(copyOf) : []),
      element('w:r', {}, [unbold(), text]),
    ]),
  ]);
};

const numberRow = (heading: XmlElement, numbers: readonly string[]): XmlElement =>
  element('w:tr', {}, [
    ...childrenNamed(heading, 'w:trPr').map(copyOf),
    ...childrenNamed(heading, 'w:tc').map((cell, index) => numberCell(cell, numbers[index] ?? '')),
  ]);

/** The thinnest paragraph there is: Word makes one table of two that nothing parts. */
const seam = (): XmlElement =>
  element('w:p', {}, [
    element('w:pPr', {}, [
      element('w:keepNext'),
      element('w:spacing', { 'w:before': '0', 'w:after': '0', 'w:line': '20', 'w:lineRule': 'exact' }),
      element('w:rPr', {}, [element('w:sz', { 'w:val': '2' }), element('w:szCs', { 'w:val': '2' })]),
    ]),
  ]);

/**
 * Puts the columns' numbers under a table's heading and has them alone repeated on each page. Word repeats only the
 * rows that a table begins with, so that the heading becomes a table of its own.
 */
export const repeatNumbers = (table: XmlElement, numbers: readonly string[]): void => {
  const heading = childrenNamed(table, 'w:tr').filter(isHeading);
  const [last, { parent }] = [heading.at(-1), table];
  if (!last || !(parent instanceof XmlElement)) return;
  const numbered = numberRow(last, numbers);
  for (const properties of heading.flatMap((row) => childrenNamed(row, 'w:trPr')))
    properties.children = properties.children.filter(
      (child) => !(child instanceof XmlElement && child.name === 'w:tblHeader'),
    );
  const above = ['w:tblPr', 'w:tblGrid'].flatMap((name) => childrenNamed(table, name).map(copyOf));
  const rest = table.children.filter((child) => !(child instanceof XmlElement && heading.includes(child)));
  const place = rest.findIndex((child) => child instanceof XmlElement && child.name === 'w:tr');
  table.children = rest.toSpliced(place < 0 ? rest.length : place, 0, numbered);
  parent.children.splice(
    parent.children.indexOf(table),
    0,
    element('w:tbl', {}, [...above, ...heading]),
    seam(),
  );
};
