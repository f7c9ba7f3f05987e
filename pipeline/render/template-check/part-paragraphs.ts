/** The paragraphs of a part of a DOCX and where each stands, as somebody sees it who has the file open in Word. */
import type { XmlElement } from '@rgrove/parse-xml';
import { childElements } from '../docx/xml.ts';
import { type Unit, unitsOf } from '../fields/syntax/tagged-part.ts';

/** A cell, all counted from 1: the table among all of the part, rows and cells as they lie in the file. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly cell: number;
}

export interface PartParagraph {
  readonly element: XmlElement;
  /** What its own `w:t` hold, joined. */
  readonly text: string;
  /** Where pages ended in it when Word last laid it out: offsets in `text`. */
  readonly pageEnds: readonly number[];
  /** The innermost cell around it. */
  readonly cell: CellPlace | null;
  /** Counted from 1 in its cell, or among all that stand in none. */
  readonly number: number;
  /** In a text box, the paragraph that the box hangs on. */
  readonly holder: XmlElement | null;
  /** True in what Word wrote a second time for old programs (ECMA-376 part 3, 9.3). */
  readonly isCopy: boolean;
}

const pageEndsIn = (paragraph: XmlElement): readonly number[] => {
  const ends: number[] = [];
  let passed = 0;
  const visit = (parent: XmlElement): void => {
    for (const child of childElements(parent)) {
      if (child.name === 'w:t') passed += child.text.length;
      else if (child.name === 'w:lastRenderedPageBreak') ends.push(passed);
      else if (child.name !== 'w:p') visit(child);
    }
  };
  visit(paragraph);
  return ends;
};

/** Numbers things from 1 as they first come, those of each owner apart. */
const counter = (): ((thing: object, owner: object) => number) => {
  const counts = new Map<object, number>();
  const numbers = new Map<object, number>();
  return (thing, owner) => {
    const known = numbers.get(thing);
    if (known !== undefined) return known;
    const number = (counts.get(owner) ?? 0) + 1;
    counts.set(owner, number);
    numbers.set(thing, number);
    return number;
  };
};

/** All paragraphs of a part in document order: the one with index `n` is what a fault calls paragraph `n`. */
export const paragraphsOf = (root: XmlElement): readonly PartParagraph[] => {
  const numberOf = counter();
  /** Whose the paragraphs are that stand in no cell. */
  const openText = {};
  const cellOf = (around: readonly XmlElement[]): CellPlace | null => {
    // Outer tables are counted before those within them.
    for (const table of around) if (table.name === 'w:tbl') numberOf(table, root);
    const last = (name: string): XmlElement | undefined =>
      around.findLast((element) => element.name === name);
    const [table, row, cell] = [last('w:tbl'), last('w:tr'), last('w:tc')];
    if (!table || !row || !cell) return null;
    return { table: numberOf(table, root), row: numberOf(row, table), cell: numberOf(cell, row) };
  };
  const place = ({ element, text, around, isCopy }: Unit): PartParagraph => {
    const outside = around.slice(0, -1);
    const holder = outside.find(({ name }) => name === 'w:p') ?? null;
    const cell = cellOf(outside);
    const owner = holder ?? outside.findLast(({ name }) => name === 'w:tc') ?? openText;
    return {
      element,
      text,
      pageEnds: pageEndsIn(element),
      cell,
      number: numberOf(element, owner),
      holder,
      isCopy,
    };
  };
  return unitsOf('', root)
    .filter(({ paragraph }) => paragraph !== null)
    .map(place);
};

/** The number of the page, from 1, on which each place of a text begins; null where Word left no word of it. */
export const pagesByBreaks = (
  paragraphs: readonly PartParagraph[],
  /** Pages of the whole file as its properties have them. */
  pages: number | null,
): ((paragraph: number, offset: number) => number | null) => {
  const isLaidOut = pages === 1 || paragraphs.some(({ pageEnds }) => pageEnds.length > 0);
  const before: number[] = [];
  let page = 1;
  for (const { pageEnds, isCopy } of paragraphs) {
    before.push(page);
    if (!isCopy) page += pageEnds.length;
  }
  return (paragraph, offset) => {
    const first = before[paragraph];
    if (!isLaidOut || first === undefined) return null;
    return first + (paragraphs[paragraph]?.pageEnds.filter((end) => end <= offset).length ?? 0);
  };
};
