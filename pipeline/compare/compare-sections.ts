import type { Plan, Section } from '../model/document.ts';
import { compareItems, type PlacedPlan } from './compare-items.ts';
import { addWhole } from './compare-lists.ts';
import type { DifferenceList } from './difference-list.ts';
import { longestRise } from './longest-rise.ts';
import { matchAlike } from './match.ts';

const titleOf = ({ number, title }: Section): string => title ?? `Раздел ${number ?? 'без названия'}`;

const sectionWords = (section: Section, index: number): string => `Раздел ${section.number ?? index + 1}`;

/** Sections are known by their titles first, by their items where those were reworded. */
export const compareSections = (from: PlacedPlan, to: PlacedPlan, list: DifferenceList): void => {
  const [[old, oldPath], [next, newPath]] = [from, to];
  const candidates = (plan: Plan, keyOf: (text: string | null) => string) =>
    plan.sections.map((section) => ({ key: keyOf(titleOf(section)), hints: [section.number] }));
  const byTitle = matchAlike(candidates(old, list.oldKey), candidates(next, list.newKey));
  const pairs = compareItems(from, to, new Map(byTitle.map((match) => [match.old, match.new])), list);
  const inOrder = [...pairs].toSorted(([left], [right]) => left - right);
  const rise = longestRise(inOrder.map(([, right]) => right));
  for (const [index, [left, right]] of inOrder.entries()) {
    const [before, after] = [old.sections[left], next.sections[right]];
    if (!before || !after) continue;
    const where = sectionWords(after, right);
    const at = (part: string) => ({
      what: 'section' as const,
      where,
      oldPath: `${oldPath}/sections/${left}${part}`,
      newPath: `${newPath}/sections/${right}${part}`,
    });
    const moved = {
      old: titleOf(before),
      new: titleOf(after),
      note: `раньше: ${sectionWords(before, left)}`,
    };
    if (!rise.has(index)) list.add({ kind: 'moved', ...at(''), ...moved });
    list.reworded(at('/title'), [before.title, after.title]);
    list.reworded(at('/tasks'), [before.tasks, after.tasks]);
  }
  const known = new Set(pairs.values());
  const whole = (section: Section, index: number, path: string) => ({
    text: titleOf(section),
    path: `${path}/sections/${index}`,
    where: sectionWords(section, index),
  });
  for (const [index, section] of old.sections.entries())
    if (!pairs.has(index)) addWhole('dropped', whole(section, index, oldPath), 'section', list);
  for (const [index, section] of next.sections.entries())
    if (!known.has(index)) addWhole('added', whole(section, index, newPath), 'section', list);
};
