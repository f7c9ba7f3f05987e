import type { Item, Plan } from '../model/document.ts';
import { itemsOf, type PlacedItem } from '../model/walk-items.ts';
import { addWhole } from './compare-lists.ts';
import { deadlineMove } from './deadline-move.ts';
import type { DifferenceList, Places } from './difference-list.ts';
import { longestRise } from './longest-rise.ts';
import { type Candidate, type Match, matchAlike } from './match.ts';
import { sameButYears } from './years.ts';

/** An item with the section that it stands in, by its index. */
interface Placed extends PlacedItem {
  readonly section: number;
}

const placedItems = (plan: Plan, path: string): readonly Placed[] =>
  itemsOf([plan]).map((placed) => {
    const rest = placed.path.replace('/plans/0', '');
    return { ...placed, path: path + rest, section: Number(rest.split('/')[2]) };
  });

const textOf = ({ activity, result, other }: Item): string =>
  activity ?? result ?? other.map(({ text }) => text).join(' ');

const candidateOf = ({ item, plan, section }: Placed, keyOf: (text: string | null) => string): Candidate => ({
  key: keyOf(textOf(item)),
  hints: [
    keyOf(plan.sections[section]?.title ?? null),
    item.number,
    item.deadline && keyOf(item.deadline.text),
    item.responsible && keyOf(item.responsible.text),
  ],
});

/** A plan and its JSON Pointer. */
export type PlacedPlan = readonly [plan: Plan, path: string];

/** Compares the items of two plans, wherever they stand in them; gives the pairs of sections as the items tell them. */
export const compareItems = (
  [old, oldPath]: PlacedPlan,
  [next, newPath]: PlacedPlan,
  sections: ReadonlyMap<number, number>,
  list: DifferenceList,
): ReadonlyMap<number, number> => {
  const [left, right] = [placedItems(old, oldPath), placedItems(next, newPath)];
  const matches = matchAlike(
    left.map((placed) => candidateOf(placed, list.oldKey)),
    right.map((placed) => candidateOf(placed, list.newKey)),
  );
  const pairs = matches.flatMap(({ old: from, new: to }) => {
    const [before, after] = [left[from], right[to]];
    return before && after ? [{ before, after, new: to, old: from }] : [];
  });
  const homes = sectionsByItems(pairs, sections);
  const inPlace = new Set([...homes].flatMap(([from, to]) => keepingOrder(pairs, from, to)));
  for (const pair of pairs) compareItem(pair, inPlace.has(pair), list);
  const [stay, known] = [
    new Set(matches.map((match) => match.old)),
    new Set(matches.map((match) => match.new)),
  ];
  for (const [index, gone] of left.entries()) if (!stay.has(index)) addItem('dropped', gone, list);
  for (const [index, came] of right.entries()) if (!known.has(index)) addItem('added', came, list);
  return homes;
};

interface Pair extends Match {
  readonly before: Placed;
  readonly after: Placed;
}

/** The items of a section that stayed in it and kept their order. */
const keepingOrder = (pairs: readonly Pair[], from: number, to: number): readonly Pair[] => {
  const stayed = pairs.filter(({ before, after }) => before.section === from && after.section === to);
  const rise = longestRise(stayed.map((pair) => pair.new));
  return stayed.filter((_, index) => rise.has(index));
};

/** Sections whose titles do not tell are those that most of their items went to. */
const sectionsByItems = (
  pairs: readonly Pair[],
  sections: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> => {
  const homes = new Map(sections);
  const taken = new Set(sections.values());
  const moves = Map.groupBy(
    pairs.filter(({ before, after }) => !sections.has(before.section) && !taken.has(after.section)),
    ({ before, after }) => `${before.section} ${after.section}`,
  );
  for (const [{ before, after } = { before: null, after: null }] of [...moves.values()].toSorted(
    (a, b) => b.length - a.length,
  )) {
    if (!before || !after || homes.has(before.section) || taken.has(after.section)) continue;
    homes.set(before.section, after.section);
    taken.add(after.section);
  }
  return homes;
};

const whereOf = ({ name }: Placed): string => `Пункт ${name}`;

const addItem = (kind: 'dropped' | 'added', placed: Placed, list: DifferenceList): void =>
  addWhole(kind, { text: textOf(placed.item), path: placed.path, where: whereOf(placed) }, 'item', list);

const sectionName = ({ plan, section }: Placed): string => {
  const { number, title } = plan.sections[section] ?? {};
  return `раздел ${number ?? (title ? `«${title}»` : section + 1)}`;
};

const compareItem = ({ before, after }: Pair, inPlace: boolean, list: DifferenceList): void => {
  const [old, next] = [before.item, after.item];
  const at = (part: string, words = ''): Places => ({
    what: 'item',
    where: whereOf(after) + words,
    oldPath: before.path + part,
    newPath: after.path + part,
  });
  if (!inPlace) {
    const [from, to] = [sectionName(before), sectionName(after)];
    const note =
      before.section === after.section && from === to ? `раньше: пункт ${before.name}` : `${from} → ${to}`;
    list.add({ kind: 'moved', ...at(''), old: textOf(old), new: textOf(next), note });
  }
  list.reworded(at('/activity', ', мероприятие'), [old.activity, next.activity]);
  const move = deadlineMove(old.deadline, next.deadline, list.years);
  if (move) {
    const texts = { old: old.deadline?.text ?? null, new: next.deadline?.text ?? null };
    list.add({ kind: 'deadline', ...at('/deadline', ', срок'), ...texts, ...move });
  }
  compareResponsible(old.responsible, next.responsible, at('/responsible', ', ответственный'), list);
  list.reworded(at('/result', ', результат'), [old.result, next.result]);
  const headings = new Set([...old.other, ...next.other].map(({ heading }) => heading));
  for (const heading of headings) {
    const cells = ({ other }: Item) => other.filter((own) => own.heading === heading);
    const [from, to] = [cells(old), cells(next)];
    // Two columns may have one heading, or none.
    for (let twin = 0; twin < Math.max(from.length, to.length); twin += 1)
      list.reworded(at('/other', `, ${heading ?? 'другое'}`), [
        from[twin]?.text ?? null,
        to[twin]?.text ?? null,
      ]);
  }
};

/** Who came and who went; in which order they stand does not matter. */
const compareResponsible = (
  old: Item['responsible'],
  next: Item['responsible'],
  places: Places,
  list: DifferenceList,
): void => {
  const keysOf = (side: Item['responsible']): Set<string> => new Set(side?.parties.map(list.newKey));
  const [before, after] = [keysOf(old), keysOf(next)];
  const gone = old?.parties.filter((party) => !after.has(list.newKey(party))) ?? [];
  const came = next?.parties.filter((party) => !before.has(list.newKey(party))) ?? [];
  const [text, newText] = [old?.text ?? null, next?.text ?? null];
  const same =
    before.size + after.size > 0 ? gone.length + came.length === 0 : sameTexts(text, newText, list);
  if (same) return;
  const parts = [came.length && `добавлены: ${came.join(', ')}`, gone.length && `убраны: ${gone.join(', ')}`];
  const note = old && next ? parts.filter(Boolean).join('; ') || null : null;
  list.add({ kind: 'responsible', ...places, old: text, new: newText, note });
};

const sameTexts = (old: string | null, next: string | null, { years }: DifferenceList): boolean =>
  old === next || (old !== null && next !== null && sameButYears(old, next, years));
