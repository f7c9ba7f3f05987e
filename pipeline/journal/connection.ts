export type SqlValue = string | number | null;

export type Row = Readonly<Record<string, SqlValue>>;

/** One open database. SQL is of the kind that SQLite and PostgreSQL share, its values numbered ?1, ?2, …. */
export interface Connection {
  /** The rows of one statement, none where it gives none. */
  run(sql: string, ...values: readonly SqlValue[]): Promise<readonly Row[]>;
  /**
   * Work on one state of the database; with `write`, while no other process writes. All of it stays, or, where it
   * throws, nothing; `undo` is called then too, while others still wait, also where only the end of it failed.
   */
  transaction<T>(mode: 'read' | 'write', work: () => Promise<T>, undo?: () => void): Promise<T>;
  close(): Promise<void>;
}
