/** Something that goes wrong while many documents are worked on. */
export interface Fault {
  /** Its group, the word of `npm run faults -- …`. */
  readonly group: 'kill' | 'disk' | 'child' | 'clock' | 'two' | 'worker' | 'server';
  /** What is done, in a few words. */
  readonly title: string;
  /** How often the command tries it, and how often the suite does. */
  readonly times: { readonly command: number; readonly suite: number };
  /** What this machine lacks for it: the name of a program, «root»; null where it can be tried. */
  readonly missing: () => string | null;
  readonly attempt: (times: number, seed: string) => Promise<Attempt>;
}

/** What came of trying a fault. */
export interface Attempt {
  /** How often the fault struck. */
  readonly struck: number;
  /** What happened, in one sentence for the table. */
  readonly happened: string;
  /** What must not be: a lost document, one made twice, half a file, a process left behind. */
  readonly wrong: readonly string[];
}
