import type { OrderDocument } from '../../model/document.ts';
import type { SheetSize } from '../../model/paper/sheet-size.ts';
import type { Spot } from '../../model/paper/spot.ts';

/** What a person should compare with the paper: a word that was read unsurely, or a remark of the program. */
export interface Doubt {
  /** Stays the same as long as the doubt is open, whatever is edited elsewhere. */
  readonly id: string;
  readonly kind: 'word' | 'remark';
  /** Rule id of a remark, `word` for a word. */
  readonly rule: string;
  readonly severity: 'info' | 'warning' | 'error';
  /** JSON Pointer of the value that it is about; null where it is about none. */
  readonly pointer: string | null;
  /** In Russian, for a clerk. */
  readonly message: string;
  /** The word as it was read, and what else it may be; null for a remark. */
  readonly word: string | null;
  readonly otherwise: string | null;
  readonly spot: Spot | null;
}

/** What a person sees who compares a document with its paper. */
export interface Review {
  /** Grows with everything that is done to the document; an edit names the one it was made on. */
  readonly revision: number;
  readonly document: OrderDocument;
  /** None where the format has no pages. */
  readonly sheets: readonly SheetSize[];
  /** The paragraphs and rows of the file, one line each, where it has no pages to be shown; else empty. */
  readonly text: readonly string[];
  /** Places by JSON Pointer; a value without any has those of the nearest pointer above it. */
  readonly places: Readonly<Record<string, readonly Spot[]>>;
  /** Those that are open, in the document's order. */
  readonly doubts: readonly Doubt[];
  /** How many a person has settled. */
  readonly settled: number;
  /** JSON Pointers of values that a person has mended or confirmed: no reading ever changes them again. */
  readonly confirmed: readonly string[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}
