import type { Correction, Item, Plan } from '../model/document.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { type Parts, textsOf } from '../model/text-walk.ts';
import type { Say } from '../report/say.ts';
import type { Stage } from '../stage.ts';
import { correct } from './correct/correct.ts';
import { vocabularyOf } from './correct/corrector.ts';
import { deadlineTerms } from './deadline/deadline-terms.ts';
import { inMonth } from './deadline/in-month.ts';
import { cellLines, splitParties } from './parties.ts';
import { unknownWords } from './unknown-words.ts';

export interface Normalized {
  readonly parts: Parts;
  readonly corrections: readonly Correction[];
}

interface NormalizeOptions {
  readonly lexicon: Lexicon;
  /** True where words may have been misread on the way (recognition, an export): each is then looked up. */
  readonly misreadable: boolean;
}

/** Mends certain misprints, reads deadlines into terms and responsible cells into parties. */
export const normalize: Stage<Parts, Normalized, NormalizeOptions> = (
  input,
  { say },
  { lexicon, misreadable },
) => {
  const { parts, corrections } = correct(input, lexicon, misreadable);
  if (misreadable) sayUnknownWords(parts, lexicon, say);
  return { parts: { ...parts, plans: parts.plans.map(normalizePlan) }, corrections };
};

const sayUnknownWords = (parts: Parts, lexicon: Lexicon, say: Say): void => {
  const texts = textsOf(parts).map(({ text }) => text);
  const words = unknownWords(vocabularyOf(texts, lexicon));
  if (words.length > 0) say('normalize/unknown-words', { words: words.join(', ') });
};

const normalizePlan = (plan: Plan): Plan => {
  const known = knownParties(plan);
  const normalizeItem = (item: Item, section: string | null): Item => ({
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
      items: section.items.map((item) => normalizeItem(item, section.title)),
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
