import type { ClientBase } from 'pg';
import { storeFailure } from '../store-failure.ts';
import { migrations } from './migrations.ts';

/** Any number that no other lock has: whoever makes or renews the tables holds it, so that others wait. */
const migrationLock = 0x70_72_6b_73;

/** `to_regclass` would go on saying what it said before the wait for the lock: that there are no tables. */
const versionOf = async (client: ClientBase): Promise<number | null> => {
  const { rows: tables } = await client.query(
    "SELECT 1 FROM pg_class WHERE relname = 'store_version' AND pg_table_is_visible(oid)",
  );
  if (tables.length === 0) return null;
  const { rows } = await client.query<{ version: number }>('SELECT version FROM store_version');
  return rows[0]?.version ?? 0;
};

/**
 * Brings a new or older database to the newest form; every machine may come here at once.
 * @throws Failure `store/newer`
 */
export const migrateStore = async (client: ClientBase): Promise<void> => {
  if ((await versionOf(client)) === migrations.length) return;
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    const version = (await versionOf(client)) ?? 0;
    if (version > migrations.length)
      throw storeFailure(
        'store/newer',
        'Хранилище ведётся более новой версией программы.',
        'Обновите prikaz на этом компьютере и повторите команду.',
      );
    for (const statement of migrations.slice(version).flat()) await client.query(statement);
    await client.query('UPDATE store_version SET version = $1', [migrations.length]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
};
