import { nearest } from '../../../model/nearest.ts';
import type { Field } from '../field.ts';
import type { Braced } from '../syntax/find-braces.ts';
import { normalName } from '../syntax/normal-name.ts';
import type { Path } from '../syntax/tag.ts';
import type { Reason } from './fault-at.ts';
import { isTorn } from './is-torn.ts';
import type { Scope } from './scope.ts';

/** A loop or condition that is open. */
export interface Opened {
  readonly braced: Braced;
  /** Its place among the tags that are understood, -1 where it is not. */
  readonly index: number;
  readonly path: Path;
  /** Opened by «если» and closed by it. */
  readonly isCondition: boolean;
  readonly field: Field | null;
  /** What can be named within. */
  readonly scope: Scope;
}

interface Blamed {
  readonly braced: Braced;
  readonly reason: Reason;
}

interface Closing {
  readonly closed: Opened | null;
  /** How many stay open. */
  readonly left: number;
  /** What is wrong with what was opened: with what lies within and was never closed, with what is closed elsewhere. */
  readonly blamed: readonly Blamed[];
  /** What is wrong with the closing tag itself. */
  readonly reason: Reason | null;
}

/** How a clerk should close it. */
const closerOf = ({ path, isCondition }: Opened): string => (isCondition ? 'если' : path.join('.'));

const closers = ({ path, isCondition, field }: Opened): readonly string[] => [
  ...(isCondition ? ['если', 'if'] : []),
  path.join('.'),
  path.at(-1) ?? '.',
  ...(field ? [normalName(field.name), field.english.toLowerCase()] : []),
];

const matches = (opened: Opened, name: string): boolean => name === '' || closers(opened).includes(name);

/** A name with a slip in it, or one that a missing brace has cut short. */
const resembles = (opened: Opened, name: string): boolean =>
  closers(opened).some(
    (own) => nearest(name, [own]) === own || own.startsWith(`${name} `) || name.startsWith(`${own} `),
  );

const unclosedReason = (opened: Opened): Blamed => ({
  braced: opened.braced,
  reason: { rule: 'template/unclosed-loop', meant: closerOf(opened), detail: null },
});

/** What is still open where a part ends. */
export const unclosedLoops = (opened: readonly Opened[]): readonly Blamed[] => opened.map(unclosedReason);

const nothingOpen = (name: string, left: number): Closing => ({
  closed: null,
  left,
  blamed: [],
  reason: { rule: 'template/unopened-loop', meant: name, detail: null },
});

const closeAt = (opened: readonly Opened[], at: number, braced: Braced): Closing => {
  const closed = opened[at] ?? null;
  const torn = closed && isTorn(closed.braced, braced);
  const unclosed = opened.slice(at + 1).map(unclosedReason);
  if (!closed || !torn) return { closed, left: at, blamed: unclosed, reason: null };
  // The one that opens is named: there the clerk begins to look.
  const reason: Reason = { rule: 'template/loop-torn', meant: closerOf(closed), detail: null };
  return { closed: null, left: at, blamed: [...unclosed, { braced: closed.braced, reason }], reason: null };
};

/**
 * Which of the open loops a tag closes. One with a name that nothing open has closes the innermost, unless it is not
 * like that one's and what closes that one properly stands among the `later` closing tags: then it is one too many.
 */
export const closeLoop = (
  opened: readonly Opened[],
  braced: Braced,
  name: string,
  later: readonly string[],
): Closing => {
  const last = opened.at(-1);
  if (!last) return nothingOpen(name, 0);
  const at = opened.findLastIndex((each) => matches(each, name));
  if (at >= 0) return closeAt(opened, at, braced);
  const isMeant = resembles(last, name);
  // What opens was blamed already for its own slip.
  if (isMeant && last.index < 0) return { closed: null, left: opened.length - 1, blamed: [], reason: null };
  if (!isMeant && later.some((each) => matches(last, each))) return nothingOpen(name, opened.length);
  return {
    closed: null,
    left: opened.length - 1,
    blamed: [],
    reason: { rule: 'template/other-loop-closed', meant: closerOf(last), detail: null },
  };
};
