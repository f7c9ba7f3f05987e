import { wordFinder } from '../../../model/word-finder.ts';
import type { DeskDocument } from '../../contract/desk-document.ts';
import { describeDocument } from './desk-words.ts';
import { type Stage, stageOf, stages } from './next-step.ts';

/** In which order the list stands. */
export const sortings = {
  latest: 'сначала новые',
  next: 'по тому, что дальше',
  name: 'по имени файла',
  date: 'по дате документа',
  doubts: 'сначала сомнительные',
} as const;

export type Sorting = keyof typeof sortings;

/** What a person wants to see of the list. */
export interface Choice {
  /** Looked for in names, numbers and titles, word by word. */
  readonly text: string;
  /** Null for all. */
  readonly stage: Stage | null;
  readonly sorting: Sorting;
}

const collator = new Intl.Collator('ru', { numeric: true, sensitivity: 'base' });

type Order = (one: DeskDocument, other: DeskDocument) => number;

/** What stays in its place keeps the latest first. */
const orders: Readonly<Record<Sorting, Order>> = {
  latest: () => 0,
  next: (one, other) => stages.indexOf(stageOf(one)) - stages.indexOf(stageOf(other)),
  name: (one, other) => collator.compare(one.name, other.name),
  date: (one, other) => (other.date ?? '').localeCompare(one.date ?? ''),
  doubts: (one, other) => (other.doubts ?? -1) - (one.doubts ?? -1),
};

/** Those with all the words that are looked for, whatever their case. */
export const withText = (documents: readonly DeskDocument[], text: string): readonly DeskDocument[] => {
  const hasWords = wordFinder(text);
  return documents.filter((document) =>
    hasWords(`${document.name} ${describeDocument(document)} ${document.issuedAs ?? ''}`),
  );
};

/** The rows to be shown, in their order. */
export const chooseRows = (
  documents: readonly DeskDocument[],
  { text, stage, sorting }: Choice,
): readonly DeskDocument[] =>
  withText(documents, text)
    .filter((document) => stage === null || stageOf(document) === stage)
    .toSorted(orders[sorting]);

/** How many documents wait for what. */
export const countStages = (documents: readonly DeskDocument[]): ReadonlyMap<Stage, number> => {
  const counts = new Map<Stage, number>();
  for (const document of documents) {
    const stage = stageOf(document);
    counts.set(stage, (counts.get(stage) ?? 0) + 1);
  }
  return counts;
};
