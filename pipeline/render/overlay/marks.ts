import type { Block } from '../../model/block.ts';
import type { Diagnostic, OrderDocument } from '../../model/document.ts';
import type { Extraction } from '../../model/extraction.ts';
import { onSheet } from '../../model/on-sheet.ts';
import type { Page } from '../../model/page.ts';
import type { Box, Place } from '../../model/place.ts';

/** What a mark on a page says: a cell of a table, a part of the result, a word read with doubt, a message. */
export type MarkKind =
  | 'cell'
  | 'requisite'
  | 'clause'
  | 'section'
  | 'item'
  | 'doubt'
  | Diagnostic['severity'];

/** A box to draw on a sheet, in points from its top left. */
export interface Mark {
  readonly kind: MarkKind;
  readonly box: Box;
  /** A few words of Russian; empty where the box says enough. */
  readonly label: string;
}

/** Everything that is known of where things stand. `places` are on the sheets already. */
export interface Placed {
  readonly document: OrderDocument;
  readonly pages: readonly Page[];
  readonly blocks: readonly Block[];
  readonly places: Extraction['places'];
}

/** Below this confidence a word is shown as doubtful. */
const sure = 0.9;

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

/** What stands at a JSON Pointer into the document, undefined where nothing does. */
const valueAt = (document: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document);

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

const onPage = (page: number, places: readonly Place[]): Box[] =>
  places.flatMap((place) => (place.page === page && place.box ? [place.box] : []));

const cellsOn = (page: number, { blocks, pages }: Placed): Mark[] => {
  const cells = blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap((row) => row.cells.map(({ place }) => onSheet(place, pages)))
      : [],
  );
  return onPage(page, cells).map((box) => ({ kind: 'cell', box, label: '' }));
};

const partsOn = (page: number, { document, places }: Placed): Mark[] =>
  [...places].flatMap(([pointer, place]) => {
    const part = partAt(document, pointer);
    return part ? onPage(page, [place]).map((box) => ({ ...part, box })) : [];
  });

const doubtsOn = (page: number, { pages }: Placed): Mark[] => {
  const words = pages.find(({ number }) => number === page)?.words ?? [];
  return words
    .filter(({ confidence }) => confidence < sure)
    .flatMap(({ box }) => onPage(page, [onSheet({ page, box }, pages)]))
    .map((box) => ({ kind: 'doubt', box, label: '' }));
};

const severities = { info: 'к сведению', warning: 'внимание', error: 'ошибка' } as const;

/** A message that points at a whole part would hide it: only those with a place of their own are shown. */
const messagesOn = (page: number, { document, places }: Placed): Mark[] => {
  const parts = new Set([...places.values()].map(({ box }) => String(box)));
  return document.diagnostics.flatMap(({ severity, page: at, box }) =>
    at === page && box && !parts.has(String(box))
      ? [{ kind: severity, box, label: severities[severity] }]
      : [],
  );
};

/** What to draw on one page, the least telling first. */
export const marksOn = (page: number, placed: Placed): readonly Mark[] =>
  [cellsOn, doubtsOn, partsOn, messagesOn].flatMap((marks) => marks(page, placed));
