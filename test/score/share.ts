/** How many of so many were right. Shares of several documents add up, so that long documents weigh more. */
export interface Share {
  readonly right: number;
  readonly total: number;
}

export const none: Share = { right: 0, total: 0 };

/** The share of answers that are true. */
export const shareOf = (answers: readonly boolean[]): Share => ({
  right: answers.filter(Boolean).length,
  total: answers.length,
});

export const sum = (shares: readonly Share[]): Share =>
  shares.reduce((a, b) => ({ right: a.right + b.right, total: a.total + b.total }), none);

/** A number from 0 to 1, null where there was nothing to get right. */
export const ratio = ({ right, total }: Share): number | null => (total === 0 ? null : right / total);
