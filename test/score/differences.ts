/** One value that differs; the value of a missing side is undefined. */
export interface Difference {
  /** JSON Pointer. */
  readonly path: string;
  readonly truth: unknown;
  readonly read: unknown;
}

const isBranch = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const escapePointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** The deepest values in which what was read differs from the truth. */
export const differences = (truth: unknown, read: unknown, path = ''): readonly Difference[] => {
  if (!isBranch(truth) || !isBranch(read)) return Object.is(truth, read) ? [] : [{ path, truth, read }];
  const keys = new Set([...Object.keys(truth), ...Object.keys(read)]);
  return [...keys].flatMap((key) => differences(truth[key], read[key], `${path}/${escapePointer(key)}`));
};
