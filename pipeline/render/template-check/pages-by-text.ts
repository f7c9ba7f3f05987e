/** A text without what a line's end changes: spaces, and hyphens that may have been put in. */
const solid = (text: string): string => text.replace(/[\s\u00ad-]+/gu, '');

/** Letters that are looked through for one paragraph, some ten pages: what is farther away is another text. */
const farthest = 30_000;

/**
 * On which page of a printed copy each paragraph begins: their texts are looked for one after another. Null for one
 * that is not found (a field that printing has changed) or that is empty.
 */
export const pagesByText = (
  paragraphs: readonly string[],
  pages: readonly string[],
): readonly (number | null)[] => {
  const starts: number[] = [];
  let printed = '';
  for (const page of pages) {
    starts.push(printed.length);
    printed += solid(page);
  }
  let from = 0;
  return paragraphs.map((paragraph) => {
    const text = solid(paragraph);
    const near = text ? printed.slice(from, from + farthest).indexOf(text) : -1;
    if (near < 0) return null;
    const at = from + near;
    from = at + text.length;
    return starts.findLastIndex((start) => start <= at) + 1;
  });
};
