import type { Answers } from '../../../model/answers/answers.ts';
import type { WorkWeek } from '../../../model/calendar/work-week.ts';
import type { Change } from '../../../model/change.ts';
import type { OrderDocument } from '../../../model/document.ts';
import { isGiven } from '../../../model/given-change.ts';
import { valueAt } from '../../../model/pointer.ts';
import { textsOf } from '../../../model/text-walk.ts';
import type { Renewed } from '../../../run/work/review-work.ts';
import type { ChangeRow } from '../../contract/renewal-view.ts';
import { dayVerdicts } from './day-verdicts.ts';

interface Rows {
  /** As it was before it was renewed: places are its. */
  readonly last: OrderDocument;
  readonly renewed: Renewed;
  readonly answers: Answers;
  readonly week: WorkWeek;
}

/** What only a person knows may be given though nothing stands there. */
const requisites = ['/order/date', '/order/number', '/order/preamble'];

/** The list of changes, as a person decides on it. */
export const changeRows = ({ last, renewed, answers, week }: Rows): readonly ChangeRow[] => {
  const { document, changes, open, origins } = renewed;
  const places = new Set([
    ...requisites,
    ...textsOf(last).map(({ path }) => path),
    ...open.questions.map(({ place }) => place),
  ]);
  return changes.map((change) => {
    const place = placeBefore(change, origins);
    return {
      change,
      place: place !== null && places.has(place) ? place : null,
      text: textAt(document, change.path),
      days: dayVerdicts(change, document, week),
      state: stateOf(change, place, answers),
    };
  });
};

/** A place of the document before anything was dropped or added; null for what is new or gone. */
const placeBefore = ({ path, rule }: Change, origins: Renewed['origins']): string | null => {
  if (rule === 'answers/dropped') return null;
  const keys = path.split('/');
  for (let length = keys.length; length > 0; length -= 1) {
    const row = keys.slice(0, length).join('/');
    const from = origins[row];
    if (from !== undefined) return from === null ? null : from + path.slice(row.length);
  }
  return path;
};

const textAt = (document: OrderDocument, path: string): string | null => {
  const text = [valueAt(document, path), valueAt(document, `${path}/text`)].find(
    (value) => typeof value === 'string',
  );
  return typeof text === 'string' ? text : null;
};

/** Once a person has answered, a row does not ask any more: what was asked about a person is then agreed with. */
const stateOf = (
  change: Change,
  place: string | null,
  { agreed = [], texts = {} }: Answers,
): ChangeRow['state'] => {
  if (change.certainty === 'blocked' || change.certainty === 'confirm') return 'open';
  if (isGiven(change)) return 'given';
  const isAgreed =
    change.rule === 'renew/person' ||
    (place !== null && (place in texts || agreed.some((each) => each.place === place)));
  return isAgreed ? 'agreed' : 'done';
};
