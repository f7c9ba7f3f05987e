import type { ChainLink } from './event-chain.ts';

/**
 * A second copy of the history outside of the database, written before each transaction ends: what a power cut or a
 * hand takes from the one is put back from the other.
 */
export interface HistoryCopy {
  /** All lines of the history; null where there is no copy yet. */
  read(): readonly ChainLink[] | null;
  /** The last one. */
  last(): ChainLink | null;
  /** Adds what one transaction adds, for good: all of it or nothing. */
  append(links: readonly ChainLink[]): void;
  /** Takes back what `append` added last, where nobody has added to it since. */
  takeBack(): void;
}
