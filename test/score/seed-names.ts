const surnameBesideInitials =
  /(?:\p{Lu}\.[^\S\n]*){2}(\p{Lu}\p{Ll}{3,})|(\p{Lu}\p{Ll}{3,})[^\S\n]+(?:\p{Lu}\.[^\S\n]*){2}/gu;
const placeBesideItsKind = /(\p{Lu}\p{Ll}{3,}(?:к|г)(?:ого|ом|ий|ой|ая))\s+(?:район|кра[йяе]|област)/gu;

/** The word without its case ending, in lower case: «Соколову» and «Соколовой» begin alike. */
const stem = (word: string): string => word.slice(0, Math.max(4, word.length - 3)).toLowerCase();

/** Stems of the surnames and of the districts that a text names. */
export const nameStems = (text: string): readonly string[] => {
  const matches = [...text.matchAll(surnameBesideInitials), ...text.matchAll(placeBesideItsKind)];
  const words = matches.flatMap((match) => match.slice(1).filter((group) => group !== undefined));
  return [...new Set(words.map(stem))].sort();
};

/** The words of a text that begin with one of the stems. */
export const wordsWithStem = (text: string, stems: readonly string[]): readonly string[] =>
  (text.match(/\p{Lu}[\p{Lu}\p{Ll}]+/gu) ?? []).filter((word) =>
    stems.some((stem) => word.toLowerCase().startsWith(stem)),
  );
