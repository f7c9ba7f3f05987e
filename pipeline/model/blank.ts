/** The visible gap where a basis that is still to be given will stand. */
export const basisBlank = '______________________________';

/** A rule to write on, where a basis or another text is still to be given; no flag `g`. */
export const blank = /_{5,}/u;
