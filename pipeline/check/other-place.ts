import { textsOf } from '../model/text-walk.ts';
import type { Check } from './check.ts';

/** «Луговского района», «Луговском муниципальном округе»: the adjective that names a district or a circuit. */
const district =
  /(?<!\p{L})(\p{Lu}\p{Ll}+(?:ск|цк)(?:ий|ого|ому|им|ом))\s+(?:муниципальн\p{Ll}+\s+|городск\p{Ll}+\s+)?(?:район|округ)(?:а|у|ом|е)?(?!\p{L})/gu;

const districtsIn = (text: string): { stem: string; name: string }[] =>
  [...text.matchAll(district)].map(([name, adjective]) => ({
    stem: String(adjective).replace(/(?:ий|ого|ому|им|ом)$/u, ''),
    name,
  }));

/** A plan taken over from a neighbour keeps the neighbour's name in its rows: a district that no heading knows. */
export const otherPlace: Check = (parts, say) => {
  const texts = textsOf(parts);
  const heading =
    /^\/order\/(?:organization|title|place|preamble|signatory)|^\/plans\/\d+\/(?:title|approval|abbreviations)/u;
  const own = texts.filter(({ path }) => heading.test(path)).map(({ text }) => text);
  const known = new Set(own.flatMap(districtsIn).map(({ stem }) => stem));
  const named = /район|округ|город|(?<!\p{L})[гсп]\.\s?\p{Lu}/u.test(own.join(' '));
  const found = new Map<string, { name: string; path: string; count: number }>();
  for (const { path, text } of texts.filter((each) => !heading.test(each.path))) {
    for (const { stem, name } of districtsIn(text)) {
      if (known.has(stem)) continue;
      const first = found.get(stem);
      found.set(stem, {
        name: first?.name ?? name,
        path: first?.path ?? path,
        count: (first?.count ?? 0) + 1,
      });
    }
  }
  for (const { name, path, count } of named ? found.values() : [])
    say('check/other-place', { name, count }, { path });
};
