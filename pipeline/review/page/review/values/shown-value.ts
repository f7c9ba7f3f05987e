import { valueAt } from '../../../../model/pointer.ts';
import type { Parts } from '../../../../model/text-walk.ts';

/** What a person would begin to read a thing with, where a pointer names the thing and no value of it. */
const firstOf = ['text', 'activity', 'title', 'name', 'heading', 'short', 'position', 'mark', 'number'];

/** Understood from the text beside them. */
const understood = /^(.*\/(?:deadline|responsible|period))(?:\/.*)?$/u;

/**
 * The value that is shown and edited for a pointer of a place or a doubt: a pointer to a text, or to where one may
 * stand. Null for whole papers, and for what the page does not show.
 */
export const shownValue = (pointer: string, parts: Parts): string | null => {
  const [, owner] = understood.exec(pointer) ?? [];
  if (owner !== undefined) return `${owner}/text`;
  if (pointer === '/order' || pointer.startsWith('/order/references')) return null;
  const value = valueAt(parts, pointer);
  if (typeof value !== 'object' || value === null) return value === undefined ? null : pointer;
  if (Array.isArray(value)) return value.length === 0 ? null : shownValue(`${pointer}/0`, parts);
  const fields = value as Readonly<Record<string, unknown>>;
  const key = firstOf.find((name) => fields[name] !== undefined && fields[name] !== null);
  return key === undefined ? null : `${pointer}/${key}`;
};
