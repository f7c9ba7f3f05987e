import { fold } from '../../model/fold.ts';
import { closest } from '../../model/nearest.ts';
import type { Parts } from '../../model/text-walk.ts';
import type { Failure } from '../../report/failure.ts';
import { whereIs } from '../where.ts';
import { answerFailure } from './answer-failure.ts';

/** What can be dropped, or have something added beside it. */
export type PlaceKind = 'item' | 'section' | 'clause' | 'subclause';

export interface NamedPlace {
  readonly kind: PlaceKind;
  /** JSON Pointer. */
  readonly path: string;
  /** What a clerk calls it: «Раздел 2, пункт 2.3». */
  readonly where: string;
  /** As printed, null for none. */
  readonly number: string | null;
  /** Other names that may do: «2.3», an item's own words. */
  readonly names: readonly string[];
}

/** Every item, section and clause of a document with its names. */
export const placesOf = (parts: Parts): readonly NamedPlace[] => {
  const named = (
    kind: PlaceKind,
    path: string,
    number: string | null,
    names: readonly (string | null)[],
  ): NamedPlace => ({
    kind,
    path,
    where: whereIs(path, parts),
    number,
    names: names.filter((name) => name !== null),
  });
  const items = parts.plans.flatMap(({ sections }, plan) =>
    sections.flatMap((section, index) => {
      const path = `/plans/${plan}/sections/${index}`;
      return [
        named('section', path, section.number, [section.number && `раздел ${section.number}`, section.title]),
        ...section.items.map(({ number, activity }, item) =>
          named('item', `${path}/items/${item}`, number, [number, activity]),
        ),
      ];
    }),
  );
  const clauses = (parts.order?.clauses ?? []).flatMap(({ number, items: inner }, clause) => {
    const path = `/order/clauses/${clause}`;
    return [
      named('clause', path, number, [number && `${number} приказа`, parts.plans.length > 0 ? null : number]),
      ...inner.map((item, index) =>
        named('subclause', `${path}/items/${index}`, item.number, [item.number && `${item.number} приказа`]),
      ),
    ];
  });
  return [...clauses, ...items];
};

/** A name for comparing: «Раздел 2, пункт 2.3.» and «раздел 2, 2.3» are one; every act has clauses as an order has. */
const key = (name: string): string =>
  fold(name)
    .replace(/(?:распоряжения|постановления|решения|указания)(?=,|$)/u, 'приказа')
    .replace(/(?<![а-я])(?:под)?(?:пункт[а-я]*|п\.)\s*|№\s*|\.(?=\s|,|$)/gu, '')
    .trim();

/**
 * The place that a person names: by its JSON Pointer, as the list of changes does, or by its printed number.
 * @throws Failure `answers/place-unknown`, `answers/place-ambiguous`
 */
export const findPlace = (typed: string, parts: Parts, kinds: readonly PlaceKind[]): NamedPlace => {
  const places = placesOf(parts).filter(({ kind }) => kinds.includes(kind));
  const wanted = key(typed);
  const exact = places.find(({ path, where }) => path === typed || key(where) === wanted);
  const found = exact ? [exact] : places.filter(({ names }) => names.some((name) => key(name) === wanted));
  const [first, ...more] = found;
  if (!first) throw placeUnknown(typed, places);
  if (more.length > 0) throw placeAmbiguous(typed, found);
  return first;
};

/** How many places are offered instead of one that is not there. */
const offered = 3;

/** The places whose names come nearest to what was typed. */
const nearby = (typed: string, places: readonly Pick<NamedPlace, 'where' | 'names'>[]): readonly string[] => {
  const byName = new Map(
    places.flatMap(({ where, names }) => [where, ...names].map((name) => [name, where] as const)),
  );
  const near = closest(typed, [...byName.keys()], 2 * offered).map((name) => byName.get(name) ?? name);
  return [...new Set(near)].slice(0, offered);
};

export const placeUnknown = (
  typed: string,
  places: readonly Pick<NamedPlace, 'where' | 'names'>[],
): Failure => {
  const message = `В ответах указано место «${typed}», а в документе такого места нет.`;
  const advice =
    'Исправьте его: места называются так, как в прошлогоднем документе, до того как пункты убраны или добавлены.';
  return answerFailure('answers/place-unknown', message, advice, nearby(typed, places));
};

const placeAmbiguous = (typed: string, found: readonly NamedPlace[]): Failure => {
  const all = found.map(({ where }) => `«${where}»`).join(', ');
  const message = `В ответах указано место «${typed}», а таких мест в документе несколько: ${all}.`;
  return answerFailure('answers/place-ambiguous', message, 'Напишите место полностью, как здесь.');
};
