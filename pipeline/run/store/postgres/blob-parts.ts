import type { ClientBase } from 'pg';
import { sha256Of } from '../../sha256.ts';

/** Bytes of one part: what a statement and its answer hold in memory several times over. */
const partSize = 2 ** 20;

const partsOf = (bytes: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / partSize) }, (_, index) =>
    bytes.subarray(index * partSize, (index + 1) * partSize),
  );

/** Null where there is no such name. */
const sizeOf = async (client: ClientBase, key: string): Promise<number | null> => {
  const { rows } = await client.query<{ size: string }>('SELECT size FROM store_blobs WHERE key = $1', [key]);
  return rows[0] ? Number(rows[0].size) : null;
};

/** True where the server has these very bytes: it sums its parts up itself, so that none of them travels. */
const holds = async (client: ClientBase, key: string, bytes: Uint8Array): Promise<boolean> => {
  if ((await sizeOf(client, key)) !== bytes.length) return false;
  const { rows } = await client.query<{ digest: string }>(
    "SELECT encode(sha256(bytes), 'hex') AS digest FROM store_parts WHERE key = $1 ORDER BY number",
    [key],
  );
  const wanted = partsOf(bytes).map(sha256Of);
  return rows.length === wanted.length && rows.every(({ digest }, index) => digest === wanted[index]);
};

/** Writes all parts in one transaction; another program that writes the same is waited for. */
const write = async (client: ClientBase, key: string, bytes: Uint8Array): Promise<void> => {
  await client.query('BEGIN');
  // What is there, if anything, is not sound.
  await client.query('DELETE FROM store_blobs WHERE key = $1', [key]);
  const { rowCount } = await client.query(
    'INSERT INTO store_blobs (key, size) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [key, bytes.length],
  );
  if (rowCount === 1)
    for (const [number, part] of partsOf(bytes).entries())
      await client.query('INSERT INTO store_parts VALUES ($1, $2, $3)', [
        key,
        number,
        Buffer.from(part.buffer, part.byteOffset, part.length),
      ]);
  await client.query('COMMIT');
};

export const keepParts = async (client: ClientBase, key: string, bytes: Uint8Array): Promise<void> => {
  if (!(await holds(client, key, bytes))) await write(client, key, bytes);
};

/** What lacks a part is shorter than it was; whoever asked will find that it is damaged. */
export const findParts = async (client: ClientBase, key: string): Promise<Uint8Array | null> => {
  const size = await sizeOf(client, key);
  if (size === null) return null;
  const bytes = Buffer.alloc(size);
  for (let number = 0; number * partSize < size; number += 1) {
    const { rows } = await client.query<{ bytes: Buffer }>(
      'SELECT bytes FROM store_parts WHERE key = $1 AND number = $2',
      [key, number],
    );
    rows[0]?.bytes.copy(bytes, number * partSize);
  }
  return bytes;
};
