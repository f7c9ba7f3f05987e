import { pick, type Random } from '../../../corpus/make/random.ts';
import { anyOf, below, type Mutation, mutateList } from './mutation.ts';
import { numbers, pdfPieces } from './nasties.ts';

const tokens = (text: string): string[] =>
  text.match(
    /\d+ 0 R|\/[^\s/<>[\]()]+|<<|>>|<[\da-fA-F\s]*>|\((?:[^()\\]|\\.)*\)|[-+.\d]+|\s+|[A-Za-z'"*]+|[\s\S]/gu,
  ) ?? [];

/** A number, a name, or a reference to any object, its own holder included: so loops come about. */
const piece = (random: Random): string | undefined =>
  pick<() => string | undefined>(random, [
    () => anyOf(random, numbers),
    () => anyOf(random, pdfPieces),
    () => `${below(random, 24)} 0 R`,
  ])();

const spaced = (text: string | undefined): string => ` ${text ?? ''} `;

/** One token in the place of another of its kind. */
const replaced: Mutation = (text, random, other) => {
  const all = tokens(text);
  const places = all.flatMap((token, index) => (/^\s/u.test(token) ? [] : [index]));
  const at = anyOf(random, places);
  if (at === undefined) return text;
  const foreign = random() < 0.3 ? anyOf(random, tokens(other)) : piece(random);
  return all.with(at, spaced(foreign)).join('');
};

const shuffled: Mutation = (text, random, other) =>
  mutateList(tokens(text), random, (chance) =>
    spaced(chance() < 0.3 ? anyOf(chance, tokens(other)) : piece(chance)),
  ).join('');

/** Dictionaries and operators of a PDF by their tokens. */
export const mutatePdf: Mutation = (text, random, other) =>
  pick(random, [replaced, replaced, replaced, shuffled])(text, random, other);
