/** A place that keeps bytes by name. What all places have alike, `storeOn` does: names, checking, explaining. */
export interface Shelf {
  /** Makes sure that the name holds these bytes; what is there already and sound is left as it is. */
  keep(key: string, bytes: Uint8Array): Promise<void>;
  /** Null where the place can be reached and does not have the name. */
  find(key: string): Promise<Uint8Array | null>;
  drop(key: string): Promise<void>;
  close(): Promise<void>;
  /** What the place reported, in Russian; what it cannot be blamed for is given back as it is. */
  explain(error: unknown): unknown;
}
