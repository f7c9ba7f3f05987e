import type { DocumentResult } from '../outcome.ts';
import type { DocumentWork } from '../work/document-work.ts';

/** A step of the work on one document. */
export type Step = keyof DocumentWork;

/** A piece of work that is over. */
export interface EndedPiece {
  readonly step: Step;
  readonly seconds: number;
  /** Why it failed, `stage/what-is-wrong`; null where it did not. */
  readonly rule: string | null;
}

/** Whose work it was: no names, which may be those of people. */
export interface Whose {
  /** The run's own id. */
  readonly run: string;
  /** The document's number in its run, or the SHA-256 of its bytes: whoever has the document can find it again. */
  readonly document: string;
}

/** A document that is over. */
export interface EndedDocument extends Pick<DocumentResult, 'state' | 'pages' | 'seconds'> {
  readonly rule: string | null;
}

/** An answer of the store. */
export interface EndedStoring {
  readonly action: 'put' | 'get' | 'remove';
  readonly seconds: number;
  readonly rule: string | null;
}

/** Whoever looks on while documents are worked on: metrics, a log. It never stops the work. */
export interface Observer {
  readonly piece: (whose: Whose, ended: EndedPiece) => void;
  readonly document: (whose: Whose, ended: EndedDocument) => void;
  readonly storing: (ended: EndedStoring) => void;
  readonly close: () => Promise<void>;
}

/** What is told of a result: only what is no part of the document. */
export const endedDocument = ({ state, pages, seconds, failure }: DocumentResult): EndedDocument => ({
  state,
  pages,
  seconds,
  rule: failure?.rule ?? null,
});

/** Several as one. */
export const together = (observers: readonly Observer[]): Observer => ({
  piece: (whose, ended) => {
    for (const observer of observers) observer.piece(whose, ended);
  },
  document: (whose, ended) => {
    for (const observer of observers) observer.document(whose, ended);
  },
  storing: (ended) => {
    for (const observer of observers) observer.storing(ended);
  },
  close: async () => {
    for (const observer of observers) await observer.close();
  },
});
