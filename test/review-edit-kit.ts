/** Documents on the desk, and edits of them, made at random. */
import fc from 'fast-check';
import type { OrderDocument } from '../pipeline/model/document.ts';
import type { Edited } from '../pipeline/review/contract/edit/edited.ts';
import { isRow, kindOf } from '../pipeline/review/contract/edit/shapes.ts';
import type { Edit } from '../pipeline/review/contract/edit.ts';
import { generatedDocument } from './generated-document.ts';

/** Every pointer into a document's parts, rows and lists and texts alike. */
export const pointersOf = ({ order, plans, tables }: OrderDocument): readonly string[] => {
  const walk = (value: unknown, pointer: string): readonly string[] => [
    pointer,
    ...(typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => walk(each, `${pointer}/${key}`))
      : []),
  ];
  return Object.entries({ order, plans, tables }).flatMap(([key, value]) => walk(value, `/${key}`));
};

/** As it comes from the reader: every value has its place on the paper, and some words are doubtful. */
export const editedOf = (document: OrderDocument): Edited => {
  const pointers = pointersOf(document).filter((pointer) => kindOf(pointer) ?? isRow(pointer));
  return {
    document,
    places: Object.fromEntries(
      pointers.map((pointer, index) => [pointer, [{ page: 1, box: [0, index, 10, index + 1] as const }]]),
    ),
    doubts: pointers
      .filter((pointer, index) => index % 3 === 0 && kindOf(pointer))
      .map((pointer, index) => ({
        id: String(index),
        kind: 'word' as const,
        rule: 'word',
        severity: 'warning' as const,
        pointer,
        message: 'Сверьте с бумагой.',
        word: 'слово',
        otherwise: null,
        spot: null,
      })),
    settled: 0,
    confirmed: [],
  };
};

export const generatedEdited: fc.Arbitrary<Edited> = generatedDocument.map(editedOf);

const typed = fc.oneof(
  fc.constantFrom('', ' ', '1 мая 2024 г.', 'до 30.09.2025', 'на 2025-2026 учебный год', 'а\u0000б\ud800'),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

/** What may be asked of a document: most of it fits, some of it nowhere. */
export const generatedEdit = ({ document, doubts }: Edited): fc.Arbitrary<Edit> => {
  const pointers = pointersOf(document);
  const pointer = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...pointers) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('/order/title', '/plans/0/approval/name', '/plans/9/title', '/x'),
    },
  );
  const rows = pointers.filter(isRow);
  const row = fc.constantFrom(...(rows.length > 0 ? rows : ['/plans/0']));
  const list = row.map((each) => each.slice(0, each.lastIndexOf('/')));
  const at = fc.nat(4);
  return fc.oneof(
    fc.record({ kind: fc.constant('set' as const), value: pointer, text: fc.option(typed) }),
    fc.record({ kind: fc.constant('add-row' as const), list, at }),
    fc.record({ kind: fc.constant('drop-row' as const), row }),
    fc.record({ kind: fc.constant('split-row' as const), cell: pointer, at: fc.nat(30) }),
    fc.record({ kind: fc.constant('join-row' as const), row }),
    fc.record({ kind: fc.constant('move-row' as const), row, list, at }),
    fc.record({
      kind: fc.constant('set-columns' as const),
      plan: fc.constantFrom('/plans/0', '/plans/1'),
      columns: fc.array(
        fc.record({
          from: fc.option(fc.nat(5)),
          role: fc.constantFrom(
            ...(['number', 'activity', 'deadline', 'responsible', 'result', 'other', 'other'] as const),
          ),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    }),
    fc.record({
      kind: fc.constant('plan-of-table' as const),
      table: fc.constantFrom('/tables/0', '/tables/1'),
    }),
    fc.record({
      kind: fc.constant('settle' as const),
      doubts: fc.array(fc.constantFrom('0', ...doubts.map(({ id }) => id)), { minLength: 1, maxLength: 5 }),
    }),
  );
};

/** Some edits that were made one after another, as many as fitted. */
export const editedSomehow = (
  start: Edited,
  apply: (state: Edited, edit: Edit) => Edited | null,
): fc.Arbitrary<Edited> =>
  fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 }).map((seeds) =>
    seeds.reduce((state, seed) => {
      const [edit] = fc.sample(generatedEdit(state), { numRuns: 1, seed });
      return (edit && apply(state, edit)) ?? state;
    }, start),
  );
