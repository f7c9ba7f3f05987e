/** What a column of another register holds. */
export type ImportRole =
  | 'ordinal'
  | 'number'
  | 'date'
  | 'number-and-date'
  | 'title'
  | 'signatory'
  | 'executor'
  | 'basis'
  | 'sheets'
  | 'note'
  | 'state'
  | 'reason'
  | 'series'
  | 'year'
  | 'content';

/** Role by heading, the surest first: where two columns claim one role, the earlier line decides. */
const patterns: readonly (readonly [ImportRole, RegExp])[] = [
  ['ordinal', /^(№|номер)? ?п ?п$|порядков|по порядку/],
  ['content', /^ключ содержания$/],
  ['state', /^(состояние|статус)/],
  ['reason', /^причина/],
  ['year', /^год$/],
  ['series', /^серия/],
  ['number-and-date', /(номер|№).*дата|дата.*(номер|№)/],
  ['number', /(номер|№) (приказ|распоряж|док)|^(приказ|распоряжение) (№|номер)$/],
  ['number', /^рег/],
  ['number', /^(номер|№|n)$|^индекс/],
  ['ordinal', /^(№|n)$/],
  ['date', /^дата (приказ|распоряж|док|подпис|издан|принят|утвержд)/],
  ['date', /^дата( рег\S*)?$/],
  ['sheets', /(^| )лист(ов|ы)( |$)/],
  ['signatory', /подписа[лнв]|подписант/],
  ['executor', /исполнител|подготовил|составител|подготовлен|^ответственн/],
  ['basis', /^основани/],
  ['note', /^прим|^отметк/],
  ['title', /заголов|содержани|о чем|наименован|назван|^тема/],
];

/** Characters in which a heading says what it is; a longer one is none, and would keep the patterns searching. */
const longestHeading = 200;

/** A heading as the patterns know it: small letters, «ё» as «е», one space for all signs. */
const plainHeading = (heading: string): string =>
  heading
    .slice(0, longestHeading)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}№]+/gu, ' ')
    .trim();

/** The roles of the columns with these headings; a column that no pattern knows has none. */
export const columnRoles = (headings: ReadonlyMap<number, string>): ReadonlyMap<ImportRole, number> => {
  const roles = new Map<ImportRole, number>();
  const taken = new Set<number>();
  for (const [role, pattern] of patterns) {
    const column = [...headings].find(
      ([at, heading]) => !taken.has(at) && pattern.test(plainHeading(heading)),
    )?.[0];
    if (column === undefined || roles.has(role)) continue;
    roles.set(role, column);
    taken.add(column);
  }
  return roles;
};
