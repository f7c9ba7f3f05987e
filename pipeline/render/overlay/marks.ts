import type { Diagnostic, OrderDocument } from '../../model/document.ts';
import type { Doubt } from '../../model/doubt.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { Block } from '../../model/paper/block.ts';
import type { Page } from '../../model/paper/page.ts';
import type { Box, Place } from '../../model/place.ts';
import { valueAt } from '../../model/pointer.ts';
import { project } from '../../model/projection.ts';
import { severityWords } from '../../report/gravity.ts';

/** What a mark on a page says: a cell of a table, a part of the result, a word read with doubt, a message. */
export type MarkKind =
  | 'cell'
  | 'requisite'
  | 'clause'
  | 'section'
  | 'item'
  | 'doubt'
  | Diagnostic['severity'];

type Point = readonly [x: number, y: number];

/** A four-cornered outline to draw on a sheet, in points from its top left; the corners of a level one go clockwise. */
export interface Mark {
  readonly kind: MarkKind;
  readonly corners: readonly [topLeft: Point, topRight: Point, bottomRight: Point, bottomLeft: Point];
  /** A few words of Russian; empty where the box says enough. */
  readonly label: string;
}

/** Everything that is known of where things stand; places are on the straightened pages, those of diagnostics on the sheets. */
export interface Placed {
  readonly document: OrderDocument;
  readonly pages: readonly Page[];
  readonly blocks: readonly Block[];
  readonly places: Extraction['places'];
  /** Words that a person should compare with the paper. */
  readonly doubts: readonly Doubt[];
}

const requisites: Readonly<Record<string, string>> = {
  '/order': 'вид документа',
  '/order/organization': 'организация',
  '/order/date': 'дата',
  '/order/number': 'номер',
  '/order/place': 'место издания',
  '/order/title': 'заголовок',
  '/order/preamble': 'преамбула',
  '/order/references': 'основание',
  '/order/directive': 'распоряжение',
  '/order/signatory': 'подпись',
};

const numberAt = (document: OrderDocument, pointer: string): string => {
  const number = valueAt(document, `${pointer}/number`);
  return typeof number === 'string' ? ` ${number}` : '';
};

const partAt = (document: OrderDocument, pointer: string): Pick<Mark, 'kind' | 'label'> | null => {
  const requisite = requisites[pointer];
  if (requisite) return { kind: 'requisite', label: requisite };
  const number = numberAt(document, pointer);
  if (/^\/order\/clauses\/\d+$/.test(pointer)) return { kind: 'clause', label: `пункт${number}` };
  if (/\/items\/\d+$/.test(pointer)) return { kind: 'item', label: `строка${number}` };
  return /\/sections\/\d+$/.test(pointer) ? { kind: 'section', label: `раздел${number}` } : null;
};

const level = ([x0, y0, x1, y1]: Box): Mark['corners'] => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
];

/** The outline of a place on the sheet, which may be skewed; none where it is on another page. */
const outlines = ({ number, onPaper }: Page, place: Place): Mark['corners'][] => {
  if (place.page !== number || !place.box) return [];
  const [a, b, c, d] = level(place.box);
  const there = ([x, y]: Point): Point => (onPaper ? project(onPaper, x, y) : [x, y]);
  return [[there(a), there(b), there(c), there(d)]];
};

const cellsOn = (page: Page, { blocks }: Placed): Mark[] =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : []))
    .flatMap(({ place }) => outlines(page, place))
    .map((corners) => ({ kind: 'cell', corners, label: '' }));

/** Parts that stand in one place, as date and number on their line, are one mark. */
const partsOn = (page: Page, { document, places }: Placed): Mark[] => {
  const marks = new Map<string, Mark>();
  for (const [pointer, place] of places) {
    const part = partAt(document, pointer);
    const [corners] = outlines(page, place);
    if (!part || !corners) continue;
    const key = String(place.box);
    const before = marks.get(key);
    marks.set(key, { ...part, corners, label: before ? `${before.label}, ${part.label}` : part.label });
  }
  return [...marks.values()];
};

const doubtsOn = (page: Page, { doubts }: Placed): Mark[] =>
  doubts
    .flatMap(({ place }) => outlines(page, place))
    .map((corners) => ({ kind: 'doubt', corners, label: '' }));

/** A message that points at a part of the result, by its path, would hide that part. */
const messagesOn = ({ number }: Page, { document }: Placed): Mark[] =>
  document.diagnostics.flatMap(({ severity, page, box, path }) =>
    page === number && box && path === null
      ? [{ kind: severity, corners: level(box), label: severityWords[severity] }]
      : [],
  );

/** What to draw on one page, the least telling first. */
export const marksOn = (page: Page, placed: Placed): readonly Mark[] =>
  [cellsOn, doubtsOn, partsOn, messagesOn].flatMap((marks) => marks(page, placed));
