import type { Form } from './part.ts';

/** One way into the program by which a stranger's bytes come. */
export interface Target {
  readonly name: string;
  /** Rooms under `pipeline/` whose blocks are counted, as beginnings of paths. */
  readonly rooms: readonly string[];
  readonly form: Form;
  readonly seeds: () => Promise<readonly Uint8Array[]>;
  /**
   * Works on an input. What it gives must be the same each time, written as JSON.
   * @throws Failure where the input is refused; anything else that it throws is a finding
   */
  readonly run: (bytes: Uint8Array) => Promise<unknown>;
}

/** What must always hold, and did not. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

export const mustHold = (holds: boolean, what: string): void => {
  if (!holds) throw new Broken(what);
};
