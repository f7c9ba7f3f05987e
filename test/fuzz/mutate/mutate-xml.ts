import { pick, type Random } from '../../../corpus/make/random.ts';
import { mutateText } from './mutate-text.ts';
import { anyOf, below, howOften, type Mutation, mutateList } from './mutation.ts';
import { values, xmlPieces } from './nasties.ts';

const tagsAndTexts = (xml: string): string[] => xml.match(/<[^>]*>|[^<]+/gu) ?? [];

const nameOf = (tag: string): string => /^<\/?([^\s/>]+)/u.exec(tag)?.[1] ?? '';
const opens = (tag: string): boolean => /^<[^/!?]/u.test(tag) && !tag.endsWith('/>');

/** Where the element that a piece opens ends, itself where it is no element or never closed. */
const endOf = (pieces: readonly string[], start: number): number => {
  const name = nameOf(pieces[start] ?? '');
  let depth = 0;
  for (let at = start; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? '';
    if (nameOf(piece) !== name) continue;
    if (opens(piece)) depth += 1;
    else if (piece.startsWith('</')) depth -= 1;
    if (depth === 0) return at;
  }
  return start;
};

/** Any element with all that is in it, as pieces from and to. */
const anyElement = (pieces: readonly string[], random: Random): readonly [from: number, to: number] => {
  const from = below(random, pieces.length);
  return [from, opens(pieces[from] ?? '') ? endOf(pieces, from) : from];
};

const elementText = (xml: string, random: Random): string => {
  const pieces = tagsAndTexts(xml);
  const [from, to] = anyElement(pieces, random);
  return pieces.slice(from, to + 1).join('');
};

/** An element falls away, comes again, is put into itself, elsewhere, or another stands in its place. */
const elements: Mutation = (xml, random, other) => {
  const pieces = tagsAndTexts(xml);
  const [from, to] = anyElement(pieces, random);
  const [before, own, after] = [pieces.slice(0, from), pieces.slice(from, to + 1), pieces.slice(to + 1)].map(
    (list) => list.join(''),
  ) as [string, string, string];
  const [open = '', close = ''] = [pieces[from], to > from ? pieces[to] : ''];
  const times = howOften(random);
  const ways: readonly [() => string, ...(() => string)[]] = [
    () => before + after,
    () => before + own.repeat(Math.min(times, Math.ceil(50_000 / (own.length + 1)))) + after,
    () => before + open.repeat(times) + own + close.repeat(times) + after,
    () => before + elementText(other, random) + after,
    () => before + elementText(xml, random) + own + after,
    () => before + (anyOf(random, xmlPieces) ?? '') + own + after,
    () => before + own.replace(/^(<[^>]*>)/u, `$1${anyOf(random, xmlPieces) ?? ''}`) + after,
  ];
  return pick(random, ways)();
};

const escaped = (value: string): string => value.replaceAll('"', '&quot;');

/** The value of an attribute becomes another's, or a nasty one; or the attribute falls away. */
const attributes: Mutation = (xml, random, other) => {
  const all = [...xml.matchAll(/\s([\w:]+)="([^"]*)"/gu)];
  const chosen = anyOf(random, all);
  if (!chosen) return xml;
  const strange = anyOf(random, [...other.matchAll(/="([^"]*)"/gu)])?.[1];
  const value = random() < 0.6 ? escaped(anyOf(random, values) ?? '') : (strange ?? '');
  const text = random() < 0.1 ? '' : ` ${chosen[1]}="${value}"`;
  return xml.slice(0, chosen.index) + text + xml.slice(chosen.index + chosen[0].length);
};

/** Text between tags changes as text does. */
const texts: Mutation = (xml, random, other) => {
  const pieces = tagsAndTexts(xml);
  const places = pieces.flatMap((piece, index) => (piece.startsWith('<') ? [] : [index]));
  const at = anyOf(random, places);
  if (at === undefined) return xml;
  return pieces.with(at, mutateText(pieces[at] ?? '', random, elementText(other, random))).join('');
};

/** Tags without regard to what they close. */
const torn: Mutation = (xml, random) =>
  mutateList(tagsAndTexts(xml), random, (chance) => anyOf(chance, xmlPieces)).join('');

/** XML and HTML by elements, attributes and texts; now and then without keeping it well formed. */
export const mutateXml: Mutation = (xml, random, other) =>
  pick(random, [elements, elements, elements, attributes, attributes, texts, texts, torn])(
    xml,
    random,
    other,
  );
