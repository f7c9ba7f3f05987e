import { capital } from '../../model/capital.ts';
import type { NamedPerson } from '../../model/named-person.ts';
import { anyName } from '../../model/person-name.ts';

/** A row of a table: the text of each column, null where there is none. */
export type TextRow = readonly (string | null)[];

/** What a column is for, by its heading. */
const headings = {
  name: /^(?:фамилия[\s,]+имя|ф\.?\s?и\.?\s?о|работник|сотрудник|фамилия и инициалы|фамилия, инициалы)/iu,
  surname: /^фамилия$/iu,
  first: /^имя$/iu,
  patronymic: /^отчество$/iu,
  post: /должност/iu,
} as const;

type Role = keyof typeof headings;

const rolesOf = (row: TextRow): ReadonlyMap<Role, number> =>
  new Map(
    (Object.keys(headings) as Role[]).flatMap((role) => {
      const at = row.findIndex((text) => headings[role].test(text?.trim() ?? ''));
      return at < 0 ? [] : [[role, at] as const];
    }),
  );

const isHeader = (roles: ReadonlyMap<Role, number>): boolean => roles.has('name') || roles.has('surname');

/** The people of a list, and the rows that say something but name nobody, as texts. */
export interface ListedPeople {
  readonly people: readonly NamedPerson[];
  readonly left: readonly string[];
}

/** The people of a table with a column of names, or of one whose cells tell that they are names. */
export const peopleInRows = (rows: readonly TextRow[]): ListedPeople => {
  const at = rows.findIndex((row) => isHeader(rolesOf(row)));
  const roles = rolesOf(rows[at] ?? []);
  const read = rows.slice(at + 1).map((row) => ({
    text: row.flatMap((text) => text?.replace(/\s+/gu, ' ').trim() || []).join(', '),
    person: isHeader(roles) ? personUnder(roles, row) : personWithin(row),
  }));
  return {
    people: read.flatMap(({ person }) => person ?? []),
    left: read.flatMap(({ person, text }) => (person || text === '' ? [] : [text])),
  };
};

const cellOf = (row: TextRow, at: number | undefined): string | null =>
  row[at ?? -1]?.replace(/\s+/gu, ' ').trim() || null;

const personUnder = (roles: ReadonlyMap<Role, number>, row: TextRow): NamedPerson | null => {
  const parts = (['name', 'surname', 'first', 'patronymic'] as const)
    // «Фамилия, имя, отчество» is one column, and one of three only where there are three.
    .filter((role) => role === 'name' || !roles.has('name'))
    .flatMap((role) => cellOf(row, roles.get(role)) ?? []);
  const name = parts.join(' ');
  const post = cellOf(row, roles.get('post'));
  return /\p{L}{2}/u.test(name) ? { name, post: post && capital(post) } : null;
};

/** «Рябинина В.А., учитель» in one cell or in two. */
const personWithin = (row: TextRow): NamedPerson | null => {
  const cells = row.flatMap((text) => text?.replace(/\s+/gu, ' ').trim() || []);
  for (const [index, cell] of cells.entries()) {
    const [found] = cell.matchAll(anyName);
    if (!found) continue;
    const own = cell.replace(found[0], '').replace(/^[\s,;:.–—\d)-]+|[\s,;:–—-]+$/gu, '');
    const post = own || cells.slice(index + 1).find((text) => /\p{L}{3}/u.test(text)) || null;
    return { name: found[0], post: post && capital(post) };
  }
  return null;
};
