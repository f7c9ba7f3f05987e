/** A value that no stage may change in place; arrays stay arrays, tuples tuples. */
export type Immutable<T> = T extends object ? { readonly [Key in keyof T]: Immutable<T[Key]> } : T;
