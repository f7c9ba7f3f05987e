/** What the measurement uses of petrovich, which brings no types. */
declare module 'petrovich' {
  const petrovich: (
    person: { gender: string; first?: string; middle?: string; last?: string },
    to: string,
  ) => { first?: string; middle?: string; last?: string };
  export = petrovich;
}
