import type { OpenQuestions } from '../../../model/answers/question.ts';
import { betweenNames } from '../../contract/edit/row-names.ts';
import type { RenewalView, WrittenAnswers } from '../../contract/renewal-view.ts';
import type { Trouble } from '../app/refusal-error.ts';
import { movedPlaces, movedReply } from './moved-reply.ts';
import { type Reply, withReply, writable } from './reply.ts';

/** A document's renewal as this page has it: what the server told, and what was said here since. */
export interface RenewalState {
  readonly id: string;
  readonly view: RenewalView;
  /** The server's answers with all replies in them. */
  readonly answers: WrittenAnswers;
  /** Replies that the server has not taken yet, the oldest first. */
  readonly unsaved: readonly Reply[];
  /** A period that was chosen and is not taken yet. */
  readonly period: string | null;
  /** Why the last period that was chosen could not be taken; the one before holds. */
  readonly refused: RenewalView['refusal'];
  readonly saving: boolean;
  /** True where somebody else answered meanwhile: nothing is saved until the person says whose answers stand. */
  readonly stale: boolean;
  readonly trouble: Trouble | null;
  /** All that was asked since the page was opened: what was answered stays where it stood. */
  readonly asked: OpenQuestions;
}

export const opened = (id: string, view: RenewalView): RenewalState => ({
  id,
  view,
  answers: writable(view.answers),
  unsaved: [],
  period: null,
  refused: null,
  saving: false,
  stale: false,
  trouble: null,
  asked: withAsked({ questions: [], people: [] }, view),
});

/** True as long as something would be lost with the page. */
export const isUnsaved = ({ unsaved, period, saving }: RenewalState): boolean =>
  saving || unsaved.length > 0 || period !== null;

/** A reply is seen at once; of one that is typed letter by letter only the last is kept. */
export const replied = (state: RenewalState, reply: Reply): RenewalState => {
  const last = state.unsaved.at(-1);
  // What is on its way to the server is counted by its place in the list: it stays as it is.
  const rest =
    last && !state.saving && isSameTarget(last, reply) ? state.unsaved.slice(0, -1) : state.unsaved;
  return { ...state, answers: withReply(state.answers, reply), unsaved: [...rest, reply], trouble: null };
};

const targetOf = (reply: Reply): string | null => {
  switch (reply.kind) {
    case 'requisite':
      return reply.name;
    case 'text':
      return reply.place;
    case 'person':
      return `person ${reply.was}`;
    default:
      return null;
  }
};

const isSameTarget = (one: Reply, other: Reply): boolean =>
  one.kind === other.kind && targetOf(one) !== null && targetOf(one) === targetOf(other);

/** The server has taken the first `count` replies; what is typed meanwhile is not touched. */
export const saved = (
  state: RenewalState,
  view: RenewalView,
  count: number,
  period: string | null,
): RenewalState => ({
  ...state,
  view: withSameRows(state.view, view),
  unsaved: state.unsaved.slice(count),
  period: state.period === period ? null : state.period,
  saving: false,
  trouble: null,
  asked: withAsked(state.asked, view),
});

/** A period that was refused is not kept, and neither was what was sent with it. */
export const refused = (state: RenewalState, { refusal }: RenewalView): RenewalState => ({
  ...state,
  period: null,
  refused: refusal,
  saving: false,
});

/** Rows that tell what they told before are the same objects: none of the hundreds is drawn again for nothing. */
const withSameRows = (before: RenewalView, view: RenewalView): RenewalView => {
  const known = new Map(before.rows.map((row) => [JSON.stringify(row), row]));
  return { ...view, rows: view.rows.map((row) => known.get(JSON.stringify(row)) ?? row) };
};

/**
 * Somebody else's answers, with those that were given here laid over them as long as nobody has decided. Where the
 * document was edited, these go with their rows; what was said of a row that is gone is said of nothing.
 */
export const overtaken = (state: RenewalState, view: RenewalView): RenewalState => {
  const toNow = betweenNames(state.view.rowNames, view.rowNames);
  const unsaved = state.unsaved.flatMap((reply) => movedReply(reply, toNow));
  const asked = { ...state.asked, questions: movedPlaces(state.asked.questions, toNow) };
  return {
    ...state,
    view,
    unsaved,
    answers: unsaved.reduce(withReply, writable(view.answers)),
    saving: false,
    stale: unsaved.length > 0 || state.period !== null,
    asked: withAsked(asked, view),
  };
};

/** What was asked before, as it is asked now, and what is new. */
const withAsked = (asked: OpenQuestions, { open, answers }: RenewalView): OpenQuestions => {
  const places = new Set(asked.questions.map(({ place }) => place));
  const known = new Set(asked.people.map(({ was }) => was));
  const fresh = new Map(open.questions.map((question) => [question.place, question]));
  const answered = (answers.people ?? []).map(({ was, where = '', question = '' }) => ({
    was,
    where,
    question,
  }));
  const people = [...open.people, ...answered].filter(
    ({ was }, at, all) => !known.has(was) && all.findIndex((each) => each.was === was) === at,
  );
  return {
    questions: [
      ...asked.questions.map((question) => fresh.get(question.place) ?? question),
      ...open.questions.filter(({ place }) => !places.has(place)),
    ],
    people: [...asked.people, ...people],
  };
};
