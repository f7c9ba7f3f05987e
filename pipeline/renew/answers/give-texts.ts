import type { Answers } from '../../model/answers/answers.ts';
import { valueAt, withValueAt } from '../../model/pointer.ts';
import { type Parts, textsOf } from '../../model/text-walk.ts';
import type { Say } from '../../report/say.ts';
import { answered, byYou, type Draft } from './draft.ts';
import { placeUnknown } from './find-place.ts';
import { withDay } from './with-day.ts';

/** Cells of a plan's row that may be filled in where they are empty. */
const emptyCell =
  /^\/plans\/\d+\/sections\/\d+\/items\/\d+\/(?:(deadline|responsible)\/text|activity|result)$/u;

/** `parts` with another text at a place; null where there is no text to be set. */
export const setText = (parts: Parts, path: string, text: string): Parts | null => {
  const cell = path.match(emptyCell);
  const row =
    cell && valueAt(parts, path.replace(/\/(?:(?:deadline|responsible)\/text|activity|result)$/u, ''));
  if (cell && !row) return null;
  // The parties of a cell are read from its text again; one line of it is the whole new text.
  if (cell?.[1] === 'responsible')
    return withValueAt(parts, path.replace(/\/text$/u, ''), { text, parties: [text] });
  if (cell?.[1] === 'deadline') return withValueAt(parts, path.replace(/\/text$/u, ''), { text, terms: [] });
  return cell || typeof valueAt(parts, path) === 'string' ? withValueAt(parts, path, text) : null;
};

const addresses = (paths: readonly string[]) => paths.map((where) => ({ where, names: [] }));

const textAt = (parts: Parts, path: string): string | null => {
  const value = valueAt(parts, path);
  return typeof value === 'string' ? value : null;
};

/**
 * Texts that a person gave take the place of whatever stood there.
 * @throws Failure `answers/place-unknown`
 */
export const giveTexts = (draft: Draft, { texts = {} }: Answers): Draft => {
  const known = new Set(textsOf(draft.parts).map(({ path }) => path));
  return Object.entries(texts).reduce((given, [path, typed]) => {
    const proposed = textAt(given.parts, path);
    const text = proposed === null ? typed : withDay(proposed, typed);
    const isText = known.has(path) || emptyCell.test(path);
    const parts = isText ? setText(given.parts, path, text) : null;
    if (parts === null) throw placeUnknown(path, addresses([...known]));
    if (proposed === text) return agreeAt(given, path);
    const old = textAt(given.last, path);
    const row = { path, old, new: text, rule: 'answers/text', certainty: 'derived', reason: byYou } as const;
    return answered(given, parts, [row], (change) => change.path === path);
  }, draft);
};

/** True for a row that a yes settles; people have questions of their own. */
const isAsked = ({ path, certainty, rule }: Draft['changes'][number], place: string): boolean =>
  path === place && certainty === 'confirm' && rule !== 'renew/person';

/** Rows of a place that ask are asked no more. */
const agreeAt = (draft: Draft, place: string): Draft => ({
  ...draft,
  changes: draft.changes.map((change) =>
    isAsked(change, place)
      ? {
          ...change,
          certainty: change.old === change.new ? 'kept' : 'derived',
          reason: `Подтверждено вами. ${change.reason}`,
        }
      : change,
  ),
});

/** What is proposed at a place: the whole text there, or the last value where there is no text. */
export const proposalAt = ({ parts, changes }: Draft, place: string): string | null =>
  textAt(parts, place) ?? changes.findLast(({ path }) => path === place)?.new ?? null;

export interface Agreement {
  readonly place: string;
  readonly proposed: string;
}

/** Proposals that a person agreed with are no questions any more; `rest` has those that settled none. */
export const agree = (
  draft: Draft,
  agreed: readonly Agreement[],
): { readonly draft: Draft; readonly rest: readonly Agreement[] } => {
  const settles = ({ place, proposed }: Agreement): boolean =>
    proposalAt(draft, place) === proposed && draft.changes.some((change) => isAsked(change, place));
  return {
    draft: agreed.filter(settles).reduce((given, { place }) => agreeAt(given, place), draft),
    rest: agreed.filter((each) => !settles(each)),
  };
};

/**
 * Says which proposals were agreed with that are not made any more: they are asked about again.
 * @throws Failure `answers/place-unknown`
 */
export const sayOutdated = (draft: Draft, outdated: readonly Agreement[], say: Say): void => {
  const known = new Map(draft.changes.map(({ path, where }) => [path, where]));
  for (const { place, proposed } of outdated) {
    if (proposalAt(draft, place) === proposed) continue;
    if (!known.has(place) && valueAt(draft.last, place) === undefined)
      throw placeUnknown(place, addresses([...known.keys()]));
    say('answers/proposal-changed', { where: known.get(place) ?? place }, { path: place });
  }
};
