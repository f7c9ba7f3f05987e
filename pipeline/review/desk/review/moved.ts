import type { Repoint } from '../../contract/edit/edited.ts';

/** What is still there, under the pointer that it has now. */
export const moved = <Value extends { readonly [Key in Name]: string | null }, Name extends string>(
  values: readonly Value[],
  name: Name,
  repoint: Repoint,
): readonly Value[] =>
  values.flatMap((value) => {
    const pointer = value[name];
    if (pointer === null) return value;
    const now = repoint(pointer);
    return now === null ? [] : { ...value, [name]: now };
  });
