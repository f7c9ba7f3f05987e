/** True where two objects of one shape have the same in every field. */
export const sameFields = (one: object, other: object): boolean =>
  Object.entries(one).every(([key, field]) => Object.is(field, Reflect.get(other, key)));
