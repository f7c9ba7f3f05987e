import type { Role } from '../lines/roles-of.ts';
import { differs, officeRule } from '../office-rule.ts';

const names = {
  organization: 'наименование организации',
  form: 'вид документа',
  date: 'дата',
  place: 'место составления',
  title: 'заголовок',
  preamble: 'текст',
  name: 'подпись',
} as const satisfies Partial<Record<Role, string>>;

const due = Object.keys(names) as (keyof typeof names)[];

/** Requisites stand in their order: organisation, form, date and number, place, title, text, signature. */
export const requisiteOrder = officeRule({
  id: 'office/requisite-order',
  source: 'Состав реквизитов и схемы их расположения (2016: 5.5–5.22)',
  mark: 's',
  judge: ({ roles, parts: { order } }) => {
    const placed = due.flatMap((role) => {
      const [line] = roles.of(role);
      return line === undefined ? [] : [{ role, line }];
    });
    if (!order || placed.length < 2) return null;
    return placed.flatMap(({ role, line }, index) => {
      const before = placed[index - 1];
      return before && line < before.line
        ? [differs(`${names[role]} после реквизита «${names[before.role]}»`, 'наоборот', { line })]
        : [];
    });
  },
});
