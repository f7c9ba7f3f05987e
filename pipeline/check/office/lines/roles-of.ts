import { findDates } from '../../../model/dates/russian-date.ts';
import type { Order } from '../../../model/document.ts';
import type { PaperLine } from '../../../model/paper/measured-paper.ts';
import type { Parts } from '../../../model/text-walk.ts';
import { type AppendixHead, findAppendices } from '../appendices/appendix-heads.ts';
import { lineFinder, lineKey } from './line-finder.ts';

/** What a line is of an order; one line may be several things: «10.09.2021 … № 139». */
export type Role =
  | 'organization'
  | 'form'
  | 'date'
  | 'number'
  | 'place'
  | 'title'
  | 'preamble'
  | 'directive'
  | 'clause'
  | 'item'
  | 'post'
  | 'name';

/** Which lines of a paper are what; indices of lines, ascending. */
export interface Roles {
  readonly of: (role: Role) => readonly number[];
  /** The lines of the text at a JSON Pointer: «/order/clauses/2/text». */
  readonly at: (path: string) => readonly number[];
  /** The first lines under the signature, where nothing is said any more: executor, visas, lists. */
  readonly afterSignature: number | null;
  /** The heads of appendices and of approved plans. */
  readonly appendices: readonly AppendixHead[];
}

/** Matches printed lines with what was extracted from them, by their letters and digits, in reading order. */
export const rolesOf = (lines: readonly PaperLine[], parts: Parts): Roles => {
  const roles = new Map<Role, number[]>();
  const paths = new Map<string, readonly number[]>();
  const mark = (role: Role, path: string, found: readonly number[]): void => {
    roles.set(
      role,
      [...(roles.get(role) ?? []), ...found].toSorted((a, b) => a - b),
    );
    paths.set(path, found);
  };
  const { order } = parts;
  const end = order ? markOrder(lines, order, mark) : 0;
  const appendices = findAppendices(lines, order ? (end ?? 0) : 0);
  return {
    of: (role) => [...new Set(roles.get(role) ?? [])],
    at: (path) => paths.get(path) ?? [],
    afterSignature: order ? end : null,
    appendices,
  };
};

type Mark = (role: Role, path: string, found: readonly number[]) => void;

/** Marks an order's own lines and gives the first one after its signature, null where that was not found. */
const markOrder = (lines: readonly PaperLine[], order: Order, mark: Mark): number | null => {
  const find = lineFinder(lines);
  const put = (role: Role, path: string, text: string | null | undefined, from = 0): number => {
    const found = text ? find(text, from) : null;
    if (!found) return from;
    mark(role, path, found.lines);
    return found.end;
  };
  put('organization', '/order/organization/name', order.organization.name);
  const titleEnd = put('title', '/order/title', order.title);
  const preambleEnd = put('preamble', '/order/preamble', order.preamble, titleEnd);
  const directive = order.directive ? find(order.directive, preambleEnd) : null;
  if (directive) mark('directive', '/order/directive', directive.lines);
  let at = directive?.end ?? preambleEnd;
  // «ПРИКАЗЫВАЮ» begins as «ПРИКАЗ» does.
  const headEnd = directive?.lines[0] ?? find.lineAt(preambleEnd);
  for (const [index, { text, items }] of order.clauses.entries()) {
    at = put('clause', `/order/clauses/${index}/text`, text, at);
    for (const [child, item] of items.entries())
      at = put('item', `/order/clauses/${index}/items/${child}/text`, item.text, at);
  }
  markHead(lines, order, mark, headEnd);
  put('post', '/order/signatory/position', order.signatory?.position, at);
  const name = order.signatory?.name ? find(order.signatory.name, at) : null;
  if (!name) return null;
  mark('name', '/order/signatory/name', name.lines);
  return (name.lines.at(-1) ?? 0) + 1;
};

/** The short requisites over the text: form, date, number and place, before line `end`. */
const markHead = (lines: readonly PaperLine[], order: Order, mark: Mark, end: number): void => {
  const head = lines.slice(0, end);
  const where = (fits: (line: PaperLine, key: string) => boolean): readonly number[] =>
    head.flatMap((line, index) => (fits(line, lineKey(line.text)) ? [index] : [])).slice(0, 1);
  const form = lineKey(order.form);
  const formAt = where((_, key) => key === form || (key.startsWith(form) && key.length < form.length + 24));
  mark('form', '/order/form', formAt);
  mark(
    'date',
    '/order/date',
    where(({ text }) => isShort(text) && findDates(text).some(({ date }) => date === order.date)),
  );
  const number = lineKey(order.number ?? '');
  mark(
    'number',
    '/order/number',
    where(({ text }, key) => number !== '' && isShort(text) && signed.test(text) && key.endsWith(number)),
  );
  const place = lineKey(order.place ?? '');
  mark(
    'place',
    '/order/place',
    where(({ text }, key) => place !== '' && isPlaceLine(text, place) && !isOrganization(key, order)),
  );
};

/** A requisite's own line; clerks push its parts asunder with spaces. */
const isShort = (text: string): boolean => text.replace(/\s+/gu, ' ').length < 90;

/** The place alone, or between date and number: an address names it too. */
const isPlaceLine = (text: string, place: string): boolean => {
  const rest = lineKey(text).replace(place, '').replace(/\d/gu, '');
  return lineKey(text).includes(place) && (rest.length < 6 || (rest.length < 16 && /№|_{3,}/u.test(text)));
};

/** The sign before a registered number. */
const signed = /№|(?<![\p{L}])N[oº°]?\.?\s*\d/u;

const isOrganization = (key: string, { organization }: Order): boolean =>
  lineKey(organization.name ?? '').includes(key);
