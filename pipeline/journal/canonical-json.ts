type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const sorted = (value: Json): Json => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
  );
};

/** JSON with the keys of every object in the order of their code units: the same value is always the same text. */
export const canonicalJson = (value: object): string => JSON.stringify(sorted(value as Json));
