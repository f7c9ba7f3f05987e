import type { Plan } from '../model/document.ts';
import type { PlacedPlan } from './compare-items.ts';
import { addWhole, compareLists, type Entry } from './compare-lists.ts';
import { compareSections } from './compare-sections.ts';
import type { DifferenceList } from './difference-list.ts';
import { pairTitled, titleOrPlace } from './pair-titled.ts';

/** Plans: what stands over their tables, their sections and their items. */
export const comparePlans = (old: readonly Plan[], next: readonly Plan[], list: DifferenceList): void => {
  const { pairs, gone, came } = pairTitled(old, next, list);
  const several = old.length + next.length > 2;
  for (const [left, right] of pairs) {
    const [before, after] = [old[left], next[right]];
    const lead = several ? `План ${right + 1}` : 'План';
    if (before && after) comparePlan([before, `/plans/${left}`], [after, `/plans/${right}`], lead, list);
  }
  const whole = (plans: readonly Plan[], index: number) =>
    plans
      .slice(index, index + 1)
      .map((plan) => ({ text: titleOrPlace(plan, index), path: `/plans/${index}`, where: 'План' }))[0];
  for (const index of gone) addWhole('dropped', whole(old, index), 'plan', list);
  for (const index of came) addWhole('added', whole(next, index), 'plan', list);
};

const headings: readonly (readonly [part: string, words: string, text: (plan: Plan) => string | null])[] = [
  ['/title', 'название', ({ title }) => title],
  ['/period/text', 'период', ({ period }) => period?.text ?? null],
  ['/approval/position', 'утверждает', ({ approval }) => approval?.position ?? null],
  ['/approval/name', 'утверждает', ({ approval }) => approval?.name ?? null],
  ['/goal', 'цель', ({ goal }) => goal],
];

const entries = (texts: readonly string[], path: string, where: string): readonly Entry[] =>
  texts.map((text, index) => ({
    text,
    number: String(index + 1),
    path: `${path}/${index}`,
    where: `${where} ${index + 1}`,
  }));

const abbreviationsOf = ({ abbreviations }: Plan): readonly string[] =>
  abbreviations.map(({ short, full }) => `${short} – ${full}`);

const headingsOf = ({ columns }: Plan): readonly string[] => columns.flatMap(({ heading }) => heading ?? []);

const comparePlan = (from: PlacedPlan, to: PlacedPlan, lead: string, list: DifferenceList): void => {
  const [[old, oldPath], [next, newPath]] = [from, to];
  for (const [part, words, textOf] of headings) {
    const places = {
      what: 'plan',
      where: `${lead}, ${words}`,
      oldPath: oldPath + part,
      newPath: newPath + part,
    } as const;
    list.reworded(places, [textOf(old), textOf(next)]);
  }
  const compareTexts = (part: string, words: string, textsOf: (plan: Plan) => readonly string[]): void => {
    const where = `${lead}, ${words}`;
    compareLists(
      entries(textsOf(old), oldPath + part, where),
      entries(textsOf(next), newPath + part, where),
      'plan',
      list,
    );
  };
  compareTexts('/tasks', 'задача', ({ tasks }) => tasks);
  compareTexts('/abbreviations', 'сокращение', abbreviationsOf);
  compareTexts('/columns', 'столбец', headingsOf);
  compareSections(from, to, list);
};
