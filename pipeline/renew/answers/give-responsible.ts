import type { Answers } from '../../model/answers.ts';
import type { Item } from '../../model/document.ts';
import { fold } from '../../model/fold.ts';
import { closest } from '../../model/nearest.ts';
import { withValueAt } from '../../model/pointer.ts';
import type { Parts } from '../../model/text-walk.ts';
import { itemsOf } from '../../model/walk-items.ts';
import { exitCodes, Failure } from '../../report/failure.ts';
import { answered, byYou, type Draft } from './draft.ts';
import { findPlace } from './find-place.ts';

type Responsible = NonNullable<Item['responsible']>;

interface NewCell {
  readonly path: string;
  readonly cell: Responsible;
}

/**
 * Who is responsible now: for one item, or in place of a party wherever it stands.
 * @throws Failure `answers/place-unknown`, `answers/place-ambiguous`, `answers/party-unknown`
 */
export const giveResponsible = (draft: Draft, { responsible = [] }: Answers): Draft =>
  responsible.reduce((given, { item, was, now }) => {
    if (item) {
      const { path } = findPlace(item, given.last, ['item']);
      return withCells(given, [{ path, cell: { text: now, parties: [now] } }]);
    }
    return was ? withCells(given, cellsWithout(given, was, now)) : given;
  }, draft);

const withCells = (draft: Draft, cells: readonly NewCell[]): Draft =>
  cells.reduce((given, { path, cell }) => {
    const place = `${path}/responsible`;
    const old = textOf(given.last, path);
    const row = {
      path: `${place}/text`,
      old,
      new: cell.text,
      rule: 'answers/responsible',
      certainty: 'derived',
      reason: byYou,
    } as const;
    const parts = withValueAt(given.parts, place, cell);
    return answered(given, parts, old === cell.text ? [] : [row], (change) => change.path === row.path);
  }, draft);

const textOf = (parts: Parts, item: string): string | null =>
  itemsOf(parts.plans).find(({ path }) => path === item)?.item.responsible?.text ?? null;

/** The cells that name a party, with another in its place. */
const cellsWithout = ({ last, parts }: Draft, was: string, now: string): readonly NewCell[] => {
  const isIt = (party: string): boolean => fold(party) === fold(was);
  const known = new Set(itemsOf(last.plans).flatMap(({ item }) => partiesOf(item)));
  if (![...known].some(isIt)) throw partyUnknown(was, [...known]);
  return itemsOf(parts.plans).flatMap(({ item, path }) => {
    const party = partiesOf(item).find(isIt);
    return item.responsible && party !== undefined
      ? [{ path, cell: withParty(item.responsible, party, now) }]
      : [];
  });
};

const partiesOf = ({ responsible }: Item): readonly string[] =>
  responsible ? [...responsible.parties, responsible.text] : [];

const withParty = ({ text, parties }: Responsible, party: string, now: string): Responsible => {
  if (text === party) return { text: now, parties: [now] };
  const renamed = parties.map((each) => (each === party ? now : each));
  return {
    text: text.includes(party) ? text.replace(party, () => now) : renamed.join(', '),
    parties: renamed,
  };
};

const partyUnknown = (typed: string, known: readonly string[]): Failure => {
  const near = closest(typed, known, 3).map((each) => `«${each}»`);
  return new Failure({
    rule: 'answers/party-unknown',
    exitCode: exitCodes.input,
    message: `В ответах прежним ответственным назван «${typed}», а в документе такого нет.${near.length > 0 ? ` Похожие: ${near.join(', ')}.` : ''}`,
    advice: 'Напишите его так, как он назван в столбце ответственных.',
  });
};
