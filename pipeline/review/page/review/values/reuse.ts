/**
 * `next` with every part that is equal to the one in `before` taken from there: an answer of the server is all new
 * objects, and only rows that have changed should be drawn again. Plain JSON values.
 */
export const reuse = <T>(before: unknown, next: T): T => reused(before, next) as T;

const reused = (before: unknown, next: unknown): unknown => {
  if (Object.is(before, next) || typeof before !== 'object' || typeof next !== 'object') return next;
  if (before === null || next === null || Array.isArray(before) !== Array.isArray(next)) return next;
  return Array.isArray(next) ? reusedList(before as readonly unknown[], next) : reusedFields(before, next);
};

const reusedList = (before: readonly unknown[], next: readonly unknown[]): readonly unknown[] => {
  const parts = next.map((part, at) => reused(before[at], part));
  return parts.length === before.length && parts.every((part, at) => part === before[at]) ? before : parts;
};

const reusedFields = (before: object, next: object): object => {
  const old = new Map<string, unknown>(Object.entries(before));
  const parts = Object.entries(next).map(([key, part]) => [key, reused(old.get(key), part)] as const);
  const same =
    parts.length === old.size && parts.every(([key, part]) => old.has(key) && part === old.get(key));
  return same ? before : Object.fromEntries(parts);
};
