import type { NamedPerson } from '../../model/named-person.ts';
import { type SheetOf, type SheetView, sheetView } from './sheet-view.ts';
import type { ApprovalWording, FamiliarisationWording } from './sheet-wording.ts';

/** Rows to write in by hand where nobody is known. */
const blankRows = { familiarisation: 15, approval: 8 };

const peopleOr = (people: readonly NamedPerson[], blank: number): readonly (NamedPerson | null)[] =>
  people.length > 0 ? people : Array.from({ length: blank }, () => null);

/** Лист ознакомления: number, name, post, signature, date. */
export const familiarisationView = (
  document: SheetOf,
  people: readonly NamedPerson[],
  wording: FamiliarisationWording,
): SheetView => {
  const { row, name, post, signature, date } = wording.columns;
  const columns = [
    { heading: row({}), width: 16 },
    { heading: name({}), width: 46 },
    { heading: post({}), width: 52 },
    { heading: signature({}), width: 31 },
    { heading: date({}), width: 25 },
  ];
  const rows = peopleOr(people, blankRows.familiarisation).map((person, index) => [
    String(index + 1),
    person?.name ?? null,
    person?.post ?? null,
    null,
    null,
  ]);
  return sheetView(document, wording, [{ columns, rows, lead: '' }]);
};

/** Лист согласования: post, name, signature, date, remark. */
export const approvalView = (
  document: SheetOf,
  people: readonly NamedPerson[],
  wording: ApprovalWording,
): SheetView => {
  const { post, name, signature, date, remark } = wording.columns;
  const columns = [
    { heading: post({}), width: 46 },
    { heading: name({}), width: 38 },
    { heading: signature({}), width: 28 },
    { heading: date({}), width: 24 },
    { heading: remark({}), width: 34 },
  ];
  const rows = peopleOr(people, blankRows.approval).map((person) => [
    person?.post ?? null,
    person?.name ?? null,
    null,
    null,
    null,
  ]);
  return sheetView(document, wording, [{ columns, rows, lead: '' }]);
};
