import { fold } from '../model/fold.ts';
import { type Parts, textsOf } from '../model/text-walk.ts';
import { itemsOf } from '../model/walk-items.ts';

/** Somebody whom a document names, at the first place that spells the name so. */
interface Mention {
  readonly name: string;
  readonly path: string;
}

/** «МАОУ СОШ № 1», «ГБУ «Центр «Старт»», «МБОУ «Лицей № 3» г. Заречный»: bodies that running texts name by their form. */
const bodyName =
  /(?<!\p{L})(?:ФГ|[МГЧ])?[БАК]?(?:Д?ОУ|УДО|УК|УЗ|У)\s+(?:\p{Lu}{2,8}\s+)?(?:«[^»]{2,50}»+|№\s?\d+)(?:\s+(?:г|с|п|пос|д|ст)\.\s?\p{Lu}[\p{L}-]+)?/gu;

/** A spelling: capitals and quotation marks, which a sentence around it may close, make no other one. */
const spellingOf = (name: string): string => fold(name).replaceAll('"', '');

/** Everybody whom a document makes responsible, and bodies in its texts, each spelling once. */
export const mentionsIn = (parts: Parts): Mention[] => {
  const parties = itemsOf(parts.plans).flatMap(({ item, path }) =>
    (item.responsible?.parties ?? []).map((name) => ({ name, path: `${path}/responsible` })),
  );
  const bodies = textsOf(parts)
    .filter(({ path }) => !path.includes('/responsible/'))
    .flatMap(({ path, text }) => [...text.matchAll(bodyName)].map(([name]) => ({ name, path })));
  const first = new Map<string, Mention>();
  for (const mention of [...parties, ...bodies]) {
    const name = mention.name.replace(/\s*\(по согласованию\)$/u, '');
    if (/\p{L}/u.test(name) && !first.has(spellingOf(name)))
      first.set(spellingOf(name), { ...mention, name });
  }
  return [...first.values()];
};
