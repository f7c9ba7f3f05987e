/** What is said beside a place of two documents that lie side by side. */
export interface SideNote {
  /** JSON Pointer into the new document, null where the place is in the old one alone. */
  readonly newPath: string | null;
  /** JSON Pointer into the old document, null where it is in the new one alone or not known. */
  readonly oldPath: string | null;
  /** In Russian. */
  readonly text: string;
}
