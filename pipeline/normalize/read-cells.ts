import type { Item, Plan } from '../model/document.ts';
import { deadlineTerms } from './deadline/deadline-terms.ts';
import { inMonth } from './deadline/in-month.ts';
import { cellLines, splitParties } from './parties.ts';

/** A plan with its deadlines read into terms and its responsible cells into parties; every text stays as it is. */
export const readCells = (plan: Plan): Plan => {
  const known = knownParties(plan);
  const readItem = (item: Item, section: string | null): Item => ({
    ...item,
    deadline: item.deadline && {
      text: item.deadline.text,
      terms: deadlineTerms(inMonth(item.deadline.text, section), plan.period),
    },
    responsible: item.responsible && {
      text: item.responsible.text,
      parties: splitParties(cellLines(item.responsible), known),
    },
  });
  return {
    ...plan,
    sections: plan.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => readItem(item, section.title)),
    })),
  };
};

/** Names that stand alone somewhere: a cell of one line without a list in it, or an abbreviation that is explained. */
const knownParties = ({ sections, abbreviations }: Plan): Set<string> => {
  const cells = sections.flatMap(({ items }) =>
    items.flatMap(({ responsible }) => (responsible ? cellLines(responsible) : [])),
  );
  const names = cells.flatMap((text) => text.split(/[,;]/u)).map((name) => name.trim());
  return new Set([...abbreviations.map(({ short }) => short), ...names.filter((name) => name !== '')]);
};
