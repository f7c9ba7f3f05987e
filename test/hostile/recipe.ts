import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `read`, or the rule that refuses it: «read/over-limit». */
export type Outcome = 'read' | `${string}/${string}`;

/** Refused, or read as far as it goes. */
export const eitherWay: readonly Outcome[] = ['read', 'read/damaged', 'read/over-limit'];

/** A hostile input: how it is made, what it is, and what must become of it. */
export interface Recipe {
  /** Its topic and what is special about it: «zip/flat-bomb». */
  readonly name: string;
  /** What it is, in a few words. */
  readonly what: string;
  /** Each input must come to one of these. */
  readonly expected: readonly Outcome[];
  /** Puts it into an empty folder and gives the paths for the command line. */
  readonly lay: (folder: string) => readonly string[];
  /** More words of the command line. */
  readonly options?: readonly string[];
  /** What it is tried in: variables of the environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Seconds that it may take, where more than usually. */
  readonly seconds?: number;
  /** What it cannot be tried without. */
  readonly needs?: 'libreoffice' | 'posix' | 'plain-user';
}

type More = Partial<Pick<Recipe, 'options' | 'seconds' | 'needs'>>;

/** A recipe of one file, made when it is asked for. */
export const file = (
  [name, ending]: readonly [name: string, ending: string],
  what: string,
  expected: Outcome | readonly Outcome[],
  bytes: () => Uint8Array | string,
  more: More = {},
): Recipe => ({
  name,
  what,
  expected: typeof expected === 'string' ? [expected] : expected,
  lay: (folder) => {
    const path = join(folder, `${name.slice(name.indexOf('/') + 1)}.${ending}`);
    writeFileSync(path, bytes());
    return [path];
  },
  ...more,
});

export const many = (text: string, times: number): string => text.repeat(times);

/** The same with a number in each. */
export const each = (times: number, text: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => text(index)).join('');
