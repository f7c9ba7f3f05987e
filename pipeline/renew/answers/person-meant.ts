import type { NewPerson } from '../../model/answers/answers.ts';
import { type Grammar, grammaticalCases } from '../../model/grammar.ts';

const oblique = grammaticalCases.filter((each) => each !== 'nominative');

const threeWords = /^\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+){2}$/u;

/** How many words of a name stand otherwise in another of its forms. */
const changedWords = (name: string, typed: string): number => {
  const words = typed.split(/\s+/u);
  return name.split(/\s+/u).filter((word, index) => word !== words[index]).length;
};

/** A full name that was copied in another case, «Седых Анну Викторовну», in the nominative; initials do not tell. */
const nominativeName = (typed: string, grammar: Grammar): string => {
  if (!threeWords.test(typed)) return typed;
  const names = oblique.flatMap((from) =>
    grammar.nominativesOf(typed, from).flatMap(({ text }) => {
      const back = grammar.inflectName(text, from);
      return back.sure && back.text === typed ? [text] : [];
    }),
  );
  const [likeliest = typed] = names.toSorted((a, b) => changedWords(b, typed) - changedWords(a, typed));
  return likeliest;
};

/** «заместителя директора» → «заместитель директора». */
const nominativePost = (typed: string, grammar: Grammar): string =>
  oblique
    .map((from) => ({ from, post: grammar.inflectPost(typed, 'nominative', from) }))
    .find(({ from, post }) => post.sure && grammar.inflectPost(post.text, from).text === typed)?.post.text ??
  typed;

/** How an answer is related to the person who is asked about. */
export type Likeness = 'other' | 'same' | 'doubtful';

const womansSurname = /(?:[оеё]в|[иы]н)а(?=\s|$)/u;

/**
 * The old name in another case, «Кузовлевой М.П.», is the same person; «Иванова А.А.» for «Иванов А.А.» may also be a
 * woman of that name.
 */
export const likenessOf = (typed: string, person: string, grammar: Grammar): Likeness => {
  const [mention] = grammar.mentionsOf(typed, person);
  const isWhole = mention && !mention.bare && mention.end - mention.start === typed.length;
  if (!isWhole || mention.cases.includes('nominative')) return 'other';
  return womansSurname.test(typed) ? 'doubtful' : 'same';
};

/** What a person answered, in the nominative, without a name that is the old one in another case. */
export const personMeant = (now: NewPerson, person: string, grammar: Grammar): NewPerson => {
  const { name, position, forms } = now;
  const isSame = name !== undefined && !forms && likenessOf(name, person, grammar) === 'same';
  return {
    ...now,
    name: name === undefined || isSame ? undefined : forms ? name : nominativeName(name, grammar),
    position: position && nominativePost(position, grammar),
  };
};
