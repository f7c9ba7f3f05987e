/** A stretch of a text, as `slice` counts, and what is to stand in its place. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with stretches of it replaced, which are given in their order and do not overlap. */
export const spliced = (text: string, stretches: readonly Stretch[]): string => {
  let done = 0;
  const pieces = stretches.map((stretch) => {
    const piece = text.slice(done, stretch.start) + stretch.text;
    done = stretch.end;
    return piece;
  });
  return pieces.join('') + text.slice(done);
};
