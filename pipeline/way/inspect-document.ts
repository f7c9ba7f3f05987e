import type { OrderDocument } from '../model/document.ts';
import { doubtsOf } from '../model/doubt.ts';
import type { Block } from '../model/paper/block.ts';
import { onSheet } from '../model/paper/on-sheet.ts';
import type { Page, SourcePage } from '../model/paper/page.ts';
import type { SheetSize } from '../model/paper/sheet-size.ts';
import type { Spot } from '../model/paper/spot.ts';
import type { Place } from '../model/place.ts';
import { projectBox } from '../model/projection.ts';
import { isJson, parseDocument } from './open-document.ts';
import { type Input, type Reading, type ReadOptions, readWithPages } from './read-document.ts';

/** A word that a person should compare with the paper. */
export interface DoubtfulWord {
  readonly text: string;
  /** What else it may be, null where nothing else was seen. */
  readonly otherwise: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** JSON Pointer of the value that it belongs to. */
  readonly pointer: string;
  readonly spot: Spot;
}

/** A document with all that a person needs to compare it with its paper. */
export interface Inspected {
  readonly document: OrderDocument;
  readonly sheets: readonly SheetSize[];
  /** Paragraphs and rows in their order, one line each, where there are no sheets; else empty. */
  readonly text: readonly string[];
  /** Places by JSON Pointer, on the sheets; a value without any has those of the nearest pointer above it. */
  readonly places: Readonly<Record<string, readonly Spot[]>>;
  readonly words: readonly DoubtfulWord[];
}

/** Reads a file, JSON of the program too, for a person to compare it with its paper. Throws a `Failure` for one that cannot be read. */
export const inspectDocument = async (input: Input, options: ReadOptions = {}): Promise<Inspected> => {
  if (isJson(input))
    return { document: await parseDocument(input), sheets: [], text: [], places: {}, words: [] };
  const reading = await readWithPages(input, options);
  const { document, sheets, pages, blocks, places } = reading;
  return {
    document,
    sheets: sheets.map(sheetOf),
    text: pages.length > 0 ? [] : blocks.flatMap(linesOf),
    places: Object.fromEntries(
      [...places].flatMap(([pointer, { rest = [], ...place }]) => {
        const spots = [place, ...rest].flatMap((each) => spotOf(each, pages) ?? []);
        return spots.length > 0 ? [[pointer, spots]] : [];
      }),
    ),
    words: await wordsOf(reading),
  };
};

/** A page of words is read with its text level, and its sheet may be turned from that. */
const sheetOf = ({ number, width, height, ...page }: SourcePage): SheetSize => {
  if (page.kind === 'image' || !page.onPaper) return { number, width, height };
  const [x0, y0, x1, y1] = projectBox(page.onPaper, [0, 0, width, height]);
  return { number, width: x1 - x0, height: y1 - y0 };
};

const spotOf = (place: Place, pages: readonly Page[]): Spot | null => {
  const { page, box } = onSheet(place, pages);
  return page !== null && box ? { page, box } : null;
};

const linesOf = (block: Block): readonly string[] =>
  block.kind === 'table'
    ? block.rows.map(({ cells }) => inOneLine(cells.map(({ text }) => inOneLine(text)).join(' | ')))
    : [inOneLine(`${block.label ?? ''} ${block.text}`)];

const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const wordsOf = async ({ document, pages, places }: Reading): Promise<readonly DoubtfulWord[]> => {
  if (!document.source.recognised) return [];
  const [{ doubtsInValues }, { russianLexicon }] = await Promise.all([
    import('../check/doubtful-words.ts'),
    import('../lexicon.ts'),
  ]);
  return doubtsInValues(doubtsOf(pages, russianLexicon), places, document).flatMap(
    ({ doubt: { text, otherwise = null, confidence, place }, path }) => {
      const spot = spotOf(place, pages);
      return spot ? [{ text, otherwise, confidence, pointer: path, spot }] : [];
    },
  );
};
