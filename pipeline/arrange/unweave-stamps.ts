import type { Line } from '../model/paper/line.ts';

const stamp = /^(?:«?утвержд|согласован|рассмотрен|принят|одобрен)/iu;

/** Both halves of a line that tabs divide, null for any other line. */
const halves = ({ text }: Line): readonly [string, string] | null => {
  const [left = '', ...rest] = text.split(/\t+/u);
  return rest.length === 1 ? [left.trim(), (rest[0] ?? '').trim()] : null;
};

/**
 * «СОГЛАСОВАНО ⇥ УТВЕРЖДАЮ» and the lines under them, typed side by side with tabs: first all of the left stamp, then
 * all of the right one, as a person reads them.
 */
export const unweaveStamps = (lines: readonly Line[]): Line[] => {
  const result: Line[] = [];
  for (let index = 0; index < lines.length; ) {
    const to = stampsEnd(lines, index);
    const woven = lines.slice(index, to);
    const column = (side: 0 | 1): Line[] =>
      woven.flatMap((line) => (halves(line)?.[side] ? [{ ...line, text: halves(line)?.[side] ?? '' }] : []));
    const read = woven.length > 1 ? [...column(0), ...column(1)] : lines.slice(index, index + 1);
    for (const line of read) result.push(line);
    index = Math.max(to, index + 1);
  }
  return result;
};

/** The line after the stamps that begin at `from`; `from` itself where none begin there. */
const stampsEnd = (lines: readonly Line[], from: number): number => {
  const first = lines[from] && halves(lines[from]);
  if (!first?.some((half) => stamp.test(half))) return from;
  const end = lines.findIndex((line, index) => index > from && halves(line) === null);
  return end < 0 ? lines.length : end;
};
