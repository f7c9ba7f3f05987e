/** So many cases that were given one value, and how many of them were right. */
export interface Cases {
  readonly value: number;
  readonly right: number;
  readonly total: number;
}

/**
 * The share of right cases as a function of the value that never falls, nearest to what was seen by least squares (pool
 * adjacent violators: Ayer and others, 1955). Neighbours that are pooled get their mean value.
 */
export const isotonic = (cases: readonly Cases[]): readonly Cases[] => {
  const pools: Cases[] = [];
  for (const next of cases.toSorted((a, b) => a.value - b.value)) {
    let pool = next;
    for (let last = pools.at(-1); last && share(last) >= share(pool); last = pools.at(-1)) {
      pools.pop();
      pool = pooled(last, pool);
    }
    pools.push(pool);
  }
  return pools;
};

export const share = ({ right, total }: Cases): number => right / total;

export const pooled = (a: Cases, b: Cases): Cases => ({
  value: (a.value * a.total + b.value * b.total) / (a.total + b.total),
  right: a.right + b.right,
  total: a.total + b.total,
});

/** Neighbours pooled until each holds enough cases for its share to mean something. */
export const inBins = (cases: readonly Cases[], least: number): readonly Cases[] => {
  const bins: Cases[] = [];
  let open: Cases | undefined;
  for (const next of cases.toSorted((a, b) => a.value - b.value)) {
    open = open ? pooled(open, next) : next;
    if (open.total < least) continue;
    bins.push(open);
    open = undefined;
  }
  const last = bins.pop();
  if (!open) return last ? [...bins, last] : bins;
  return [...bins, last ? pooled(last, open) : open];
};
