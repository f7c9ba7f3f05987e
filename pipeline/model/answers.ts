import { isYes } from './answer-values.ts';
import type { AnswersFile } from './answers-schema.ts';
import type { Gender, GrammaticalCase } from './grammar.ts';
import type { Immutable } from './immutable.ts';

/** Who stands in the place of a person; without `name` it is the same person. */
export interface NewPerson {
  readonly name?: string | undefined;
  /** In the nominative; without it the post stays. */
  readonly position?: string | undefined;
  readonly gender?: Gender | undefined;
  /** The name in every case, where the grammar errs. */
  readonly forms?: Readonly<Record<GrammaticalCase, string>> | undefined;
}

/** An item of a plan or a clause of an order that is new. */
export type AddedItem = Immutable<NonNullable<AnswersFile['add']>[number]>;

/**
 * What only a person can know about next year's document; all of it optional. `date` is ISO 8601, `basis` what the
 * preamble says, `texts` new texts by JSON Pointer, `agreed` proposals that a person agrees with, each good for these
 * very words alone. Places are those of last year's document, before anything is dropped or added: a JSON Pointer, or
 * what a clerk calls it («2.3», «Пункт 4 приказа»).
 */
export type Answers = Immutable<
  Omit<AnswersFile, 'schema' | 'help' | 'questions' | 'people'> & {
    agreed?: { place: string; proposed: string }[];
    people?: { was: string; now: NewPerson }[];
  }
>;

/** What was answered in a file, without its blanks: each question's answer stands where it belongs. */
export const answersOf = (file: AnswersFile): Answers => {
  const { questions = [], people = [], responsible = [], drop = [], add = [], texts = {} } = file;
  const own = new Map(
    questions.flatMap(({ place, answer, agrees }) => (answer && !agrees ? [[place, answer] as const] : [])),
  );
  const taken = (place: string): string | undefined => {
    const answer = own.get(place);
    own.delete(place);
    return answer;
  };
  const [date, number, basis] = ['/order/date', '/order/number', '/order/preamble'].map(taken);
  return {
    date: file.date || date,
    number: file.number || number,
    basis: file.basis || basis,
    signatory: file.signatory,
    texts: { ...Object.fromEntries(own), ...filled(texts) },
    agreed: questions.flatMap(({ place, proposed, agrees }) =>
      agrees && proposed != null ? [{ place, proposed }] : [],
    ),
    people: people.flatMap(({ was, now }) => (isAnswer(now) ? [{ was, now: personOf(now) }] : [])),
    responsible: responsible.filter(({ now }) => now !== ''),
    drop: drop.filter((place) => place !== ''),
    add,
  };
};

/** The texts that say something. */
const filled = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));

type PersonFields = NonNullable<AnswersFile['people']>[number]['now'];

const isAnswer = ({ name, position, forms }: PersonFields): boolean => Boolean(name || position || forms);

/** «да» is the same person as before. */
const personOf = ({ name, position, gender, forms }: PersonFields): NewPerson => ({
  name: name && !isYes(name) ? name : forms?.nominative,
  position: position || undefined,
  gender: gender || undefined,
  forms,
});

/** True for answers that say nothing, as an untouched skeleton does. */
export const isEmpty = (answers: Answers): boolean =>
  Object.values(answers).every((value) =>
    typeof value === 'object' ? Object.values(value).every((each) => !each) : !value,
  );
