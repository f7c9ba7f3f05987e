/** Each column's heading, the parts of several levels joined by a line break; `levels` are the header's rows. */
export const headingsOf = (levels: readonly string[][], columns: number): string[] => {
  const spread = spreadRight(levels);
  return Array.from({ length: columns }, (_, column) => headingOf(spread, column));
};

/** The first level with each heading repeated over the empty cells that have a second level under them. */
const spreadRight = (levels: readonly string[][]): readonly string[][] => {
  const [top, ...lower] = levels;
  if (!top || lower.length === 0) return levels;
  const full = [...top];
  top.forEach((text, column) => {
    if (text === '' && lower.some((texts) => texts[column] !== '')) full[column] = full[column - 1] ?? '';
  });
  return [full, ...lower];
};

const headingOf = (levels: readonly string[][], column: number): string => {
  const parts = levels.map((texts) => texts[column] ?? '');
  return parts.filter((text, index) => text !== '' && text !== parts[index - 1]).join('\n');
};
