/** What a field holds; which filters fit it depends on this alone. */
export type FieldKind =
  | 'text'
  /** A day; printed as the office prints days unless a filter says otherwise. */
  | 'date'
  /** A person's name. */
  | 'person'
  /** A person's post. */
  | 'post'
  /** A whole number. */
  | 'number'
  /** Yes or no: for conditions. */
  | 'flag'
  /** Repeats what stands between its tags; `fields` are those of one entry. */
  | 'list'
  /** Groups fields; what stands between its tags is left out where the document has none. */
  | 'block'
  | 'picture';

/** One name that a template may write in braces, and what comes in its place. */
export interface Field {
  /** As a clerk writes it, in lower case: «номер». */
  readonly name: string;
  /** The same in English, a property of what is printed: `number`. */
  readonly english: string;
  readonly kind: FieldKind;
  /** What it holds, in Russian, without a full stop: «номер приказа». */
  readonly holds: string;
  /** What it prints in the example; '' for what has fields of its own. */
  readonly example: string;
  /** Fields within a list or a block; in a list of plain texts there are none, its entry is `{.}`. */
  readonly fields?: readonly Field[];
  /** What stands in its place on paper where the document does not have it yet; a condition takes it for absent. */
  readonly blank?: string;
  /** What a loop over it repeats where both its tags stand in one: the cell or the row around them. */
  readonly spans?: 'cell' | 'row';
}
