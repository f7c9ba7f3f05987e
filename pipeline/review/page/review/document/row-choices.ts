import type { Column, OrderDocument, Section } from '../../../../model/document.ts';
import { valueAt } from '../../../../model/pointer.ts';
import { doRowEdit, settleRow } from '../session/review-actions.ts';
import type { ReviewSession } from '../session/review-session.ts';
import { asPlan, columnAfter, columnOf, withoutColumn, withRole } from '../values/column-edits.ts';
import { doubtsOfRow } from '../values/doubt-index.ts';
import {
  addedRow,
  droppedRow,
  joinedRow,
  movedRow,
  type RowEdit,
  rowBelow,
  rowKind,
  sectionFrom,
} from '../values/row-edits.ts';
import { turnedIntoItem, turnedIntoSection } from '../values/turned-row.ts';

/** Something that can be done with a row or a column. */
export interface Choice {
  readonly name: string;
  /** The key that does the same; empty where none does. */
  readonly keys: string;
  readonly run: () => void;
}

interface RowWords {
  readonly settled: string;
  readonly below: string;
  readonly join: string;
  readonly drop: string;
}

const rowWords: RowWords = {
  settled: 'Вся строка верна',
  below: 'Новая строка ниже',
  join: 'Соединить с предыдущей',
  drop: 'Убрать',
};

/** What else than a row a thing is called; what goes with it when it is dropped is said. */
const words: Readonly<Partial<Record<ReturnType<typeof rowKind>, RowWords>>> = {
  section: {
    settled: 'Заголовок верен',
    below: 'Новый раздел ниже',
    join: 'Соединить с предыдущим разделом',
    drop: 'Убрать раздел со всеми строками',
  },
  clause: {
    settled: 'Весь пункт верен',
    below: 'Новый пункт ниже',
    join: 'Соединить с предыдущим пунктом',
    drop: 'Убрать пункт',
  },
  plan: {
    settled: 'Всё над таблицей верно',
    below: 'Новый план ниже',
    join: 'Соединить с предыдущим планом',
    drop: 'Убрать план целиком',
  },
  table: {
    settled: 'Всё над таблицей верно',
    below: 'Новая таблица ниже',
    join: 'Соединить с предыдущей таблицей',
    drop: 'Убрать таблицу целиком',
  },
};

const isPlainSection = (document: OrderDocument, section: string): boolean =>
  (valueAt(document, section) as Section).tasks === null;

const roleChoices: readonly (readonly [Column['role'], string])[] = [
  ['number', 'Это номера'],
  ['activity', 'Это мероприятия'],
  ['deadline', 'Это сроки'],
  ['responsible', 'Это ответственные'],
  ['result', 'Это результаты'],
  ['other', 'Это прочее'],
];

const columnChoices = (session: ReviewSession, column: string): readonly Choice[] => {
  const { document } = session.store.getState().review;
  const { role: own } = valueAt(document, column) as Column;
  const edits = (name: string, edit: RowEdit | null): readonly Choice[] =>
    edit === null ? [] : [{ name, keys: '', run: () => doRowEdit(session, edit) }];
  return [
    ...roleChoices.flatMap(([role, name]) =>
      role === own ? [] : edits(name, withRole(document, column, role)),
    ),
    ...edits('Новый столбец справа', columnAfter(document, column)),
    ...edits('Убрать столбец с его ячейками', withoutColumn(document, column)),
  ];
};

/** What can be done with a row or a column, in the order of the menu. */
export const choicesOf = (session: ReviewSession, row: string): readonly Choice[] =>
  columnOf(row) === row ? columnChoices(session, row) : rowChoices(session, row);

const rowChoices = (session: ReviewSession, row: string): readonly Choice[] => {
  const { review, current } = session.store.getState();
  const { document } = review;
  const kind = rowKind(row);
  const named = words[kind] ?? rowWords;
  const value = current?.startsWith(`${row}/`) ? current : row;
  const edits = (name: string, keys: string, edit: RowEdit | null): readonly Choice[] =>
    edit === null ? [] : [{ name, keys, run: () => doRowEdit(session, edit) }];
  const doubts = doubtsOfRow(review.doubts, row, document);
  const settled: readonly Choice[] =
    doubts.length === 0
      ? []
      : [{ name: named.settled, keys: 'Shift+Пробел', run: () => settleRow(session, row) }];
  return [
    ...settled,
    ...edits(named.below, 'Insert', rowBelow(row)),
    ...(kind === 'section' || kind === 'clause'
      ? edits(
          kind === 'section' ? 'Новая строка в разделе' : 'Новый подпункт',
          '',
          addedRow(`${row}/items`, 0),
        )
      : []),
    ...(kind === 'item'
      ? [
          ...edits('Новый раздел с этой строки', '', sectionFrom(document, row)),
          ...edits('Это заголовок раздела', '', turnedIntoSection(document, row)),
        ]
      : []),
    ...(kind === 'section' && isPlainSection(document, row)
      ? edits('Это строка, а не раздел', '', turnedIntoItem(document, row))
      : []),
    ...(kind === 'table' ? edits('Это план: у строк есть сроки', '', asPlan(document, row)) : []),
    ...edits(named.join, 'Ctrl+Backspace', joinedRow(document, row)),
    ...edits('Переставить выше', 'Alt+↑', movedRow(document, value, row, -1)),
    ...edits('Переставить ниже', 'Alt+↓', movedRow(document, value, row, 1)),
    ...edits(named.drop, 'Ctrl+Delete', droppedRow(document, row)),
  ];
};
