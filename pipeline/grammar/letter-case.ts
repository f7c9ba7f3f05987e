/** Applies a change of small letters to a word and gives it back in the capitals it was printed in. */
export const keepCapitals = (word: string, change: (small: string) => string): string => {
  const small = word.toLowerCase();
  const changed = change(small);
  if (word.length > 1 && word === word.toUpperCase() && word !== small) return changed.toUpperCase();
  if (word === small) return changed;
  return changed.slice(0, 1).toUpperCase() + changed.slice(1);
};

/** Small letters with «е» for «ё»: two spellings of one name are one. */
export const foldName = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');
