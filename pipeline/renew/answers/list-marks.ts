/** A full stop that belongs to a short word: «2024 г.» */
const shortWord = /(?<!\p{L})\p{L}{1,4}\.$/u;

const bare = (text: string): string => {
  const open = text.replace(/[;,]$/u, '');
  return shortWord.test(open) ? open : open.replace(/\.$/u, '');
};

/**
 * The items of a list that had some taken out or put in, with the marks that it had: «;» after each but the last, which
 * ends in a full stop. A list that has no such marks stays as it is.
 */
export const withListMarks = (before: readonly string[], after: readonly string[]): readonly string[] => {
  const between = before.length > 1 ? before[0]?.match(/[;,]$/u)?.[0] : undefined;
  const end = before.at(-1)?.match(/[.;,]$/u)?.[0] ?? '';
  if (between === undefined || between === end) return after;
  return after.map((text, index) => {
    const words = bare(text);
    if (index < after.length - 1) return words + between;
    return words.endsWith('.') ? words : words + end;
  });
};
