/** What a PostgreSQL server, or the way to it, is in trouble with. */
export type ServerTrouble =
  | 'refused'
  | 'unproven'
  | 'crowded'
  | 'locked'
  | 'disk-full'
  | 'read-only'
  | 'silent';

/** SQLSTATE classes (PostgreSQL, appendix A), Node's own codes, or the beginning of a text. */
const signs: readonly (readonly [pattern: RegExp, trouble: ServerTrouble])[] = [
  [/^(28|3D|42501|ERR_INVALID_URL|URI|SASL)/u, 'refused'],
  [/CERT|^UNABLE_TO|^ERR_TLS/u, 'unproven'],
  [/^53300/u, 'crowded'],
  [/^(55P03|40)/u, 'locked'],
  [/^53100/u, 'disk-full'],
  [/^25006/u, 'read-only'],
  [/^(E[A-Z_]+$|08|57P|Connection|timeout|Client|Query|The server)/u, 'silent'],
];

/** Null for what is no trouble of the server's: a mistake of ours, or a failure that was explained already. */
export const serverTrouble = (error: unknown): ServerTrouble | null => {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : error.message;
  return signs.find(([pattern]) => pattern.test(code))?.[1] ?? null;
};
