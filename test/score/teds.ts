import type { Comparison } from './comparison.ts';
import type { PrintedCell, PrintedTable } from './printed-table.ts';
import { type Share, sum } from './share.ts';
import { type Tree, treeDistance, treeSize } from './tree-distance.ts';

const rowTree = (row: readonly PrintedCell[]): Tree => ({
  label: 'tr',
  children: row.map(({ span }) => ({ label: `td ${span}`, children: [] })),
});

const htmlTree = ({ head, body }: PrintedTable): Tree => ({
  label: 'table',
  children: [
    { label: 'thead', children: head.length > 0 ? [rowTree(head)] : [] },
    { label: 'tbody', children: body.map(rowTree) },
  ],
});

const isAbsent = ({ head, body }: PrintedTable): boolean => head.length + body.length === 0;

const ofTable = ([truth, read]: readonly [PrintedTable, PrintedTable]): Share => {
  const [right, found] = [htmlTree(truth), htmlTree(read)];
  const total = Math.max(treeSize(right), treeSize(found));
  return { right: isAbsent(truth) || isAbsent(read) ? 0 : total - treeDistance(right, found), total };
};

/**
 * TEDS-S: how like the tables' HTML trees are, texts left out: one less the tree edit distance to the size of the
 * larger tree. Zhong, ShafieiBavani, Yepes: Image-based table recognition (PubTabNet), 2020, section 5; «S» for
 * structure as in Qiao et al., LGPMA, 2021. Larger tables weigh more.
 */
export const teds = ({ tables }: Comparison): Share => sum(tables.map(ofTable));
