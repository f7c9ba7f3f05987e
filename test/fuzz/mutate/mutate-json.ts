import { pick, type Random } from '../../../corpus/make/random.ts';
import { mutateText } from './mutate-text.ts';
import { anyOf, type Mutation, mutateList } from './mutation.ts';
import { values } from './nasties.ts';

type Tree = Record<string, unknown> | unknown[];

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** All objects and lists of a value, itself first. */
const treesIn = (value: unknown): Tree[] =>
  isTree(value) ? [value, ...Object.values(value).flatMap(treesIn)] : [];

const nested = (depth: number): unknown =>
  Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 'x');

const strange = (random: Random, other: unknown): unknown =>
  pick<() => unknown>(random, [
    () => anyOf(random, values),
    () => Number(anyOf(random, values)),
    () => anyOf(random, treesIn(other)),
    () => pick<unknown>(random, [null, true, [], {}, '', 0, -1, 1.5]),
    () => nested(300),
  ])();

const set = (tree: Record<string, unknown>, key: string, value: unknown): void => {
  // As JSON.parse would: «__proto__» is a key like any other.
  Object.defineProperty(tree, key, { value, writable: true, enumerable: true, configurable: true });
};

const changeKey = (tree: Record<string, unknown>, random: Random, other: unknown): void => {
  const key = anyOf(random, Object.keys(tree)) ?? 'x';
  const value = tree[key];
  const ways: readonly [() => void, ...(() => void)[]] = [
    () => void delete tree[key],
    () => set(tree, key, strange(random, other)),
    () => set(tree, key, typeof value === 'string' ? mutateText(value, random, String(other)) : value),
    () => set(tree, String(anyOf(random, values)), value),
    () => set(tree, key, [value, value]),
  ];
  pick(random, ways)();
};

/** JSON by its tree; what is none is text. */
export const mutateJson: Mutation = (text, random, other) => {
  try {
    const root: unknown = JSON.parse(text);
    const donor: unknown = other.startsWith('{') ? JSON.parse(other) : null;
    const tree = anyOf(random, treesIn(root));
    if (Array.isArray(tree))
      tree.splice(0, tree.length, ...mutateList(tree, random, (chance) => strange(chance, donor)));
    else if (tree) changeKey(tree, random, donor);
    return JSON.stringify(root);
  } catch {
    return mutateText(text, random, other);
  }
};
