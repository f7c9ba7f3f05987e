/** What lies beside a template and is named in it: pictures, and other documents that it inserts. */

/** A picture that was decoded and encoded anew: nothing but its pixels is left of the file. */
export interface PictureFile {
  readonly bytes: Uint8Array;
  readonly kind: 'png' | 'jpeg';
  /** Millimetres, as the file says or at 96 dots to the inch. */
  readonly width: number;
  readonly height: number;
}

/** By names as normalName leaves them, without their ending. */
export interface BesideFiles {
  readonly pictures: ReadonlyMap<string, PictureFile>;
  readonly documents: ReadonlyMap<string, Uint8Array>;
}

export const nothingBeside: BesideFiles = { pictures: new Map(), documents: new Map() };
