import type { Certainty, Change } from '../model/change.ts';
import { findQuoted } from '../model/quotes.ts';
import { mapTexts, type Parts } from '../model/text-walk.ts';
import type { Note } from './change-list.ts';
import { basisOf, citesBasis, restsOn } from './renew-basis.ts';
import { type Move, movePeriod } from './times/move.ts';
import { endOf, type JudgedTime, judgeTimes, writeTimes } from './times/renew-text.ts';
import type { Surroundings } from './times/surroundings.ts';

/** Texts that are renewed as a whole elsewhere, or that follow from another text. */
const elsewhere = /^\/order\/organization|\/period\/|\/parties\//u;

/**
 * Every time in the running texts moved, or kept with its reason; each is a row of the list. A plan's texts are judged
 * by the plan's own period.
 */
export const renewTexts = (parts: Parts, move: Move, note: Note): Parts =>
  mapTexts(parts, (text, path) => {
    if (elsewhere.test(path)) return text;
    const basis = path === '/order/preamble' && parts.order ? basisOf(parts.order) : null;
    const judged = judgeTimes(surroundingsOf(text, path, parts), moveOf(path, parts, move)).filter(
      ({ time: { index } }) => basis === null || index < basis.from || index >= basis.to,
    );
    // What an order rests on is asked about, even where it is only the plan of the year.
    const isBasis =
      path === '/order/preamble' && parts.order !== null && !citesBasis(parts.order) && restsOn(parts.order);
    for (const [index, each] of judged.entries()) {
      const { rule, certainty: sure, reason } = each.verdict;
      const certainty = isBasis && (sure === 'derived' || rule === 'renew/other-act') ? 'confirm' : sure;
      note({
        path,
        ...shown(text, each, judged.slice(Math.max(0, index - near), index + near), certainty),
        rule,
        certainty,
        reason,
      });
    }
    return writeTimes(text, judged);
  });

/** A plan moves from its own period: the document's, where it has none. */
export const moveOf = (path: string, { plans }: Parts, move: Move): Move => {
  const own = plans[Number(path.match(/^\/plans\/(\d+)/u)?.[1])]?.period;
  if (!own || (own.from === move.from?.from && own.to === move.from.to)) return move;
  return { ...move, from: own, to: movePeriod(own, move.years) };
};

const cellOfTable = /^\/tables\/(\d+)\/rows\/\d+\/(\d+)$/u;
const cellOfPlan = /^\/plans\/(\d+)\/sections\/(\d+)\/items\/(\d+)\/(\w+)(?:\/(\d+))?/u;

/** The heading of the column that a text stands in. */
const headingOf = (path: string, { plans, tables }: Parts): string | null => {
  const [, table, column] = path.match(cellOfTable) ?? [];
  if (table) return tables[Number(table)]?.columns[Number(column)] ?? null;
  const [, plan, section, item, role, cell] = path.match(cellOfPlan) ?? [];
  const { columns = [], sections = [] } = plans[Number(plan)] ?? {};
  return role === 'other'
    ? (sections[Number(section)]?.items[Number(item)]?.other[Number(cell)]?.heading ?? null)
    : (columns.find((each) => each.role === role)?.heading ?? null);
};

/** The activity that a deadline is for. */
const activityOf = (path: string, { plans }: Parts): string => {
  const [, plan, section, item, role] = path.match(cellOfPlan) ?? [];
  if (role !== 'deadline') return '';
  return plans[Number(plan)]?.sections[Number(section)]?.items[Number(item)]?.activity ?? '';
};

/** What a text stands in, by its JSON Pointer. */
export const surroundingsOf = (text: string, path: string, parts: Parts): Surroundings => ({
  text,
  quotations: findQuoted(text),
  deadline: path.endsWith('/deadline/text'),
  activity: activityOf(path, parts),
  heading: headingOf(path, parts),
  registration: parts.order,
});

/** A text of so many letters is shown whole where one of its times is to be confirmed. */
const shortText = 80;

/** The stretch of a text that is shown with a time: three words before it and one after. */
const stretchAround = (text: string, judged: JudgedTime): readonly [from: number, to: number] => {
  if (text.length <= shortText) return [0, text.length];
  const [start, end] = [judged.time.index, endOf(judged)];
  const before = text.slice(Math.max(0, start - shortText), start).match(/(?:\S+\s+){0,3}\S*$/u)?.[0] ?? '';
  const after = text.slice(end, end + shortText).match(/^\S*(?:\s+\S+)?/u)?.[0] ?? '';
  return [start - before.length, end + after.length];
};

/** No stretch that is shown holds more times than these on either side. */
const near = 20;

/** What is to be confirmed is shown with the words around it, as they are now; what follows by itself needs none. */
const shown = (
  text: string,
  each: JudgedTime,
  neighbours: readonly JudgedTime[],
  certainty: Certainty,
): Pick<Change, 'old' | 'new'> => {
  if (certainty !== 'confirm') return { old: each.time.text, new: each.verdict.text };
  const [from, to] = stretchAround(text, each);
  const inside = neighbours
    .filter((other) => other.time.index >= from && endOf(other) <= to)
    .map((other) => ({ ...other, time: { ...other.time, index: other.time.index - from } }));
  const old = text.slice(from, to);
  return { old, new: writeTimes(old, inside) };
};
