import type { Answers } from '../../model/answers/answers.ts';
import type { Item } from '../../model/document.ts';
import { fold } from '../../model/fold.ts';
import { closest } from '../../model/nearest.ts';
import { withValueAt } from '../../model/pointer.ts';
import type { Parts } from '../../model/text-walk.ts';
import { itemsOf } from '../../model/walk-items.ts';
import type { Failure } from '../../report/failure.ts';
import { answerFailure } from './answer-failure.ts';
import { answered, byYou, type Draft } from './draft.ts';
import { findPlace } from './find-place.ts';

type Responsible = NonNullable<Item['responsible']>;

interface NewCell {
  readonly path: string;
  readonly cell: Responsible;
}

/**
 * Who is responsible now: for one item, or in place of a party wherever it stands. Parties change all at once: two may
 * change places.
 * @throws Failure `answers/place-unknown`, `answers/place-ambiguous`, `answers/party-unknown`
 */
export const giveResponsible = (draft: Draft, { responsible = [] }: Answers): Draft => {
  const renamed = withCells(draft, renamedCells(draft, partiesIn(draft.last, responsible)));
  return responsible.reduce((given, { item, now }) => {
    if (!item) return given;
    const { path } = findPlace(item, given.last, ['item']);
    return withCells(given, [{ path, cell: { text: now, parties: [now] } }]);
  }, renamed);
};

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

/** Folded old party → the new one. */
type Renames = ReadonlyMap<string, string>;

const partiesIn = (last: Parts, responsible: NonNullable<Answers['responsible']>): Renames => {
  const known = new Set(itemsOf(last.plans).flatMap(({ item }) => partiesOf(item)));
  const folded = new Set([...known].map(fold));
  const pairs = responsible.flatMap(({ was, now }) => (was ? [{ was, now }] : []));
  const unknown = pairs.find(({ was }) => !folded.has(fold(was)));
  if (unknown) throw partyUnknown(unknown.was, [...known]);
  return new Map(pairs.map(({ was, now }) => [fold(was), now]));
};

const partiesOf = ({ responsible }: Item): readonly string[] =>
  responsible ? [...responsible.parties, responsible.text] : [];

/** The cells that name a party which has another name now. */
const renamedCells = ({ parts }: Draft, renames: Renames): readonly NewCell[] =>
  itemsOf(parts.plans).flatMap(({ item: { responsible }, path }) => {
    const cell = responsible && renamedCell(responsible, renames);
    return cell ? [{ path, cell }] : [];
  });

const renamedCell = ({ text, parties }: Responsible, renames: Renames): Responsible | null => {
  const whole = renames.get(fold(text));
  if (whole !== undefined) return { text: whole, parties: [whole] };
  if (!parties.some((party) => renames.has(fold(party)))) return null;
  const renamed = parties.map((party) => renames.get(fold(party)) ?? party);
  return { text: inPlace(text, parties, renamed) ?? renamed.join(', '), parties: renamed };
};

/** `text` with each party in its place renamed; null where the text does not spell them so. */
const inPlace = (text: string, parties: readonly string[], renamed: readonly string[]): string | null => {
  let [result, done] = ['', 0];
  for (const [index, party] of parties.entries()) {
    const at = text.indexOf(party, done);
    if (at < 0) return null;
    result += text.slice(done, at) + (renamed[index] ?? party);
    done = at + party.length;
  }
  return result + text.slice(done);
};

const partyUnknown = (typed: string, known: readonly string[]): Failure => {
  const message = `В ответах прежним ответственным назван «${typed}», а в документе такого нет.`;
  const advice = 'Напишите его так, как он назван в столбце ответственных.';
  return answerFailure('answers/party-unknown', message, advice, closest(typed, known, 3));
};
