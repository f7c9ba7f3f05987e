import type { Certainty, Change } from '../model/change.ts';
import { mapTexts, type Parts } from '../model/text-walk.ts';
import type { Note } from './change-list.ts';
import { basisOf, citesBasis } from './renew-basis.ts';
import { type Move, movePeriod } from './times/move.ts';
import { type JudgedTime, judgeTimes, writeTimes } from './times/renew-text.ts';
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
    const isBasis = path === '/order/preamble' && parts.order !== null && !citesBasis(parts.order);
    for (const each of judged) {
      const { rule, certainty: sure, reason } = each.verdict;
      const certainty = isBasis && sure === 'derived' ? 'confirm' : sure;
      note({ path, ...shown(text, each, judged, certainty), rule, certainty, reason });
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
const otherCell = /^\/plans\/(\d+)\/sections\/(\d+)\/items\/(\d+)\/other\/(\d+)\/text$/u;

/** The heading of the column that a text stands in. */
const headingOf = (path: string, { plans, tables }: Parts): string | null => {
  const [, table, column] = path.match(cellOfTable) ?? [];
  if (table) return tables[Number(table)]?.columns[Number(column)] ?? null;
  const [, plan, section, item, cell] = path.match(otherCell) ?? [];
  const own = plans[Number(plan)]?.sections[Number(section)]?.items[Number(item)];
  return own?.other[Number(cell)]?.heading ?? null;
};

/** What a text stands in, by its JSON Pointer. */
export const surroundingsOf = (text: string, path: string, parts: Parts): Surroundings => ({
  text,
  deadline: path.endsWith('/deadline/text'),
  heading: headingOf(path, parts),
  registration: parts.order,
});

/** A text of so many letters is shown whole where one of its times is to be confirmed. */
const shortText = 80;

/** What is to be confirmed is shown with the words around it; what follows by itself needs none. */
const shown = (
  text: string,
  { time, verdict }: JudgedTime,
  judged: readonly JudgedTime[],
  certainty: Certainty,
): Pick<Change, 'old' | 'new'> => {
  if (certainty !== 'confirm') return { old: time.text, new: verdict.text };
  const end = time.index + time.text.length;
  const whole = text.length <= shortText;
  const from = whole
    ? 0
    : time.index - (text.slice(0, time.index).match(/(?:\S+\s+){0,3}\S*$/u)?.[0].length ?? 0);
  const to = whole ? text.length : end + (text.slice(end).match(/^\S*(?:\s+\S+)?/u)?.[0].length ?? 0);
  const old = text.slice(from, to);
  const inside = judged
    .filter((each) => each.time.index >= from && each.time.index + each.time.text.length <= to)
    .map((each) => ({ ...each, time: { ...each.time, index: each.time.index - from } }));
  return { old, new: writeTimes(old, inside) };
};
