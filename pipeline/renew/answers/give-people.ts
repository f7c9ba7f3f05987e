import type { Answers, NewPerson } from '../../model/answers/answers.ts';
import type { Grammar, GrammaticalCase, Mention } from '../../model/grammar.ts';
import { valueAt, withValueAt } from '../../model/pointer.ts';
import { spliced } from '../../model/splice.ts';
import { mapTexts, type Parts } from '../../model/text-walk.ts';
import { answered, byYou, type Draft, type Row } from './draft.ts';
import { isNominativePlace, knownPerson, leadTo } from './known-person.ts';
import { mentionsIn } from './mentions-in.ts';
import { personMeant } from './person-meant.ts';
import { capitalLike, type Placed, type Remark, remarkOf, type Swap, setPerson } from './set-person.ts';

/**
 * People who were given stand wherever the old ones did, in the same case, with their posts. All are set at once: two
 * may change places. A declension that is not sure is shown and asked about.
 * @throws Failure `answers/person-unknown`
 */
export const givePeople = (draft: Draft, { people = [] }: Answers, grammar: Grammar): Draft => {
  const swaps = people.map(({ was, now }) => {
    const person = knownPerson(was, draft.last, grammar);
    return { person, now: personMeant(now, person, grammar), grammar };
  });
  const others = swaps.filter(({ now }) => isChange(now));
  const confirmed = swaps.filter(({ now }) => !isChange(now)).reduce(stay, draft);
  const named: Named[] = [];
  const renamed = mapTexts(confirmed.parts, (text, path) => {
    const found = renameIn({ text, path, lead: leadTo(path, confirmed.parts) }, others);
    if (!path.includes('/parties/')) named.push(...found.named);
    return found.text;
  });
  const { parts, rows } = withPosts(renamed, named);
  const all = [...named.map(({ row }) => row), ...rows];
  return answered(confirmed, parts, all, (change) => others.some((swap) => isAskedAbout(change, swap)));
};

const isChange = ({ name, position }: NewPerson): boolean => Boolean(name || position);

const isAskedAbout = ({ rule, old }: Draft['changes'][number], { person, grammar }: Swap): boolean =>
  rule === 'renew/person' && mentionsIn(old ?? '', person, grammar).length > 0;

const stay = (draft: Draft, swap: Swap): Draft => ({
  ...draft,
  changes: draft.changes.map((change) =>
    isAskedAbout(change, swap)
      ? { ...change, certainty: 'kept', reason: 'Подтверждено вами: человек прежний.' }
      : change,
  ),
});

/** A row of the list, and the post of the person it is about. */
interface Named {
  readonly row: Row;
  readonly position: string | undefined;
}

interface Spot {
  readonly text: string;
  readonly path: string;
  /** What the text goes on from. */
  readonly lead: string;
}

/** Names whose posts stand in a field or a column of their own. */
const hasOwnPost = /\/name$|^\/tables\//u;
const noRemark: Remark = { text: '', asks: false };

const renameIn = (
  { text, path, lead }: Spot,
  swaps: readonly Swap[],
): { readonly text: string; readonly named: readonly Named[] } => {
  const found = swaps
    .flatMap((swap) => mentionsAfter(lead, text, swap).map((mention) => ({ swap, mention })))
    .toSorted((one, other) => one.mention.start - other.mention.start);
  const named: Named[] = [];
  const places: Placed[] = [];
  for (const { swap, mention } of found) {
    const cases = isNominativePlace(path) ? (['nominative'] as const) : mention.cases;
    const put = setPerson(text, { ...mention, cases }, swap);
    if (put.start < (places.at(-1)?.end ?? 0)) continue;
    named.push({
      row: rowOf(path, put, cases, hasOwnPost.test(path) ? noRemark : remarkOf(text, mention, swap)),
      position: swap.now.position,
    });
    places.push(put);
  }
  return { text: spliced(text, places), named };
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

const caseNames: Readonly<Record<GrammaticalCase, string>> = {
  nominative: 'именительный',
  genitive: 'родительный',
  dative: 'дательный',
  accusative: 'винительный',
  instrumental: 'творительный',
  prepositional: 'предложный',
};

const rowOf = (path: string, put: Placed, cases: readonly GrammaticalCase[], remark: Remark): Row => {
  const [likeliest = 'nominative'] = cases;
  const doubt = ` Проверьте, верно ли склонение (${caseNames[likeliest]} падеж).`;
  const sure = put.old === put.text ? 'kept' : 'derived';
  return {
    path,
    old: put.old,
    new: put.text,
    rule: 'answers/person',
    certainty: put.sure && !remark.asks ? sure : 'confirm',
    reason: byYou + remark.text + (put.sure ? '' : doubt),
  };
};

/** Posts that stand in a field or a column of their own, beside a name that was changed. */
const withPosts = (
  parts: Parts,
  named: readonly Named[],
): { readonly parts: Parts; readonly rows: readonly Row[] } => {
  const posts = named.flatMap(({ row, position }) => {
    const path = postPlace(row.path, parts);
    return path && position ? [{ path, position }] : [];
  });
  return posts.reduce<{ parts: Parts; rows: readonly Row[] }>(
    (given, { path, position }) => {
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
