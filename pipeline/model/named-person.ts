/** A person as a sheet to sign lists one. */
export interface NamedPerson {
  /** In the nominative, surname first: «Рябинина В.А.», «Рябинина Вера Андреевна». */
  readonly name: string;
  /** In the nominative, null where it is not known. */
  readonly post: string | null;
}
