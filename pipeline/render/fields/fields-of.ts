import type { Field, FieldKind } from './field.ts';

/** A field without its English name, which is that of a property. */
export type FieldRow = Omit<Field, 'english'>;

/** The fields of a view: the compiler holds that every property has its row. */
export const fieldsOf = <View extends object>(
  rows: {
    readonly [Name in keyof View & string]-?: FieldRow;
  },
): readonly Field[] => Object.entries<FieldRow>(rows).map(([english, row]) => ({ english, ...row }));

/** A field that prints something of its own. */
export const plain = (
  kind: Exclude<FieldKind, 'list' | 'block'>,
  name: string,
  holds: string,
  example: string,
  more: Pick<Field, 'blank' | 'spans'> = {},
): FieldRow => ({ name, kind, holds, example, ...more });

export const text = (name: string, holds: string, example: string): FieldRow =>
  plain('text', name, holds, example);

export const flag = (name: string, holds: string, more: Pick<Field, 'spans'> = {}): FieldRow =>
  plain('flag', name, holds, '', more);

export const block = (name: string, holds: string, fields: readonly Field[]): FieldRow => ({
  name,
  kind: 'block',
  holds,
  example: '',
  fields,
});

/** A list; without fields one of plain texts. */
export const list = (
  name: string,
  holds: string,
  fields?: readonly Field[],
  more: Pick<Field, 'spans'> = {},
): FieldRow => ({ name, kind: 'list', holds, example: '', ...(fields && { fields }), ...more });
