import type { Gender, GrammaticalCase } from '../grammar.ts';
import type { Immutable } from '../immutable.ts';
import { isYes } from './answer-values.ts';
import type { AnswersFile } from './answers-schema.ts';

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
  Omit<AnswersFile, 'schema' | 'help' | 'questions' | 'others' | 'people'> & {
    agreed?: { place: string; proposed: string }[];
    people?: { was: string; now: NewPerson }[];
  }
>;

/** What only a person knows of an order, by its place. */
const named: Readonly<Record<string, 'date' | 'number' | 'basis'>> = {
  '/order/date': 'date',
  '/order/number': 'number',
  '/order/preamble': 'basis',
};

const requisitesOf = ({ date = '', number = '', basis = '' }: AnswersFile) => ({ date, number, basis });

/** What was answered in a file, without its blanks: each question's answer stands where it belongs. */
export const answersOf = (file: AnswersFile): Answers => {
  const {
    questions = [],
    others = '',
    people = [],
    responsible = [],
    drop = [],
    add = [],
    texts = {},
  } = file;
  const own = questions.filter(({ answer, agrees }) => answer !== '' && !agrees);
  // A preamble that cites nothing is a text as any other: only what was blank is a basis.
  const isNamed = ({ place, proposed }: (typeof own)[number]): boolean => proposed == null && place in named;
  const byName = own.filter(isNamed).map(({ place, answer }) => [named[place], answer]);
  const byPlace = own.filter((each) => !isNamed(each)).map(({ place, answer }) => [place, answer]);
  const { date, number, basis } = { ...Object.fromEntries(byName), ...filled(requisitesOf(file)) };
  return {
    date,
    number,
    basis,
    signatory: file.signatory,
    texts: { ...Object.fromEntries(byPlace), ...filled(texts) },
    agreed: questions.flatMap(({ place, proposed, agrees }) =>
      agrees && proposed != null ? [{ place, proposed }] : [],
    ),
    people: people
      .filter(({ now }) => isAnswer(now) || isYes(others))
      .map(({ was, now }) => ({ was, now: personOf(now) })),
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
