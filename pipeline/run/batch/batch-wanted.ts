import type { BatchEvent } from '../batch-event.ts';
import type { Observer } from '../metrics/observer.ts';
import type { Gate } from '../report/gate.ts';
import type { Wanted } from '../wanted.ts';
import type { DocumentWork } from '../work/document-work.ts';
import type { BatchDocument } from './batch-document.ts';
import type { Register } from './register.ts';

/** A run over many documents. */
export interface BatchWanted {
  readonly documents: readonly BatchDocument[];
  readonly out: string;
  readonly wanted: Wanted;
  readonly work: DocumentWork;
  /** What the program itself adds to every result, `programKey()`. */
  readonly program: string;
  /** Pieces of work at once. */
  readonly jobs: number;
  /** True makes everything anew; what a person has changed stays all the same. */
  readonly fresh: boolean;
  readonly gate: Gate;
  /** Null where no numbers are taken. */
  readonly register: Register | null;
  readonly signal: AbortSignal;
  readonly tell: (event: BatchEvent) => void;
  /** Machines that look on. */
  readonly observer: Observer;
  /** Told in Russian what a person has to know about the folder. */
  readonly note: (message: string) => void;
}
