/**
 * Where documents lie that several machines work on: a shared folder, PostgreSQL, S3. A value is known by its SHA-256
 * (hexadecimal), so that putting it twice is putting it once, and what comes back is checked against its name.
 */
export interface BlobStore {
  /** Keeps the bytes before it answers. Throws a `Failure` `store/…`. */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws Failure `store/missing`, `store/damaged`, `store/…` */
  get(key: string): Promise<Uint8Array>;
  /** Takes what is not there as taken. */
  remove(key: string): Promise<void>;
  close(): Promise<void>;
}
