/** JSON Pointers (RFC 6901) into a document, whose keys need no escapes. */

/** What stands at a pointer, undefined where nothing does. */
export const valueAt = (parts: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], parts);

/** `whole` with another value at a pointer; what does not lead there stays the same object. */
export const withValueAt = <T>(whole: T, pointer: string, value: unknown): T =>
  replaced(whole, pointer.split('/').slice(1), value) as T;

const replaced = (whole: unknown, [key, ...rest]: readonly string[], value: unknown): unknown => {
  if (key === undefined) return value;
  if (Array.isArray(whole)) return whole.with(Number(key), replaced(whole[Number(key)], rest, value));
  const fields = whole as Readonly<Record<string, unknown>>;
  return { ...fields, [key]: replaced(fields[key], rest, value) };
};
