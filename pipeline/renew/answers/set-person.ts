import type { NewPerson } from '../../model/answers/answers.ts';
import type { Grammar, GrammaticalCase, Inflected, Mention } from '../../model/grammar.ts';
import { fitPreposition } from './fit-preposition.ts';
import { likenessOf } from './person-meant.ts';

/** One person in the place of another. */
export interface Swap {
  /** The old person in the nominative. */
  readonly person: string;
  readonly now: NewPerson;
  readonly grammar: Grammar;
}

/** What is set in the place of a stretch of text. */
export interface Placed extends Inflected {
  readonly start: number;
  readonly end: number;
  readonly old: string;
}

/** The new person at a mention; unsure where the cases that are left open differ in form. */
export const setPerson = (text: string, mention: Mention, swap: Swap): Placed => {
  const { start, end } = stretch(mention);
  const [first, ...others] = mention.cases.map((to) => inCase(text, mention, to, swap));
  const old = text.slice(start, end);
  const { text: likeliest, sure } = first ?? { text: old, sure: false };
  const preposition = likeliest === old ? null : fitPreposition(text.slice(0, start), likeliest);
  return {
    start: start - (preposition?.old.length ?? 0),
    end,
    old: (preposition?.old ?? '') + old,
    text: (preposition?.text ?? '') + likeliest,
    sure: sure && others.every((other) => other.text === likeliest),
  };
};

const stretch = ({ start, end, post }: Mention): { start: number; end: number } =>
  post ? { start: Math.min(start, post.start), end: Math.max(end, post.end) } : { start, end };

const inCase = (text: string, mention: Mention, to: GrammaticalCase, swap: Swap): Inflected => {
  const { post } = mention;
  const name = nameIn(text.slice(mention.start, mention.end), to, swap);
  if (!post) return name;
  const title = postIn(text.slice(post.start, post.end), to, swap);
  const before = post.start < mention.start;
  const [left, right] = before ? [title, name] : [name, title];
  const gap = before ? text.slice(post.end, mention.start) : text.slice(mention.end, post.start);
  return { text: left.text + gap + right.text, sure: left.sure && right.sure };
};

const nameIn = (printed: string, to: GrammaticalCase, { now, grammar }: Swap): Inflected => {
  if (!now.name) return { text: printed, sure: true };
  if (now.forms) return { text: grammar.nameLike(now.forms[to], printed), sure: true };
  const gender = now.gender ?? grammar.genderOf(now.name);
  return grammar.inflectName(grammar.nameLike(now.name, printed), to, gender ? { gender } : {});
};

const postIn = (printed: string, to: GrammaticalCase, { now, grammar }: Swap): Inflected => {
  if (!now.position) return { text: printed, sure: true };
  const { text, sure } = grammar.inflectPost(now.position, to);
  return { text: capitalLike(text, printed), sure };
};

/** A post begins with a capital where the one before did. */
export const capitalLike = (text: string, printed: string): string => {
  const first = text.charAt(0);
  const isCapital = /^\p{Lu}/u.test(printed);
  // An abbreviation keeps its capitals: «ИО директора».
  const small = /^\p{Lu}{2}/u.test(text) ? first : first.toLowerCase();
  return (isCapital ? first.toUpperCase() : small) + text.slice(1);
};

export interface Remark {
  readonly text: string;
  /** True where a person should look. */
  readonly asks: boolean;
}

/** Posts that have a gender of their own: «заведующая», «исполняющий обязанности», «медсестра». */
const gendered = /^(?:\p{L}+\s)?(?:заведующ|управляющ|исполняющ|медсестр|(?:вос|учи|препода)\p{L}+тельниц)/iu;

/** What is to be known of a post that stayed, or that there was none to change. */
export const remarkOf = (text: string, { post, bare }: Mention, { person, now, grammar }: Swap): Remark => {
  if (now.name && likenessOf(now.name, person, grammar) === 'doubtful')
    return { text: ' Если это прежний человек в другом падеже, ответьте «да».', asks: true };
  if (bare) return { text: ' Стоит одна фамилия: проверьте, о том ли человеке речь.', asks: true };
  if (now.position || !post)
    return { text: now.position && !post ? ' Должности рядом нет.' : '', asks: false };
  const gender = now.gender ?? grammar.genderOf(now.name ?? person);
  const isOther = gender !== grammar.genderOf(person) && gendered.test(text.slice(post.start, post.end));
  return isOther
    ? { text: ' Должность осталась прежней: проверьте её род («заведующий», «заведующая»).', asks: true }
    : { text: ' Должность осталась прежней.', asks: false };
};
