/** A page as a viewer shows it, upright; width and height in points. */
export interface SheetSize {
  /** Counted from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
}
