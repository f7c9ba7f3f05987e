import { dateAnswer } from '../../../model/answers/answer-values.ts';
import { readPeriod } from '../../../model/dates/read-period.ts';
import type { Item, Period, Plan } from '../../../model/document.ts';
import { valueAt, withValueAt } from '../../../model/pointer.ts';
import { setHeading } from './edit-columns.ts';
import { dropRow } from './edit-rows.ts';
import { type Parts, type Step, staysPut } from './edited.ts';
import {
  above,
  blankAt,
  indexOf,
  isOptional,
  isRow,
  kindOf,
  parentOf,
  shapeOf,
  type ValueKind,
} from './shapes.ts';

/** Line feeds and tabs, and what a file of Office Open XML may hold (XML 1.0, 2.2). */
const unprintable = /[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const printable = (typed: string): string => typed.replace(/\r\n?/gu, '\n').replace(unprintable, '').trim();

/** Another text for a value, or none; null where no value stands there, or where the text cannot be that. */
export const setValue = (parts: Parts, value: string, typed: string | null): Step | null => {
  const kind = kindOf(value);
  if (!kind) return null;
  const text = printable(typed ?? '');
  if (shapeOf(value) === '/plans/*/columns/*/heading') return setHeading(parts, value, text || null);
  return text === '' ? clearValue(parts, value, kind) : writeValue(parts, value, kind, text);
};

const writeValue = (parts: Parts, value: string, kind: ValueKind, text: string): Step | null => {
  const written = kind === 'date' ? dateAnswer(text) : text;
  const made = written === null ? null : withAllAbove(parts, value);
  if (!made) return null;
  const before = valueAt(made, value);
  if (before === written) return { parts: made, repoint: staysPut };
  if (kind === 'worded') return wordedStep(made, parentOf(value), text);
  if (kind === 'period') return periodStep(made, parentOf(value), text);
  const isThere = before !== undefined || isRow(value);
  return isThere ? { parts: withValueAt(made, value, written), repoint: staysPut } : null;
};

/** New words of a deadline or of who is responsible: what they mean is yet to be understood. */
const wordedStep = (parts: Parts, subject: string, text: string): Step => {
  const meaning = subject.endsWith('/deadline') ? { terms: [] } : { parties: [] };
  return { parts: withValueAt(parts, subject, { text, ...meaning }), repoint: staysPut };
};

/** A period that its words do not tell stays what it was; where there was none, there is still none. */
const periodStep = (parts: Parts, subject: string, text: string): Step | null => {
  const plan = valueAt(parts, parentOf(subject)) as Plan;
  const about = `${text} ${plan.title ?? ''} ${parts.order?.organization.name ?? ''}`;
  const period = readPeriod(text, about) ?? (valueAt(parts, subject) as Period | null);
  return period && { parts: withValueAt(parts, subject, { ...period, text }), repoint: staysPut };
};

/** What is missing above a value is made; null where a row between is missing that is not the next one of its list. */
const withAllAbove = (parts: Parts, value: string): Parts | null =>
  [...above(value), value].reduce<Parts | null>((whole, each) => whole && withOne(whole, each), parts);

const withOne = (parts: Parts, pointer: string): Parts | null => {
  if (valueAt(parts, pointer) != null) return parts;
  const list = valueAt(parts, parentOf(pointer));
  if (isRow(pointer)) return isNext(list, pointer) ? withNext(parts, pointer) : null;
  return isOptional(pointer) ? withValueAt(parts, pointer, blankAt(pointer)) : parts;
};

const isNext = (list: unknown, row: string): boolean => Array.isArray(list) && list.length === indexOf(row);

const withNext = (parts: Parts, row: string): Parts => {
  const list = valueAt(parts, parentOf(row)) as readonly unknown[];
  return withValueAt(parts, parentOf(row), [...list, blankAt(row)]);
};

/** What may not be blank takes with it what it belongs to: a clause, an approval, a deadline; an order's form stays. */
const clearValue = (parts: Parts, value: string, kind: ValueKind): Step | null => {
  const before = valueAt(parts, value);
  const owner = isRow(value) ? value : parentOf(value);
  if (before === undefined) return isAbsent(parts, value) ? { parts, repoint: staysPut } : null;
  if (kind === 'text' || kind === 'date') return { parts: withoutText(parts, value), repoint: staysPut };
  if (owner === '/order') return null;
  return isOptional(owner)
    ? { parts: withValueAt(parts, owner, null), repoint: staysPut }
    : dropRow(parts, owner);
};

/** True where nothing stands because what is above may be absent and is. */
const isAbsent = (parts: Parts, value: string): boolean =>
  above(value).some((each) => isOptional(each) && valueAt(parts, each) === null);

const withoutText = (parts: Parts, value: string): Parts => {
  const cleared = withValueAt(parts, value, null);
  const owner = parentOf(value);
  const left = owner === '/order/signatory' ? Object.values(cleared.order?.signatory ?? {}) : [value];
  return left.some((each) => each !== null) ? cleared : withValueAt(cleared, owner, null);
};

const otherCell = /^(?<item>.*\/items\/\d+)\/other\/(?<index>\d+)\/text$/u;

/**
 * Cells of columns without a role are kept only where they hold something: an index behind the last of them means the
 * next columns that this item has nothing in, and `set` makes the cell first. Gives the cell's own place.
 */
export const withOtherCell = (parts: Parts, value: string): { parts: Parts; value: string } | null => {
  const { item: place = '', index = '' } = otherCell.exec(value)?.groups ?? {};
  const item = place === '' ? undefined : (valueAt(parts, place) as Item | undefined);
  if (!item || Number(index) < item.other.length) return { parts, value };
  const [, plan = ''] = /^(\/plans\/\d+)\//u.exec(place) ?? [];
  const { columns } = valueAt(parts, plan) as Plan;
  const filled = item.other.map(({ heading }) => heading);
  const missing = columns.flatMap(({ role, heading }) => {
    if (role !== 'other') return [];
    const at = filled.indexOf(heading);
    if (at >= 0) filled.splice(at, 1);
    return at >= 0 ? [] : [heading];
  });
  const heading = missing[Number(index) - item.other.length];
  if (heading === undefined) return null;
  const list = [...item.other, { heading, text: '' }];
  return {
    parts: withValueAt(parts, `${place}/other`, list),
    value: `${place}/other/${item.other.length}/text`,
  };
};
