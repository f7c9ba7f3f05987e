import type { Answers, NewPerson } from '../../model/answers.ts';
import type { Grammar, GrammaticalCase, Inflected, Mention } from '../../model/grammar.ts';
import { valueAt, withValueAt } from '../../model/pointer.ts';
import { mapTexts, type Parts } from '../../model/text-walk.ts';
import { answered, byYou, type Draft, type Row } from './draft.ts';
import { isNominativePlace, knownPerson, leadTo } from './known-person.ts';
import { mentionsIn } from './mentions-in.ts';

/**
 * People who were given stand wherever the old ones did, in the same case, with their posts. A declension that is not
 * sure is shown and asked about.
 * @throws Failure `answers/person-unknown`
 */
export const givePeople = (draft: Draft, { people = [] }: Answers, grammar: Grammar): Draft =>
  people.reduce((given, { was, now }) => {
    const person = knownPerson(was, given.last, grammar);
    const isAsked = ({ rule, old }: Draft['changes'][number]): boolean =>
      rule === 'renew/person' && mentionsIn(old ?? '', person, grammar).length > 0;
    if (!now.name && !now.position) return stays(given, isAsked);
    const rows: Row[] = [];
    const named = mapTexts(given.parts, (text, path) => {
      const lead = leadTo(path, given.parts);
      const renamed = renameIn({ text, path, lead }, { person, now, grammar });
      if (!path.includes('/parties/')) rows.push(...renamed.rows);
      return renamed.text;
    });
    const { parts, rows: posts } = withPosts(named, rows, now);
    return answered(given, parts, [...rows, ...posts], isAsked);
  }, draft);

const stays = (draft: Draft, isAsked: (change: Draft['changes'][number]) => boolean): Draft => ({
  ...draft,
  changes: draft.changes.map((change) =>
    isAsked(change)
      ? { ...change, certainty: 'kept', reason: 'Подтверждено вами: человек прежний.' }
      : change,
  ),
});

interface Swap {
  /** The old person in the nominative. */
  readonly person: string;
  readonly now: NewPerson;
  readonly grammar: Grammar;
}

interface Spot {
  readonly text: string;
  readonly path: string;
  /** What the text goes on from. */
  readonly lead: string;
}

const renameIn = ({ text, path, lead }: Spot, swap: Swap): { text: string; rows: readonly Row[] } => {
  const rows: Row[] = [];
  let renamed = '';
  let done = 0;
  for (const mention of mentionsAfter(lead, text, swap)) {
    const cases = isNominativePlace(path) ? (['nominative'] as const) : mention.cases;
    const put = inCases(text, { ...mention, cases }, swap);
    rows.push(rowOf(path, put, { ...mention, cases }, remarkOf(text, mention, swap)));
    renamed += text.slice(done, put.start) + put.text;
    done = put.end;
  }
  return { text: renamed + text.slice(done), rows };
};

/** The mentions of the old person in a text, its places counted from its own beginning. */
const mentionsAfter = (lead: string, text: string, { person, grammar }: Swap): readonly Mention[] => {
  const { length } = lead;
  const shifted = <T extends { start: number; end: number }>(place: T): T => ({
    ...place,
    start: place.start - length,
    end: place.end - length,
  });
  return mentionsIn(lead + text, person, grammar)
    .filter(({ start, post }) => Math.min(start, post?.start ?? start) >= length)
    .map((mention) => ({ ...shifted(mention), post: mention.post && shifted(mention.post) }));
};

interface Placed extends Inflected {
  readonly start: number;
  readonly end: number;
  readonly old: string;
}

