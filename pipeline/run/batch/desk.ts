import type { BatchEvent } from '../batch-event.ts';
import type { Observer } from '../metrics/observer.ts';
import type { Wanted } from '../wanted.ts';
import type { DocumentWork } from '../work/document-work.ts';
import type { Turns } from './in-turns.ts';
import type { DocumentKey } from './ledger/document-key.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { Register } from './register.ts';
import type { Slots } from './slots.ts';

/** What all documents of a run share. */
export interface Desk {
  readonly out: string;
  readonly wanted: Wanted;
  readonly work: DocumentWork;
  readonly slots: Slots;
  readonly ledger: Ledger;
  readonly keyOf: DocumentKey;
  readonly fresh: boolean;
  readonly register: Register | null;
  readonly turns: Turns;
  /** The run's own id, by which its lines in a log are known. */
  readonly run: string;
  readonly observer: Observer;
  readonly tell: (event: BatchEvent) => void;
  /** Throws where the folder is this run's no more. */
  readonly checkLock: () => void;
}
