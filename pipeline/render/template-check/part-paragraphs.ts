/** The paragraphs of a part of a DOCX and where each stands, as somebody sees it who has the file open in Word. */
import type { XmlElement } from '@rgrove/parse-xml';
import { childElements } from '../docx/xml.ts';

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

interface Around {
  readonly cell: CellPlace | null;
  readonly holder: XmlElement | null;
  readonly isCopy: boolean;
}

/** The runs' texts of a paragraph without those of paragraphs within it, and the ends of pages among them. */
const readText = (paragraph: XmlElement): Pick<PartParagraph, 'text' | 'pageEnds'> => {
  const pageEnds: number[] = [];
  let text = '';
  const visit = (parent: XmlElement): void => {
    for (const child of childElements(parent)) {
      if (child.name === 'w:p') continue;
      if (child.name === 'w:t') text += child.text;
      else if (child.name === 'w:lastRenderedPageBreak') pageEnds.push(text.length);
      else visit(child);
    }
  };
  visit(paragraph);
  return { text, pageEnds };
};

/** All paragraphs of a part in document order, those of text boxes after the one that they hang on. */
export const paragraphsOf = (root: XmlElement): readonly PartParagraph[] => {
  const found: PartParagraph[] = [];
  const counts = new Map<string, number>();
  let tables = 0;
  const numberIn = (cell: CellPlace | null): number => {
    const key = cell ? `${cell.table}/${cell.row}/${cell.cell}` : '';
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    return number;
  };
  const visitTable = (table: XmlElement, around: Around): void => {
    tables += 1;
    const place = { table: tables, row: 0, cell: 0 };
    const visitRows = (parent: XmlElement): void => {
      for (const child of childElements(parent)) {
        if (child.name === 'w:tr') {
          place.row += 1;
          place.cell = 0;
        }
        if (child.name === 'w:tc') {
          place.cell += 1;
          visit(child, { ...around, cell: { ...place } });
        } else visitRows(child);
      }
    };
    visitRows(table);
  };
  const visit = (parent: XmlElement, around: Around): void => {
    for (const child of childElements(parent)) {
      if (child.name === 'w:tbl') visitTable(child, around);
      else if (child.name === 'w:p') {
        const { holder, cell } = around;
        const number = holder ? 1 : numberIn(cell);
        found.push({ element: child, ...readText(child), ...around, number });
        visit(child, { ...around, holder: holder ?? child });
      } else visit(child, { ...around, isCopy: around.isCopy || child.name === 'mc:Fallback' });
    }
  };
  visit(root, { cell: null, holder: null, isCopy: false });
  return found;
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
