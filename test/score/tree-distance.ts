/** An ordered tree with labels, as a table's HTML is one. */
export interface Tree {
  readonly label: string;
  readonly children: readonly Tree[];
}

/** A tree in postorder: each node's label and the place of its leftmost leaf, and the roots of its relevant subtrees. */
interface Postorder {
  readonly labels: readonly string[];
  readonly leftmost: readonly number[];
  readonly keyRoots: readonly number[];
}

const at = (list: ArrayLike<number>, place: number): number => list[place] ?? 0;

const postorderOf = (tree: Tree): Postorder => {
  const labels: string[] = [];
  const leftmost: number[] = [];
  const visit = ({ label, children }: Tree): number => {
    const leaves = children.map(visit);
    leftmost.push(leaves[0] ?? labels.length);
    labels.push(label);
    return leftmost.at(-1) ?? 0;
  };
  visit(tree);
  const lastWithLeaf = new Map(leftmost.map((leaf, node) => [leaf, node]));
  return { labels, leftmost, keyRoots: [...lastWithLeaf.values()].sort((a, b) => a - b) };
};

export const treeSize = ({ children }: Tree): number =>
  children.reduce((size, child) => size + treeSize(child), 1);

/**
 * The fewest nodes to insert, delete or relabel that make one ordered tree into the other (Zhang and Shasha 1989).
 * Takes time of the product of both sizes and depths: meant for tables, whose trees are flat.
 */
export const treeDistance = (treeA: Tree, treeB: Tree): number => {
  const a = postorderOf(treeA);
  const b = postorderOf(treeB);
  const width = b.labels.length;
  const trees = new Uint32Array(a.labels.length * width);
  for (const rootA of a.keyRoots) for (const rootB of b.keyRoots) fillSubtrees(a, b, rootA, rootB, trees);
  return trees.at(-1) ?? 0;
};

/** Distances of the forests left of and under two key roots; those that are whole trees are kept in `trees`. */
const fillSubtrees = (a: Postorder, b: Postorder, rootA: number, rootB: number, trees: Uint32Array): void => {
  const [fromA, fromB] = [at(a.leftmost, rootA), at(b.leftmost, rootB)];
  const width = rootB - fromB + 2;
  const forests = new Uint32Array((rootA - fromA + 2) * width).map((_, place) => place % width);
  const place = (i: number, j: number): number => (i - fromA + 1) * width + j - fromB + 1;
  const forest = (i: number, j: number): number => at(forests, place(i, j));
  for (let i = fromA; i <= rootA; i++) {
    const leafA = at(a.leftmost, i);
    forests[place(i, fromB - 1)] = i - fromA + 1;
    for (let j = fromB; j <= rootB; j++) {
      const leafB = at(b.leftmost, j);
      const isTree = leafA === fromA && leafB === fromB;
      const tree = i * b.labels.length + j;
      const kept = isTree
        ? forest(i - 1, j - 1) + Number(a.labels[i] !== b.labels[j])
        : forest(leafA - 1, leafB - 1) + at(trees, tree);
      forests[place(i, j)] = Math.min(forest(i - 1, j) + 1, forest(i, j - 1) + 1, kept);
      if (isTree) trees[tree] = forest(i, j);
    }
  }
};
