/** A decoded picture: rows from the top, pixels from the left, 8 bits a channel, no padding. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** 1: grey, 0 is black; 3: red, green, blue. */
  readonly channels: 1 | 3;
  /** `width * height * channels` bytes. */
  readonly data: Uint8Array;
}
