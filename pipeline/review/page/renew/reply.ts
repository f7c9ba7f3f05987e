import { numberAnswer } from '../../../model/answers/answer-values.ts';
import type { WrittenAnswers } from '../../contract/renewal-view.ts';

type WrittenPerson = NonNullable<WrittenAnswers['people']>[number];
export type NewPerson = WrittenPerson['now'];

/** A proposal in the words that were shown: agreeing with these says nothing of any others. */
export interface Proposal {
  readonly place: string;
  readonly proposed: string;
}

/** One thing that a person said about the new document. */
export type Reply =
  /** A blank text takes it back. */
  | { readonly kind: 'requisite'; readonly name: 'date' | 'number' | 'basis'; readonly text: string }
  /** The whole new text of a place, or the day of a deadline alone. */
  | { readonly kind: 'text'; readonly place: string; readonly text: string }
  | { readonly kind: 'agree'; readonly proposals: readonly Proposal[] }
  | { readonly kind: 'withdraw'; readonly place: string }
  /** Takes back all that was ever said. */
  | { readonly kind: 'forget' }
  /** `now` null takes back what was said of a person. */
  | {
      readonly kind: 'person';
      readonly was: string;
      readonly where: string;
      readonly now: NewPerson | null;
    };

/** Requisites by the place whose question they answer. */
export const requisiteAt: Readonly<Record<string, 'date' | 'number' | 'basis'>> = {
  '/order/date': 'date',
  '/order/number': 'number',
  '/order/preamble': 'basis',
};

/** Answers with one more reply; a later one on the same place takes the earlier one's. */
export const withReply = (answers: WrittenAnswers, reply: Reply): WrittenAnswers => {
  switch (reply.kind) {
    case 'requisite':
      return { ...answers, [reply.name]: reply.text.trim() };
    case 'text': {
      const rest = withoutPlaces(answers, [reply.place]);
      return { ...rest, texts: { ...rest.texts, [reply.place]: reply.text } };
    }
    case 'agree': {
      const rest = withoutPlaces(
        answers,
        reply.proposals.map(({ place }) => place),
      );
      const agreed = reply.proposals.map((proposal) => ({ ...proposal, answer: 'да' }));
      return { ...rest, questions: [...(rest.questions ?? []), ...agreed] };
    }
    case 'withdraw':
      return withoutRequisite(withoutPlaces(answers, [reply.place]), reply.place);
    case 'forget':
      return {};
    case 'person':
      return withPerson(answers, reply);
  }
};

const withoutPlaces = (answers: WrittenAnswers, places: readonly string[]): WrittenAnswers => {
  const gone = new Set(places);
  const texts = Object.entries(answers.texts ?? {}).filter(([place]) => !gone.has(place));
  const questions = (answers.questions ?? []).filter(({ place }) => !gone.has(place));
  return { ...answers, texts: Object.fromEntries(texts), questions };
};

const withoutRequisite = (answers: WrittenAnswers, place: string): WrittenAnswers => {
  const name = requisiteAt[place];
  return name ? { ...answers, [name]: '' } : answers;
};

const withPerson = (
  answers: WrittenAnswers,
  { was, where, now }: Extract<Reply, { kind: 'person' }>,
): WrittenAnswers => {
  const people = answers.people ?? [];
  const at = people.findIndex((person) => person.was === was);
  const next = now && { was, where, now };
  if (at < 0) return next ? { ...answers, people: [...people, next] } : answers;
  return { ...answers, people: next ? people.with(at, next) : people.toSpliced(at, 1) };
};

/** Without what is not finished, such as a case of a name still to be typed: the server would refuse the whole. */
export const sendable = (answers: WrittenAnswers): WrittenAnswers => ({
  ...answers,
  ...(answers.number && { number: numberAnswer(answers.number) ?? '' }),
  people: (answers.people ?? []).map((person) => {
    const { forms, ...now } = person.now;
    const isWhole = forms && Object.values(forms).every((form) => form.trim() !== '');
    return isWhole ? person : { ...person, now };
  }),
});

/** What the server told of the answers, as it takes them back: what it read out of them is left out. */
export const writable = (answers: WrittenAnswers): WrittenAnswers => ({
  ...answers,
  questions: (answers.questions ?? []).map(({ place, where, question, was, proposed, answer }) => ({
    place,
    ...(where !== undefined && { where }),
    ...(question !== undefined && { question }),
    ...(was !== undefined && { was }),
    ...(proposed !== undefined && { proposed }),
    answer,
  })),
});
