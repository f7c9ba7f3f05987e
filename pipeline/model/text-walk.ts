import type { OrderDocument } from './document.ts';

export type Parts = Pick<OrderDocument, 'order' | 'plans' | 'tables'>;

/** Keys whose strings are codes, dates, numbers and the like, and no running text. */
const codes = new Set([
  'kind',
  'role',
  'date',
  'from',
  'to',
  'number',
  'appendix',
  'mark',
  'form',
  'rule',
  'per',
  'terms',
  'references',
]);

/** A new value of a text at a JSON Pointer. */
export type Rewrite = (text: string, path: string) => string;

/** `parts` with every running text rewritten; objects that do not change stay the same. */
export const mapTexts = ({ order, plans, tables }: Parts, rewrite: Rewrite): Parts =>
  mapValue({ order, plans, tables }, '', rewrite) as Parts;

const mapValue = (value: unknown, path: string, rewrite: Rewrite): unknown => {
  if (typeof value === 'string') return rewrite(value, path);
  if (Array.isArray(value)) {
    const mapped = value.map((child, index) => mapValue(child, `${path}/${index}`, rewrite));
    return mapped.some((child, index) => child !== value[index]) ? mapped : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  let result: object = value;
  for (const [key, child] of Object.entries(value)) {
    const mapped = codes.has(key) ? child : mapValue(child, `${path}/${key}`, rewrite);
    if (mapped !== child) result = { ...result, [key]: mapped };
  }
  return result;
};

/** Every running text with its JSON Pointer, in the document's order. */
export const textsOf = (parts: Parts): { path: string; text: string }[] => {
  const texts: { path: string; text: string }[] = [];
  mapTexts(parts, (text, path) => {
    texts.push({ path, text });
    return text;
  });
  return texts;
};
