/** Scanned pages that are recognised in one piece; a document with more of them is spread over processes or machines. */
export const pagesInPiece = 4;

/** Page numbers in runs of one piece each. */
export const pageRuns = (numbers: readonly number[]): readonly (readonly number[])[] =>
  Array.from({ length: Math.ceil(numbers.length / pagesInPiece) }, (_, index) =>
    numbers.slice(index * pagesInPiece, (index + 1) * pagesInPiece),
  );
