import type { Unit } from './tagged-part.ts';

/** What stands between two braces, or after one that lacks the other. */
export interface Braced {
  readonly unit: Unit;
  /** From–to in the unit's text, braces and all. */
  readonly span: readonly [from: number, to: number];
  readonly content: string;
  readonly fault: 'template/unclosed-tag' | 'template/unopened-tag' | 'template/doubled-brace' | null;
}

/** What of the text behind a lone brace was probably meant to be the tag: one word, or all behind its sign. */
const tagStart = /^[#^/%>]?[ \u00A0]*[\p{L}\d._|-]*/u;
const tagEnd = /(?:(?<=^|\s)[#^/%>][^{}#^/%>]*|[\p{L}\d._|-]*)$/u;
/** Letters that are looked at for it. */
const longestName = 60;

/** One brace, or several alike in a row. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly opens: boolean;
}

const runsOf = (text: string): readonly Run[] =>
  [...text.matchAll(/\{+|\}+/g)].map(({ 0: run, index }) => ({
    from: index,
    to: index + run.length,
    opens: run.startsWith('{'),
  }));

const unopened = (unit: Unit, after: number, { from, to }: Run): Braced => {
  const content = tagEnd.exec(unit.text.slice(Math.max(after, from - longestName), from))?.[0] ?? '';
  return { unit, span: [from - content.length, to], content, fault: 'template/unopened-tag' };
};

const unclosed = (unit: Unit, { from, to }: Run, before: number): Braced => {
  const content = tagStart.exec(unit.text.slice(to, Math.min(before, to + longestName)))?.[0] ?? '';
  return {
    unit,
    span: [from, to + content.length],
    content: content.trim(),
    fault: 'template/unclosed-tag',
  };
};

const whole = (unit: Unit, open: Run, close: Run): Braced => {
  const doubled = open.to - open.from > 1 || close.to - close.from > 1;
  return {
    unit,
    span: [open.from, close.to],
    content: unit.text.slice(open.to, close.from),
    fault: doubled ? 'template/doubled-brace' : null,
  };
};

/** Everything in braces of one unit, in order. */
const bracedIn = (unit: Unit): readonly Braced[] => {
  const found: Braced[] = [];
  let open: Run | null = null;
  let end = 0;
  for (const run of runsOf(unit.text)) {
    if (open) found.push(run.opens ? unclosed(unit, open, run.from) : whole(unit, open, run));
    else if (!run.opens) found.push(unopened(unit, end, run));
    open = run.opens ? run : null;
    end = run.to;
  }
  return open ? [...found, unclosed(unit, open, unit.text.length)] : found;
};

/** A tag that goes on in the next paragraph is one fault and not two: «{но» and «мер}». */
const isRest = (braced: Braced, before: Braced | undefined): boolean =>
  braced.fault === 'template/unopened-tag' &&
  braced.span[0] === 0 &&
  before?.fault === 'template/unclosed-tag' &&
  before.unit !== braced.unit &&
  before.span[1] === before.unit.text.trimEnd().length;

/** Everything in braces, in document order. */
export const findBraces = (units: readonly Unit[]): readonly Braced[] => {
  const all = units.flatMap(bracedIn);
  return all.filter((braced, index) => !isRest(braced, all[index - 1]));
};
