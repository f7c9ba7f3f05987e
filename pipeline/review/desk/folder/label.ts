/** Characters of a name that a list can show. */
const longest = 200;

/** Of a longer name its end is kept: what kind of file it is. */
const ending = 20;

/** What a person called a file, as a label: one line, no path, no signs that are not seen. */
export const labelOf = (name: string): string => {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  const seen = [
    ...last
      .toWellFormed()
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
      .trim(),
  ];
  if (seen.length <= longest) return seen.join('') || 'Документ';
  return [...seen.slice(0, longest - ending - 1), '…', ...seen.slice(-ending)].join('');
};
