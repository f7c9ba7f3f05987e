import { pick, type Random } from '../../../corpus/make/random.ts';
import { anyOf, type Mutation, mutateList } from './mutation.ts';
import { orderWords, values } from './nasties.ts';

const tokens = (text: string): string[] => text.match(/[\p{L}\p{M}]+|\d+|\s+|[^\p{L}\p{M}\d\s]/gu) ?? [];

const word = (random: Random): string | undefined =>
  anyOf(random, pick(random, [orderWords, orderWords, values]));

const rowsOf: Mutation = (text, random, other) =>
  mutateList(text.split('\n'), random, (chance) =>
    chance() < 0.6 ? anyOf(chance, other.split('\n')) : word(chance),
  ).join('\n');

const wordsOf: Mutation = (text, random, other) =>
  mutateList(tokens(text), random, (chance) =>
    chance() < 0.3 ? anyOf(chance, tokens(other)) : word(chance),
  ).join('');

/** A date, a year or a number becomes another. */
const digitsOf: Mutation = (text, random) => {
  const found = [...text.matchAll(/\d+/gu)];
  const chosen = anyOf(random, found);
  if (!chosen) return text;
  const value = random() < 0.5 ? String(Math.floor(random() * 3000)) : (anyOf(random, values) ?? '');
  return text.slice(0, chosen.index) + value + text.slice(chosen.index + chosen[0].length);
};

/** Text of orders by its rows, its words and its digits. */
export const mutateText: Mutation = (text, random, other) =>
  pick(random, [rowsOf, rowsOf, wordsOf, wordsOf, digitsOf])(text, random, other);