/** The new person at a mention; unsure where the cases that are left open differ in form. */
const inCases = (text: string, mention: Mention, swap: Swap): Placed => {
  const { start, end } = stretch(mention);
  const [first, ...others] = mention.cases.map((to) => inCase(text, mention, to, swap));
  const old = text.slice(start, end);
  const { text: likeliest, sure } = first ?? { text: old, sure: false };
  return {
    start,
    end,
    old,
    text: likeliest,
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
const capitalLike = (text: string, printed: string): string => {
  const first = text.charAt(0);
  const isCapital = /^\p{Lu}/u.test(printed);
  // An abbreviation keeps its capitals: «ИО директора».
  const small = /^\p{Lu}{2}/u.test(text) ? first : first.toLowerCase();
  return (isCapital ? first.toUpperCase() : small) + text.slice(1);
};

const caseNames: Readonly<Record<GrammaticalCase, string>> = {
  nominative: 'именительный',
  genitive: 'родительный',
  dative: 'дательный',
  accusative: 'винительный',
  instrumental: 'творительный',
  prepositional: 'предложный',
};

const rowOf = (path: string, put: Placed, { cases }: Mention, remark: Remark): Row => {
  const [likeliest = 'nominative'] = cases;
  const doubt = ` Проверьте, верно ли склонение (${caseNames[likeliest]} падеж).`;
  return {
    path,
    old: put.old,
    new: put.text,
    rule: 'answers/person',
    certainty: put.sure && !remark.asks ? 'derived' : 'confirm',
    reason: byYou + remark.text + (put.sure ? '' : doubt),
  };
};

interface Remark {
  readonly text: string;
  /** True where a person should look. */
  readonly asks: boolean;
}

/** Posts that have a gender of their own: «заведующая», «исполняющий обязанности», «медсестра». */
const gendered = /^(?:\p{L}+\s)?(?:заведующ|управляющ|исполняющ|медсестр|(?:вос|учи|препода)\p{L}+тельниц)/iu;

/** What is to be known of a post that stayed, or that there was none to change. */
const remarkOf = (text: string, { post }: Mention, { person, now, grammar }: Swap): Remark => {
  if (now.position) return { text: post ? '' : ' Должности рядом нет.', asks: false };
  if (!post) return { text: '', asks: false };
  const gender = now.gender ?? grammar.genderOf(now.name ?? person);
  const isOther = gender !== grammar.genderOf(person) && gendered.test(text.slice(post.start, post.end));
  return isOther
    ? { text: ' Должность осталась прежней: проверьте её род («заведующий», «заведующая»).', asks: true }
    : { text: ' Должность осталась прежней.', asks: false };
};

/** Posts that stand in a field or a column of their own, beside a name that was changed. */
const withPosts = (
  parts: Parts,
  named: readonly Row[],
  { position }: NewPerson,
): { parts: Parts; rows: readonly Row[] } => {
  if (!position) return { parts, rows: [] };
  const places = named.flatMap(({ path }) => postPlace(path, parts) ?? []);
  return places.reduce<{ parts: Parts; rows: readonly Row[] }>(
    (given, path) => {
      const old = valueAt(given.parts, path);
      const printed = typeof old === 'string' ? old : null;
      const next = printed === null ? position : capitalLike(position, printed);
      if (next === printed) return given;
      const row: Row = {
        path,
        old: printed,
        new: next,
        rule: 'answers/person',
        certainty: 'derived',
        reason: byYou,
      };
      return { parts: withValueAt(given.parts, path, next), rows: [...given.rows, row] };
    },
    { parts, rows: [] },
  );
};

const postPlace = (path: string, { tables }: Parts): string | null => {
  const [, signed] = path.match(/^(.*\/(?:signatory|approval))\/name$/u) ?? [];
  if (signed !== undefined) return `${signed}/position`;
  const [, table, row] = path.match(/^\/tables\/(\d+)\/rows\/(\d+)\/\d+$/u) ?? [];
  const column =
    tables[Number(table)]?.columns.findIndex((heading) => /должност/iu.test(heading ?? '')) ?? -1;
  return column < 0 ? null : `/tables/${table}/rows/${row}/${column}`;
};
